import { asWritten, stateOf } from './cell-state';
import type { FormattedState, PlacedChange, PlannedCell } from './plan-cells';

/** Cells of one column that stand one below the other, written and read as one range. */
interface Run<C extends PlacedChange> {
  readonly cells: readonly C[];
  readonly range: Excel.Range;
}

/** As few ranges as there can be; in a filtered table each cell by itself (office-js 224). */
function runsOf<C extends PlacedChange>(cells: readonly C[]): Run<C>[] {
  const sorted = [...cells].sort(
    (a, b) => a.change.table.localeCompare(b.change.table) || a.at - b.at || a.row - b.row,
  );
  const groups: C[][] = [];
  for (const cell of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const goesOn = last?.on === cell.on && last.at === cell.at && last.row + 1 === cell.row;
    if (group && goesOn && !cell.on.isFiltered) group.push(cell);
    else groups.push([cell]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ cells: group, range: rangeOf(first, group.length) }] : [];
  });
}

function rangeOf({ on, row, at }: PlacedChange, rows: number): Excel.Range {
  return on.sheet.getRangeByIndexes(row - 1, on.block.firstColumn - 1 + at, rows, 1);
}

/** Asks for the cells once more; after the sync the result says what each holds. */
export function queueCells<C extends PlacedChange>(
  cells: readonly C[],
): (cell: C) => FormattedState {
  const runs = runsOf(cells).map(({ cells: own, range }) => ({
    own,
    range: range.load('values,formulas,numberFormat'),
  }));
  let states: Map<C, FormattedState> | undefined;
  const read = () =>
    new Map(
      runs.flatMap(({ own, range }) =>
        own.map((cell, at): [C, FormattedState] => {
          const format = String(range.numberFormat[at]?.[0] ?? 'General');
          const state = stateOf(range.values[at]?.[0] ?? '', range.formulas[at]?.[0], format);
          return [cell, { ...state, format }];
        }),
      ),
    );
  return (cell) => {
    states ??= read();
    return states.get(cell) ?? { value: '', format: 'General' };
  };
}

/** Queues what the cells are to hold: `after` of each, or `before` to take it back. */
export function writeCells(cells: readonly PlannedCell[], which: 'before' | 'after'): void {
  const other = which === 'after' ? 'before' : 'after';
  for (const { cells: own, range } of runsOf(cells)) {
    // The format first: else Excel takes 115-03 for a date (platform 3.3).
    if (which === 'before' || own.some((cell) => cell[which].format !== cell[other].format)) {
      range.numberFormat = own.map((cell) => [cell[which].format]);
    }
    const written = own.map((cell) => {
      const { formula, format } = cell[which];
      return [formula ?? asWritten(cell[which], format)];
    });
    if (own.some((cell) => cell[which].formula !== undefined)) range.formulas = written;
    else range.values = written;
  }
}
