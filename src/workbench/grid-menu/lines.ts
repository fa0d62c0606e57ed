import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';

export type LineKind = 'rows' | 'columns';

/** Rows or columns next to each other, both ends counted. */
export interface Lines {
  readonly kind: LineKind;
  readonly first: number;
  readonly last: number;
}

/** The rows or columns that the selection touches, each once, from the first. */
export function selectedLines({ view }: SheetModel, kind: LineKind): readonly Lines[] {
  const spans = view.selection
    .map((rect) =>
      kind === 'rows'
        ? { kind, first: rect.row, last: lastRow(rect) }
        : { kind, first: rect.column, last: lastColumn(rect) },
    )
    .sort((a, b) => a.first - b.first);
  return spans.reduce<Lines[]>((joined, span) => {
    const before = joined.at(-1);
    if (!before || span.first > before.last + 1) return [...joined, span];
    return [...joined.slice(0, -1), { ...before, last: Math.max(before.last, span.last) }];
  }, []);
}

export function rectOfLines({ kind, first, last }: Lines): Rect {
  const count = last - first + 1;
  return kind === 'rows'
    ? { row: first, rows: count, column: 0, columns: MAX_COLUMNS }
    : { row: 0, rows: MAX_ROWS, column: first, columns: count };
}
