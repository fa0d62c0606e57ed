import { identity } from '../register/identity';
import type {
  CellChange,
  CellState,
  EditOutcome,
  EditRecord,
  RowCells,
  RowsToAdd,
  RowToRemove,
  TableEdit,
} from '../workbook/edit/table-edit';
import { grouped } from '../workbook/edit/grouped';
import { bytesOf } from '../workbook/requests';
import { isTooBig } from './journal-size';
import { withTwinsOf } from './twins-since';

/**
 * Of what is written at once, in bytes: Excel on the web takes 5 MB of a request and of its answer (platform
 * 2.1), and of these the journal may take three.
 */
const PART_BYTES = { withJournal: 1_500_000, withoutJournal: 4_000_000 };

// As they are sent, about: cells of one column below each other share what it takes to name them.
const BYTES_OF_RUN = 1_300;
const BYTES_OF_CELL = 60;
const BYTES_OF_REMOVAL = 700;

/** What is written in one request or not at all. */
interface Unit {
  readonly cells: CellChange[];
  readonly add: RowsToAdd[];
  readonly remove: RowToRemove[];
  bytes: number;
}

/** The edit in as few parts as fit a request each, beside the journal; in one where all of it does. */
export function inParts(edit: TableEdit): readonly TableEdit[] {
  return packed(edit, unitsOf(edit), PART_BYTES.withJournal);
}

function packed(edit: TableEdit, units: readonly Unit[], most: number): readonly TableEdit[] {
  const parts: Unit[][] = [];
  let bytes = 0;
  for (const unit of units) {
    const part = parts.at(-1);
    if (part && bytes + unit.bytes <= most) part.push(unit);
    else {
      parts.push([unit]);
      bytes = 0;
    }
    bytes += unit.bytes;
  }
  return parts.length < 2 ? [edit] : parts.map(together);
}

/**
 * As the journal is to hold it. Where it is known by now that it holds nothing of it, a part may be the larger: each
 * of them is read, looked at and worked out by itself.
 */
export function partsOf(edit: TableEdit, mayBeUnheld: boolean) {
  const units = unitsOf(edit);
  const parts = packed(edit, units, PART_BYTES.withJournal);
  const isUnheld = mayBeUnheld && parts.length > 1 && isTooBig(recordOf(edit));
  if (!isUnheld) return { parts, isUnheld };
  const larger = packed(edit, units, PART_BYTES.withoutJournal);
  // What fails of one that is alone takes itself back.
  const [only, ...others] = larger;
  return { parts: only && others.length === 0 ? [{ ...only, isUntold: true }] : larger, isUnheld };
}

/** A part that was too much all the same, in two; undefined where nothing of it may be parted. */
export function inHalves(edit: TableEdit): readonly TableEdit[] | undefined {
  const units = unitsOf(edit);
  if (units.length < 2) return undefined;
  const middle = Math.ceil(units.length / 2);
  return [units.slice(0, middle), units.slice(middle)].map(together);
}

/** The part, with what those behind it do in a column each: a cell that holds no formula, or any. */
export function withLater(part: TableEdit, waiting: readonly TableEdit[]): TableEdit {
  const columns = new Map<string, CellChange>();
  for (const cell of waiting.flatMap(({ cells }) => cells)) {
    const id = `${cell.table} ${identity(cell.column)}`;
    const known = columns.get(id);
    const isBetter = known?.before.formula !== undefined && cell.before.formula === undefined;
    if (!known || isBetter) columns.set(id, cell);
  }
  return columns.size === 0 ? part : { ...part, later: [...columns.values()] };
}

/** What came of the parts, as of one edit. */
export function outcomeOf(parts: readonly EditOutcome[]): EditOutcome {
  const all = parts.map(({ record }) => record);
  // What later parts have left the same as rows of earlier ones, or different, those have not seen.
  const records = all.map((record, at) => withTwinsOf(record, all.slice(at + 1)));
  return {
    record: {
      cells: records.flatMap(({ cells }) => cells),
      added: records.flatMap(({ added }) => added),
      removed: records.flatMap(({ removed }) => removed),
      ...headersOf(records),
    },
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
    notices: [...new Set(parts.flatMap(({ notices }) => notices))],
  };
}

