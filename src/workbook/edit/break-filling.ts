// Excel fills a whole column of a table with a formula entered into one of its cells, where all the others
// are blank or hold the column's own. One fixed value among them keeps it from that: it stands in a cell of
// the column while a formula that is not the column's is written, and what the cell held follows at once. So it
// is while the column's own is written and other cells are blank, or a later part of an edit writes more of them:
// what Excel filled would be in no journal.
import { columnHeaded } from '../../register/column-headed';
import { asWritten } from './cell-state';
import { type CellRuns, runsWithin, type Wanted, writeCells } from './cell-runs';
import { grouped } from './grouped';
import type { BlankCell } from './place-edit';
import type { FormattedState, PlacedChange, PlannedCell } from './plan-cells';
import type { EditedTable } from './read-tables';
import { computedPlaces } from './row-forms';

/** A cell that is to hold what it holds. */
export interface RestingCell extends PlacedChange {
  /** It was found blank: only as long as it is so does it keep the others of its kind blank. */
  readonly isBlank: boolean;
  /** Only where another formula than the column's stands in it is it needed: Excel would replace that in all cells. */
  readonly isOther?: true;
}

/**
 * For each column in which a formula of the people's own comes or goes, or one comes while other cells are blank or
 * are to be written by later parts of the edit, a cell that is not changed. Best a blank one: of a formula that is
 * put back into it Excel might fill the column as well.
 */
export function restingCells(
  placed: readonly PlacedChange[],
  later: readonly PlacedChange[],
  growing: readonly { readonly on: EditedTable; readonly rows: readonly unknown[] }[],
  blankCell: BlankCell,
): RestingCell[] {
  const waiting = grouped(later, columnId);
  const columns = columnsOf(placed);
  const ofChanges = columns.flatMap((own): RestingCell[] => {
    const [first] = own;
    if (!first) return [];
    const blank = blankCell(first.on, first.at, new Set(own.map(({ row }) => row)));
    if (blank !== undefined) return [restingAt(first.on, first.at, blank, true)];
    const rest = own.some(isEntered) ? waiting.get(columnId(first)) : undefined;
    const fixed = rest?.find(({ change }) => change.before.formula === undefined);
    const chosen = fixed ?? (own.some(isOwnFormula) ? restingIn(own) : rest?.[0]);
    if (chosen) return [restingAt(chosen.on, chosen.at, chosen.row)];
    const other = own.some(isEntered) ? restingIn(own) : undefined;
    return other ? [{ ...restingAt(other.on, other.at, other.row), isOther: true }] : [];
  });
  const known = new Set(columns.map(([first]) => first && columnId(first)));
  const ofRows = growing.flatMap(({ on, rows }) =>
    computedPlaces(on.block).flatMap((at): RestingCell[] => {
      // Of a table without rows the first blank ones may become ours.
      const from = on.block.headerRow + 1;
      const taken = new Set(on.found.rows.length === 0 ? rows.map((_, down) => from + down) : []);
      const blank = blankCell(on, at, taken);
      const other = blank ?? otherRow(on, at, taken);
      if (other === undefined) return [];
      const rest = restingAt(on, at, other, blank !== undefined);
      if (known.has(columnId(rest))) return [];
      return [blank === undefined ? { ...rest, isOther: true } : rest];
    }),
  );
  return [...ofChanges, ...ofRows];
}

/** A cell that is only looked at. */
interface Looked<C extends PlacedChange> {
  readonly runs: CellRuns<C>;
  readonly nowOf: (cell: C) => FormattedState;
}

/** Whether the cells that were found blank are so still. */
export function areStillBlank({ runs, nowOf }: Looked<RestingCell>): boolean {
  const blank = cellsOf(runs).filter(({ isBlank }) => isBlank);
  return blank.every((cell) => {
    const { value, formula } = nowOf(cell);
    return value === '' && formula === undefined;
  });
}

