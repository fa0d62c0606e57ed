import type { PlannedRow } from './planned-row';

interface Pages {
  readonly rows: readonly PlannedRow[];
  readonly breaks: readonly number[];
}

/** Rows that must stay together, from `from` on. */
function togetherFrom(rows: readonly PlannedRow[], from: number): PlannedRow[] {
  let to = from;
  while (rows[to]?.keepWithNext === true && to < rows.length - 1) to += 1;
  return rows.slice(from, to + 1);
}

function heightOf(rows: readonly PlannedRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/**
 * Settles where pages begin. Heights are all given, so the pages are known: no heading stands alone
 * at the foot of a page, and a table that goes on says its header again (Excel can only repeat
 * one set of rows for the whole sheet). `titleHeight` is taken off every page but the first.
 */
export function paginate(
  source: readonly PlannedRow[],
  pageHeight: number,
  titleHeight: number,
): Pages {
  const rows: PlannedRow[] = [];
  const breaks: number[] = [];
  let left = pageHeight;
  let at = 0;
  while (at < source.length) {
    const group = togetherFrom(source, at);
    const height = heightOf(group);
    const capacity = pageHeight - (breaks.length === 0 ? 0 : titleHeight);
    const pageHasRows = left < capacity;
    if (height > left && pageHasRows) {
      const first = group[0];
      breaks.push(rows.length);
      left = pageHeight - titleHeight;
      const repeated = first?.repeat ?? [];
      rows.push(...repeated);
      left -= heightOf(repeated);
      // A gap at the head of a page is only waste.
      if (first !== undefined && first.cells.length === 0) {
        at += 1;
        continue;
      }
    }
    // A group taller than a page is let go on row by row.
    const fitting = height > left ? group.slice(0, 1) : group;
    rows.push(...fitting);
    left -= heightOf(fitting);
    at += fitting.length;
  }
  return { rows, breaks };
}