/** Where others have changed the columns between two parts there are none: what was seen then is not found. */
function headersOf(records: readonly EditRecord[]): Pick<EditRecord, 'headers'> {
  const all = records.flatMap(({ headers = {} }) => Object.entries(headers));
  const texts = grouped(all, ([table]) => table);
  const same = [...texts.values()].filter(
    (own) => new Set(own.map(([, headers]) => JSON.stringify(headers))).size === 1,
  );
  const headers = Object.fromEntries(same.flatMap(([first]) => (first ? [first] : [])));
  return all.length > 0 ? { headers } : {};
}

/** What a journal would say of it, as far as that is known before. */
export function recordOf({ cells, add, remove }: TableEdit): EditRecord {
  const added = add.flatMap(({ table, rows }) =>
    rows.map((row) => ({ table, key: '', row: 0, cells: row })),
  );
  return {
    cells: cells.map(({ table, key, row, column, before, after }) => ({
      ...{ table, key, row, column, before, after },
    })),
    added,
    removed: remove,
  };
}

/**
 * Cells of a row stay together, for its key may be among them, and so does what is of one group. Rows are
 * taken away first where no cells are told by the rows they stand in.
 */
function unitsOf({ cells, add, remove }: TableEdit): readonly Unit[] {
  const units = new Map<string, Unit>();
  const unitOf = (id: string, bytes: number): Unit => {
    const unit = units.get(id) ?? { cells: [], add: [], remove: [], bytes: 0 };
    unit.bytes += bytes;
    units.set(id, unit);
    return unit;
  };
  const putRemovals = () => {
    remove.forEach((row, at) => {
      unitOf(`remove ${String(at)}`, BYTES_OF_REMOVAL).remove.push(row);
    });
  };
  if (cells.length === 0) putRemovals();
  const groups = new Map(cells.flatMap((cell) => (cell.group ? [[rowId(cell), cell.group]] : [])));
  const places = new Set(cells.map(placeId));
  for (const cell of cells) {
    const group = cell.group ?? groups.get(rowId(cell));
    const id = group === undefined ? `row ${rowId(cell)}` : `group ${group}`;
    unitOf(id, bytesOfCell(cell, places)).cells.push(cell);
  }
  add.forEach(({ table, rows, group }, at) => {
    rows.forEach((row, index) => {
      const id = group === undefined ? `add ${String(at)} ${String(index)}` : `group ${group}`;
      const one = { table, rows: [row], ...(group !== undefined && { group }) };
      unitOf(id, bytesOfRow(row)).add.push(one);
    });
  });
  if (cells.length > 0) putRemovals();
  return [...units.values()];
}

function together(units: readonly Unit[]): TableEdit {
  const add: (RowsToAdd & { readonly rows: RowCells[] })[] = [];
  for (const { table, rows, group } of units.flatMap((unit) => unit.add)) {
    const last = add.at(-1);
    if (last?.table === table && last.group === group) last.rows.push(...rows);
    else add.push({ table, rows: [...rows], ...(group !== undefined && { group }) });
  }
  return {
    cells: units.flatMap(({ cells }) => cells),
    add,
    remove: units.flatMap(({ remove }) => remove),
  };
}

const rowId = ({ table, key, row }: CellChange) => `${table} ${String(row)} ${identity(key)}`;

const placeId = ({ table, column, row }: CellChange) =>
  `${table} ${identity(column)} ${String(row)}`;

/** It is read before and after it is written, each time as value and as formula. */
function bytesOfCell(cell: CellChange, places: ReadonlySet<string>): number {
  const isBelow = places.has(placeId({ ...cell, row: cell.row - 1 }));
  const held = bytesOfState(cell.before) + bytesOfState(cell.after);
  return (isBelow ? BYTES_OF_CELL : BYTES_OF_RUN) + 2 * held;
}

function bytesOfState({ value, formula }: CellState): number {
  return bytesOf(value) + (formula === undefined ? 0 : bytesOf(formula));
}

function bytesOfRow(row: RowCells): number {
  return Object.values(row).reduce<number>(
    (sum, value) => sum + BYTES_OF_CELL + bytesOf(value),
    BYTES_OF_CELL,
  );
}