/** One cell for each such column that is written to: it is to hold the fixed value meanwhile. */
export function breaksOf(
  placed: Looked<PlacedChange>,
  resting: Looked<RestingCell>,
  planned: readonly PlannedCell[],
  growing: ReadonlySet<EditedTable>,
): CellRuns<PlannedCell> {
  const written = grouped(planned, columnId);
  const rested = grouped(cellsOf(resting.runs), columnId);
  const changes = new Set(planned.map(({ change }) => change));
  const columns = columnsOf(cellsOf(placed.runs));
  const known = new Set(columns.map(([first]) => first && columnId(first)));
  const asRested = (rest: RestingCell) =>
    runsWithin(resting.runs, [asItIs(rest, resting.nowOf(rest))]);
  const isNeeded = (rest: RestingCell) => {
    const { formula } = resting.nowOf(rest);
    const declared = columnHeaded(rest.on.table, rest.change.column)?.formula;
    return rest.isOther !== true || (formula !== undefined && formula !== declared);
  };
  const ofChanges = columns.flatMap((own) => {
    const [first] = own;
    const cells = first && written.get(columnId(first));
    if (!first || (!cells && !growing.has(first.on))) return [];
    const [rest] = (rested.get(columnId(first)) ?? []).filter(isNeeded);
    if (rest && resting.nowOf(rest).formula === undefined) return asRested(rest);
    // All were to be changed: one that was left out in the end, or of cells written one by one the last.
    const left = own.filter((cell) => !changes.has(cell.change));
    const fixed = left.find((cell) => placed.nowOf(cell).formula === undefined);
    if (rest && !fixed) return asRested(rest);
    const isOwn = own.some(isOwnFormula);
    const last = isOwn && first.on.isFiltered ? cells?.at(-1) : undefined;
    const kept = fixed ?? (isOwn ? left[0] : undefined);
    const one = kept ? asItIs(kept, placed.nowOf(kept)) : last;
    return one ? runsWithin(placed.runs, [one]) : [];
  });
  const ofRows = cellsOf(resting.runs).filter(
    (rest) => growing.has(rest.on) && !known.has(columnId(rest)) && isNeeded(rest),
  );
  return [...ofChanges, ...ofRows.flatMap(asRested)];
}

/** Puts the fixed value into them. */
export function openBreaks(breaks: CellRuns<PlannedCell>, wanted: Wanted): void {
  for (const { cells, range } of breaks) {
    range.values = cells.map((cell) => {
      const { value, format } = wanted(cell).from;
      return [value === '' ? MEANWHILE : asWritten({ value }, format)];
    });
  }
}

/** What the cells are to hold, without anything else in their columns. */
export function writeUnfilled(
  breaks: CellRuns<PlannedCell>,
  runs: CellRuns<PlannedCell>,
  wanted: Wanted,
): void {
  openBreaks(breaks, wanted);
  writeCells(runs, wanted);
  writeCells(breaks, wanted);
}

/** In a cell that is blank. */
const MEANWHILE = '…';

const columnId = ({ change, at }: PlacedChange) => `${change.table} ${String(at)}`;

const cellsOf = <C extends PlacedChange>(runs: CellRuns<C>) => runs.flatMap(({ cells }) => cells);

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
  const declared = columnHeaded(table, column)?.formula;
  return [before, after].some(({ formula }) => formula !== undefined && formula !== declared);
}

/** Where something stands that can stand there meanwhile, if there is such a cell. */
function restingIn(
  own: readonly PlacedChange[],
): Pick<PlacedChange, 'on' | 'at' | 'row'> | undefined {
  const [first] = own;
  if (!first) return undefined;
  const { on, at } = first;
  const row = otherRow(on, at, new Set(own.map((each) => each.row)));
  return row === undefined ? undefined : { on, at, row };
}

function otherRow(
  { block: { values, headerRow }, found }: EditedTable,
  at: number,
  changed: ReadonlySet<number> = new Set(),
): number | undefined {
  const rows = values.map((_, down) => headerRow + 1 + down).filter((row) => !changed.has(row));
  return rows.find((each) => found.cell(each, at) !== '') ?? rows[0];
}

/** It is to hold what it holds, whatever else is to become of it. */
function restingAt(on: EditedTable, at: number, row: number, isBlank = false): RestingCell {
  const held = { value: on.found.cell(row, at) };
  const place = { table: on.table, key: '', row, column: on.block.headers[at] ?? '' };
  return { on, at, row, isBlank, change: { ...place, before: held, after: held } };
}
