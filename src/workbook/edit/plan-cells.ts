import type { Column } from '../../register/column';
import { columnHeaded } from '../../register/column-headed';
import { tableNamed, type TableName, tables } from '../../register/register';
import { canBeEntered, type KnownColumns } from '../computed-columns';
import { columnOfCell } from '../write-table';
import { formatFor, holdsStill } from './cell-state';
import { grouped } from './grouped';
import { halfRow } from './half-rows';
import type { EditedTable } from './read-tables';
import type { CellChange, CellState, ConflictCode, EditConflict } from './table-edit';

/** A change whose cell has been found; zero-based place on its sheet. */
export interface PlacedChange {
  readonly change: CellChange;
  readonly on: EditedTable;
  /** Worksheet row, 1-based. */
  readonly row: number;
  /** Index of the column in the table. */
  readonly at: number;
}

/** A change that is to be made, once the cell has been seen again. */
export interface PlannedCell extends PlacedChange {
  readonly before: FormattedState;
  readonly after: FormattedState;
}

export type FormattedState = CellState & { readonly format: string };

/** A change that is not made, and why. */
export interface LeftOut {
  readonly change: CellChange;
  readonly conflict: EditConflict;
}

/** Where each change is to be made, as the tables stand now. */
export function placeCells(
  cells: readonly CellChange[],
  there: ReadonlyMap<TableName, EditedTable>,
  known: KnownColumns,
): { readonly placed: readonly PlacedChange[]; readonly left: readonly LeftOut[] } {
  const placed: PlacedChange[] = [];
  const left: LeftOut[] = [];
  let own: ReadonlyMap<string, readonly CellChange[]> | undefined;
  const ownOf = () => (own ??= grouped(cells, rowId));
  for (const change of cells) {
    const on = there.get(change.table);
    const at = on?.found.columnAt(change.column) ?? -1;
    const { formula } = change.after;
    const lacks = formula !== undefined && on && !canBeEntered(formula, on.block.headers, known);
    if (!on || at === -1 || lacks) {
      left.push(leftOut(change, on ? 'noColumn' : 'noTable'));
      continue;
    }
    const { before } = change;
    // What a formula has come to by now tells nothing.
    const isSame = (row: number) =>
      before.formula !== undefined || on.found.cell(row, at) === before.value;
    const whole = on.found.find(change, change.form, isSame);
    const isHalf = typeof whole === 'string' && change.mayBePart === true;
    const row = isHalf ? halfRow(on, ownOf().get(rowId(change)) ?? []) : whole;
    if (typeof row === 'string') left.push(leftOut(change, row));
    else placed.push({ change, on, row, at });
  }
  return { placed, left };
}

const rowId = ({ table, key, row }: CellChange) => JSON.stringify([table, key, row]);

function leftOut(change: CellChange, code: ConflictCode, now?: CellState): LeftOut {
  const { table, key, row, column, before, after, seen: form } = change;
  const place = { table, key, row, column, ...(form !== undefined && { isUntold: true as const }) };
  const seen = now === undefined ? {} : { now: now.value };
  const values = { before: before.value, after: after.value };
  return { change, conflict: { code, ...place, ...seen, ...values } };
}

/** What is to be written of the placed changes, whose cells have just been read again. */
export function planCells(
  placed: readonly PlacedChange[],
  nowOf: (each: PlacedChange) => FormattedState,
  isCovered: (each: PlacedChange) => boolean,
): { readonly planned: readonly PlannedCell[]; readonly left: readonly LeftOut[] } {
  const planned: PlannedCell[] = [];
  const left: LeftOut[] = [];
  for (const each of placed) {
    const { change, row } = each;
    const before = nowOf(each);
    const format = formatFor(columnOf(each), change.after, before.format);
    const after = { ...change.after, format };
    // Done already, as by a colleague, or by an attempt that was cut off.
    if (before.format === format && holdsStill(before, after, row)) continue;
    if (isCovered(each)) {
      left.push(leftOut(change, 'covered', before));
      continue;
    }
    if (holdsStill(before, change.before, row)) {
      planned.push({ ...each, before, after });
      continue;
    }
    const isFormula = before.formula !== undefined && change.before.formula === undefined;
    left.push(leftOut(change, isFormula ? 'formula' : 'changed', before));
  }
  return { planned, left };
}

/** Takes out the changes of which another one of their group, or a row to be added with it, is left out. */
export function withWholeGroups(
  planned: readonly PlannedCell[],
  left: readonly LeftOut[],
  withoutRows: ReadonlySet<string> = new Set(),
): {
  readonly planned: readonly PlannedCell[];
  readonly conflicts: readonly EditConflict[];
  /** The groups of which nothing is done. */
  readonly broken: ReadonlySet<string>;
} {
  const broken = new Set([...withoutRows, ...left.flatMap(({ change }) => change.group ?? [])]);
  const isBroken = ({ change }: PlannedCell) => broken.has(change.group ?? '');
  const more = planned.filter(isBroken).map(({ change }) => leftOut(change, 'group'));
  return {
    planned: planned.filter((each) => !isBroken(each)),
    conflicts: [...left, ...more].map(({ conflict }) => conflict),
    broken,
  };
}

/** What is declared of the cell: of 設定 by the row's 項目; of a column of the people's own, text or number. */
export function columnOf({ change, on, row }: PlacedChange): Column {
  const column = columnHeaded(change.table, change.column);
  if (!column) return ownColumn;
  const [first] = Object.values(tableNamed(change.table).columns);
  const item = on.found.columnAt(first?.header ?? '');
  return columnOfCell(column, [on.found.cell(row, item)]);
}

/** A column of the people's own holds what it holds. */
const ownColumn: Column = tables.Settings.columns.value;
