import type { PlannedRow } from './planned-row';

export interface Pages {
  readonly rows: readonly PlannedRow[];
  readonly breaks: readonly number[];
  /** Pages that begin with the rest of a table. */
  readonly divided: number;
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

/** The group in two where its last row may be divided so that the first part still fits. */
function divided(
  group: readonly PlannedRow[],
  left: number,
): readonly [readonly PlannedRow[], PlannedRow] | undefined {
  const before = group.slice(0, -1);
  const halves = group.at(-1)?.divide?.(left - heightOf(before));
  return halves && [[...before, halves[0]], halves[1]];
}

/** Of rows that no page holds together: what stands above the first row of their table, and that row. */
function beginningOf(group: readonly PlannedRow[]): readonly PlannedRow[] {
  const body = group.findIndex(({ repeat }) => repeat.length > 0);
  return group.slice(0, Math.max(0, body) + 1);
}

/**
 * Settles where pages begin. Heights are all given, so the pages are known: no heading stands alone
 * at the foot of a page, and a table that goes on says its header again (Excel can only repeat
 * one set of rows for the whole sheet).
 */
export function paginate(planned: readonly PlannedRow[], pageHeight: number): Pages {
  const source = [...planned];
  const rows: PlannedRow[] = [];
  const breaks: number[] = [];
  let left = pageHeight;
  let pageHasRows = false;
  let goingOn = 0;
  const put = (some: readonly PlannedRow[]) => {
    rows.push(...some);
    left -= heightOf(some);
    pageHasRows ||= some.length > 0;
  };
  const beginPage = (first: PlannedRow | undefined) => {
    breaks.push(rows.length);
    left = pageHeight;
    pageHasRows = false;
    const repeated = first?.repeat ?? [];
    if (repeated.length > 0) goingOn += 1;
    rows.push(...repeated);
    left -= heightOf(repeated);
  };
  // Up to here rows that no page holds together are let go on one by one.
  let loose = 0;
  const takenFrom = (from: number): readonly PlannedRow[] => {
    const together = togetherFrom(source, from);
    if (heightOf(together) <= pageHeight) return together;
    loose = from + together.length;
    return beginningOf(together);
  };
  let at = 0;
  while (at < source.length) {
    const group = at < loose ? source.slice(at, at + 1) : takenFrom(at);
    const [first] = group;
    const mustBegin = first?.startsPage === true && pageHasRows;
    if (!mustBegin && heightOf(group) > left) {
      const parts = divided(group, left);
      if (parts !== undefined) {
        put(parts[0]);
        at += group.length;
        source[--at] = parts[1];
        continue;
      }
    }
    if (mustBegin || (heightOf(group) > left && pageHasRows)) {
      beginPage(first);
      // A gap at the head of a page is only waste.
      if (first !== undefined && isGap(first)) {
        at += 1;
        continue;
      }
    }
    // A group taller than a page is let go on row by row.
    const fitting = heightOf(group) > left ? group.slice(0, 1) : group;
    put(fitting);
    at += fitting.length;
  }
  // What was skipped at the end began no page.
  return { rows, breaks: breaks.filter((row) => row < rows.length), divided: goingOn };
}

function isGap({ cells, charts }: PlannedRow): boolean {
  return cells.length === 0 && charts === undefined;
}
