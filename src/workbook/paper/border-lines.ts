import type { PlannedRow } from './planned-row';
import { rectangles } from './rectangles';

type Edge = `${Excel.BorderIndex}`;

/** Lines to draw around and between cells, or to take away again; zero-based. */
export interface BorderLines {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly edges: readonly Edge[];
  readonly isDrawn: boolean;
}

const outside: readonly Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const boxes: ReadonlySet<string> = new Set(['box', 'openAbove', 'openBelow', 'openBoth']);
const joints: Readonly<Record<string, readonly Edge[]>> = {
  left: ['EdgeLeft'],
  top: ['EdgeTop'],
  topLeft: ['EdgeTop', 'EdgeLeft'],
};

function openings(rows: readonly PlannedRow[], breaks: ReadonlySet<number>): BorderLines[] {
  const found: BorderLines[] = [];
  rows.forEach(({ cells }, row) => {
    for (const { column, span, look } of cells) {
      if (look.border !== 'openAbove' && look.border !== 'openBoth') continue;
      // At the edge of a page the line stays.
      if (row === 0 || breaks.has(row)) continue;
      const last = found.at(-1);
      if (last?.row === row - 1 && last.column + last.columns === column) {
        found[found.length - 1] = { ...last, columns: last.columns + span };
        continue;
      }
      found.push({
        ...{ row: row - 1, column, rows: 2, columns: span },
        edges: ['InsideHorizontal'],
        isDrawn: false,
      });
    }
  });
  return found;
}

/**
 * The lines of whole blocks at once: all around, all between; then what stands open in them is
 * taken away. A border for each cell made a request of a megabyte.
 */
export function borderLines(
  rows: readonly PlannedRow[],
  columns: number,
  breaks: readonly number[],
): BorderLines[] {
  const lined = rectangles(
    rows,
    columns,
    ({ look }) => (boxes.has(look.border) ? 'box' : look.border),
    'none',
    false,
  );
  return [
    ...lined.map(({ value, ...place }): BorderLines => {
      const edges =
        value === 'box'
          ? [
              ...outside,
              ...(place.rows > 1 ? (['InsideHorizontal'] as const) : []),
              ...(place.columns > 1 ? (['InsideVertical'] as const) : []),
            ]
          : (joints[value] ?? []);
      return { ...place, edges, isDrawn: true };
    }),
    ...openings(rows, new Set(breaks)),
  ];
}

export function drawEdges({ borders }: Excel.RangeFormat, edges: readonly Edge[]): void {
  // Thin and black is what a line is where nothing else is said.
  for (const edge of edges) borders.getItem(edge).style = 'Continuous';
}
