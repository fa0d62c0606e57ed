import type { PlannedRow } from './planned-row';

interface Compact {
  readonly rows: readonly PlannedRow[];
  /** How many grid columns each column of the sheet takes. */
  readonly spans: readonly number[];
}

/**
 * The grid's columns put together where nothing begins or ends between them: a paper of one list
 * has its columns and no merged cells, and every request is the smaller.
 */
export function compactColumns(source: readonly PlannedRow[], columns: number): Compact {
  const edges = new Set([0, columns]);
  for (const { cells, charts = [] } of source) {
    for (const { column, span } of [...cells, ...charts]) {
      edges.add(column);
      edges.add(column + span);
    }
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const places = new Map(sorted.map((edge, at) => [edge, at]));
  const place = <T extends { readonly column: number; readonly span: number }>(item: T): T => {
    const column = places.get(item.column) ?? 0;
    return { ...item, column, span: (places.get(item.column + item.span) ?? column + 1) - column };
  };
  return {
    rows: source.map((row) => ({
      ...row,
      cells: row.cells.map(place),
      ...(row.charts === undefined ? {} : { charts: row.charts.map(place) }),
    })),
    spans: sorted.slice(1).map((edge, at) => edge - (sorted[at] ?? 0)),
  };
}
