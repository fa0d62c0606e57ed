import { passing } from '../passing';
import { asWritten, stateOf } from './cell-state';
import type { FormattedState, PlacedChange, PlannedCell } from './plan-cells';

/** Cells of one column that stand one below the other, written and read as one range. */
interface Run<C extends PlacedChange> {
  readonly cells: readonly C[];
  readonly range: Excel.Range;
}

/**
 * Cells that are being looked at. Excel keeps each range, and leads it along with the rows and columns
 * that others put in or take away: what is written through it cannot get into another row. Where rows
 * come in between, or are gone, Excel refuses what was to be written.
 */
export type CellRuns<C extends PlacedChange> = readonly Run<C>[];

/** As few ranges as there can be; in a filtered table each cell by itself (office-js 224). */
export function runsOf<C extends PlacedChange>(cells: readonly C[]): CellRuns<C> {
  const sorted = [...cells].sort((a, b) => {
    const [one, other] = [a.change.table, b.change.table];
    return one === other ? a.at - b.at || a.row - b.row : one.localeCompare(other);
  });
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

/** The same ranges for the cells as they are planned; where some are left out, those of the others within them. */
export function runsWithin(
  runs: CellRuns<PlacedChange>,
  planned: readonly PlannedCell[],
): CellRuns<PlannedCell> {
  const byChange = new Map(planned.map((cell) => [cell.change, cell]));
  return runs.flatMap(({ cells, range }) => {
    const within: { readonly from: number; readonly cells: PlannedCell[] }[] = [];
    cells.forEach(({ change }, at) => {
      const cell = byChange.get(change);
      if (!cell) return;
      const last = within.at(-1);
      if (last && last.from + last.cells.length === at) last.cells.push(cell);
      else within.push({ from: at, cells: [cell] });
    });
    return within.map(({ from, cells: own }) => ({
      cells: own,
      range:
        own.length === cells.length
          ? range
          : range.getCell(from, 0).getAbsoluteResizedRange(own.length, 1),
    }));
  });
}

/** Asks for the cells once more; after the sync the result says what each holds. */
export function queueCells<C extends PlacedChange>(runs: CellRuns<C>): (cell: C) => FormattedState {
  const loaded = runs.map(({ cells: own, range }) => ({
    own,
    // Of its own, so that what was loaded before and after a write can be told apart.
    range: passing(range.getOffsetRange(0, 0).load('values,formulas,numberFormat')),
  }));
  let states: Map<C, FormattedState> | undefined;
  const read = () =>
    new Map(
      loaded.flatMap(({ own, range }) =>
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

/** Where a row has come in between cells of one range Excel refuses, before anything is done. */
export function guardRuns(runs: CellRuns<PlannedCell>): void {
  for (const { cells: own, range } of runs) {
    if (own.length > 1) range.values = own.map(() => [null]);
  }
}

/** What a cell is to hold, and what it held until then. */
export type Wanted = (cell: PlannedCell) => {
  readonly to: FormattedState;
  readonly from: FormattedState;
};

/** Queues what the cells are to hold. */
export function writeCells(runs: CellRuns<PlannedCell>, wanted: Wanted): void {
  for (const { cells: own, range } of runs) {
    const states = own.map(wanted);
    // The format first: else Excel takes 115-03 for a date (platform 3.3).
    if (states.some(({ to, from }) => to.format !== from.format)) {
      range.numberFormat = states.map(({ to }) => [to.format]);
    }
    const written = states.map(({ to }) => [to.formula ?? asWritten(to, to.format)]);
    if (states.some(({ to }) => to.formula !== undefined)) range.formulas = written;
    else range.values = written;
  }
}
