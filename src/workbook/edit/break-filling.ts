// Excel fills a whole column of a table with a formula entered into one of its cells, where all the others
// are blank or hold the column's own. One fixed value among them keeps it from that: it stands in a cell of
// the column while a formula that is not the column's is written, and what the cell held follows at once. So it
// is while a part of an edit writes the column's own: what Excel filled would be in no journal.
import { identity } from '../../register/identity';
import { tableNamed } from '../../register/register';
import { asWritten } from './cell-state';
import { type CellRuns, runsWithin, type Wanted, writeCells } from './cell-runs';
import { grouped } from './grouped';
import type { FormattedState, PlacedChange, PlannedCell } from './plan-cells';

/**
 * For each column in which a formula of the people's own comes or goes, or one comes of which later parts
 * of the edit have to write more, a cell that is not changed.
 */
export function restingCells(
  placed: readonly PlacedChange[],
  later: readonly PlacedChange[],
): PlacedChange[] {
  const waiting = grouped(later, columnId);
  return columnsOf(placed).flatMap((own) => {
    const [first] = own;
    const rest = own.some(isEntered) && first ? waiting.get(columnId(first)) : undefined;
    // Of a formula that is put back into it Excel might fill the column as well.
    const fixed = rest?.find(({ change }) => change.before.formula === undefined);
    const chosen = fixed ?? (own.some(isOwnFormula) ? restingIn(own) : rest?.[0]);
    return chosen ? [asLooked(chosen)] : [];
  });
}

/** A cell that is only looked at: it is to hold what it holds. */
interface Looked {
  readonly runs: CellRuns<PlacedChange>;
  readonly nowOf: (cell: PlacedChange) => FormattedState;
}

/** One cell for each such column that is written to: it is to hold the fixed value meanwhile. */
export function breaksOf(
  placed: Looked,
  resting: Looked,
  planned: readonly PlannedCell[],
): CellRuns<PlannedCell> {
  const written = grouped(planned, columnId);
  const rested = grouped(cellsOf(resting), columnId);
  const changes = new Set(planned.map(({ change }) => change));
  return columnsOf(cellsOf(placed)).flatMap((own) => {
    const [first] = own;
    const cells = first && written.get(columnId(first));
    if (!cells) return [];
    const [rest] = rested.get(columnId(first)) ?? [];
    if (rest) return runsWithin(resting.runs, [asItIs(rest, resting.nowOf(rest))]);
    // All were to be changed: one that was left out in the end, or of cells written one by one the last.
    const isOwn = own.some(isOwnFormula);
    const left = own.find(
      (cell) => !changes.has(cell.change) && (isOwn || placed.nowOf(cell).formula === undefined),
    );
    const last = isOwn && first.on.isFiltered ? cells.at(-1) : undefined;
    const one = left ? asItIs(left, placed.nowOf(left)) : last;
    return one ? runsWithin(placed.runs, [one]) : [];
  });
}

/** What the cells are to hold, without anything else in their columns. */
export function writeUnfilled(
  breaks: CellRuns<PlannedCell>,
  runs: CellRuns<PlannedCell>,
  wanted: Wanted,
): void {
  for (const { cells, range } of breaks) {
    range.values = cells.map((cell) => {
      const { value, format } = wanted(cell).from;
      return [value === '' ? MEANWHILE : asWritten({ value }, format)];
    });
  }
  writeCells(runs, wanted);
  writeCells(breaks, wanted);
}

/** In a cell that is blank. */
const MEANWHILE = '…';

const columnId = ({ change, at }: PlacedChange) => `${change.table} ${String(at)}`;

const cellsOf = ({ runs }: Looked) => runs.flatMap(({ cells }) => cells);

const asItIs = (cell: PlacedChange, now: FormattedState): PlannedCell => ({
  ...cell,
  before: now,
  after: now,
});

function columnsOf(placed: readonly PlacedChange[]): PlacedChange[][] {
  return [...grouped(placed, columnId).values()];
}

const isEntered = ({ change }: PlacedChange) => change.after.formula !== undefined;

/** Whether a formula that is none of ours is put into the cell, or would be put back. */
function isOwnFormula({ change: { table, column, before, after } }: PlacedChange): boolean {
  const columns = Object.values(tableNamed(table).columns);
  const declared = columns.find(({ header }) => identity(header) === identity(column))?.formula;
  return [before, after].some(({ formula }) => formula !== undefined && formula !== declared);
}

/** Where something stands that can stand there meanwhile, if there is such a cell. */
function restingIn(own: readonly PlacedChange[]): PlacedChange | undefined {
  const [first] = own;
  if (!first) return undefined;
  const { on, at, change } = first;
  const { values, headerRow } = on.block;
  const changed = new Set(own.map(({ row }) => row));
  const rows = values.map((_, down) => headerRow + 1 + down).filter((row) => !changed.has(row));
  const row = rows.find((each) => on.found.cell(each, at) !== '') ?? rows[0];
  if (row === undefined) return undefined;
  return { on, at, row, change };
}

/** It is to hold what it holds, whatever else is to become of it. */
function asLooked({ on, at, row, change: { table, column } }: PlacedChange): PlacedChange {
  const held = { value: on.found.cell(row, at) };
  return { on, at, row, change: { table, key: '', row, column, before: held, after: held } };
}
