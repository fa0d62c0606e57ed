import type { TableBlock } from './block';
import { isBlank, readCell } from './cell-fault';
import type { Column, Columns, Row, RowPlace, Table } from './column';
import type { CellValue, ReadFault } from './fault';
import { identity } from './identity';
import { withHeaded } from './headed-column';
import { isCoveredIn } from './merged-cells';
import { rowFormulaTest } from './row-formula';
import { atOnce, type Steps } from './steps';
import { noFaults, noNames, unsaidRow, withName } from './unsaid-row';

/** Rows that are read in one step. */
export const ROWS_IN_A_STEP = 250;

export interface ReadTable {
  readonly rows: readonly Row<Columns>[];
  readonly faults: readonly ReadFault[];
}

/** A row of a block, apart from whether an earlier one has its key. */
interface ReadRow {
  readonly cells: readonly CellValue[];
  /** What stands in its computed columns. */
  readonly written: readonly (CellValue | undefined)[];
  /** Undefined of a blank one. */
  readonly row: Row<Columns> | undefined;
  readonly faults: readonly ReadFault[];
  /** Of a key that is blank. */
  readonly keyFault: ReadFault | undefined;
  /** In which keys compare; undefined of a key that is blank or not to be read. */
  readonly keyForm: string | undefined;
}

/** A table as it was read before. */
interface Before {
  readonly block: TableBlock;
  readonly shape: string;
  readonly rows: readonly ReadRow[];
  readonly read: ReadTable;
  /** None of it is of the headers, or of two rows of one key. */
  readonly isPlain: boolean;
}

/**
 * Large tables as they were read last, whoever read them: a list, a form and a paper read the same rows,
 * and what says the same is read the same.
 */
const lastRead = new WeakMap<Table, Before>();

/**
 * Reads one table again and again. A row that says what it said before is the same object as before;
 * so is the whole where nothing has changed.
 */
export class TableReader {
  private before: Before | undefined;

  constructor(private readonly table: Table) {}

  read(block: TableBlock): ReadTable {
    return atOnce(this.steps(block));
  }

  /** The same in steps, each of so many rows; where they are not gone to their end nothing has been read. */
  *steps(block: TableBlock): Steps<ReadTable> {
    // A table that was not read again is the same object.
    if (this.before?.block === block) return this.before.read;
    const last = lastRead.get(this.table);
    if (last?.block === block) {
      this.before = last;
      return last.read;
    }
    const shape = JSON.stringify([
      ...[block.headerRow, block.headers, Object.keys(block.formulas), block.merged],
    ]);
    const known = [this.before, last].find((before) => before?.shape === shape);
    const rows: ReadRow[] = [];
    const readOn = rowsOnto(rows, { block, known, readRow: rowReader(this.table, block) });
    while (rows.length < block.values.length) {
      readOn(Math.min(rows.length + ROWS_IN_A_STEP, block.values.length));
      if (rows.length % ROWS_IN_A_STEP === 0) yield ROWS_IN_A_STEP;
    }
    const isKnown =
      known?.rows.length === rows.length && known.rows.every((row, index) => row === rows[index]);
    const read = isKnown
      ? known.read
      : ((known && withFewOthers(known, rows)) ?? this.together(block, rows, known));
    const isPlain =
      read.faults === known?.read.faults
        ? known.isPlain
        : read.faults.every(({ row, code }) => row > block.headerRow && code !== 'duplicateKey');
    this.before = { block, shape, rows, read, isPlain };
    if (rows.length >= ROWS_IN_A_STEP) lastRead.set(this.table, this.before);
    return read;
  }

  private together(
    block: TableBlock,
    rows: readonly ReadRow[],
    known: Before | undefined,
  ): ReadTable {
    const faults = locate(this.table, block).faults.map((fault) => withHeaded(block, fault));
    const isKeyedAsBefore = known !== undefined && areKeysApart(known, rows);
    const seen = new Set<string>();
    for (const one of rows) {
      const { row, keyForm, keyFault, cells } = one;
      if (!row) continue;
      if (one.faults.length > 0) faults.push(...one.faults);
      if (keyFault) faults.push(keyFault);
      if (isKeyedAsBefore || keyForm === undefined) continue;
      if (seen.has(keyForm)) faults.push(this.duplicate(block, row, cells));
      else seen.add(keyForm);
    }
    return { rows: rows.map(({ row }) => row).filter((row) => row !== undefined), faults };
  }

  private duplicate(block: TableBlock, row: RowPlace, cells: readonly CellValue[]): ReadFault {
    const column = this.table.columns[this.table.key.at(-1) ?? '']?.header ?? '';
    const value = cells[block.headers.map(identity).indexOf(identity(column))] ?? '';
    const place = { table: block.table, key: row.key, row: row.row, column };
    return { ...place, code: 'duplicateKey', value };
  }
}

interface Reading {
  readonly block: TableBlock;
  readonly known: Before | undefined;
  readonly readRow: ReturnType<typeof rowReader>;
}

/** Reads rows onto those that were read, up to so many; apart from the steps, which are slow to go in. */
function rowsOnto(rows: ReadRow[], { block: { values }, known, readRow }: Reading) {
  return (end: number) => {
    for (let index = rows.length; index < end; index += 1) {
      const cells = values[index] ?? [];
      const before = known?.rows[index];
      const isBefore =
        before &&
        (known.block.values[index] === cells || areSame(before.cells, cells)) &&
        readRow.isWritten(before.written, index);
      rows.push(isBefore ? before : readRow(cells, index));
    }
  };
}

/**
 * Other rows in the places of a few, without looking at all the others; undefined where more than that may
 * be another.
 */
function withFewOthers(known: Before, rows: readonly ReadRow[]): ReadTable | undefined {
  const { rows: before, read } = known;
  // Blank rows are none of the table.
  const isWhole = before.length === rows.length && read.rows.length === rows.length;
  if (!isWhole || !known.isPlain) return undefined;
  const now = [...read.rows];
  for (let at = 0; at < rows.length; at += 1) {
    const [one, other] = [rows[at], before[at]];
    if (one === other) continue;
    if (!one?.row || !other || one.keyForm !== other.keyForm) return undefined;
    if (isFaulty(one) || isFaulty(other)) return undefined;
    now[at] = one.row;
  }
  return { rows: now, faults: read.faults };
}

function isFaulty({ faults, keyFault }: ReadRow): boolean {
  return faults.length > 0 || keyFault !== undefined;
}

/** Whether the keys are those of before, of which no two were one. */
function areKeysApart({ rows: before, read }: Before, rows: readonly ReadRow[]): boolean {
  if (before.length !== rows.length) return false;
  if (read.faults.some(({ code }) => code === 'duplicateKey')) return false;
  return rows.every((row, at) => row === before[at] || row.keyForm === before[at]?.keyForm);
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
}

/** Where each declared column stands in the block: its index, or -1 where it is missing. */
function locate(table: Table, block: TableBlock) {
  const headers = block.headers.map(identity);
  const places = new Map<string, number>();
  const faults: ReadFault[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const wanted = identity(column.header);
    const place = headers.indexOf(wanted);
    places.set(name, place);
    const code =
      place === -1
        ? 'missingColumn'
        : headers.includes(wanted, place + 1)
          ? 'duplicateColumn'
          : undefined;
    if (code) {
      const { headerRow: row, table: tableName } = block;
      faults.push({ code, table: tableName, key: '', row, column: column.header, value: '' });
    }
  }
  return { places, faults };
}

function rowReader(table: Table, block: TableBlock) {
  const { places } = locate(table, block);
  const columns = Object.entries(table.columns).map(([name, column]) => {
    return { name, column, place: places.get(name) ?? -1 };
  });
  const keys = table.key.map((name) => table.columns[name]?.header ?? '');
  const computed = columns.flatMap(({ name, column: { header, formula } }) =>
    formula === undefined
      ? []
      : [{ name, formulas: block.formulas[header], test: rowFormulaTest(formula, keys) }],
  );
  const isCovered = isCoveredIn(block);
  const unsaid = unsaidRow(columns.map(({ name }) => name));
  // A column that is not there was not read: checks stay silent. Of every row that is the same.
  const [present, absent] = [
    columns.filter(({ place }) => place !== -1),
    columns.filter(({ place }) => place === -1),
  ];
  for (const { name, column } of absent) {
    const parsed = readCell(column.type, '');
    unsaid[name] = 'value' in parsed ? parsed.value : blankOf(column);
  }
  const unreadOfAll = absent.length === 0 ? noNames : new Set(absent.map(({ name }) => name));
  const read = (cells: readonly CellValue[], index: number): ReadRow => {
    const written = read.written(index);
    // Computed columns fill themselves: they do not make a row.
    const isFilled = present.some(
      ({ column, place }) => !column.formula && !isBlank(cells[place] ?? ''),
    );
    if (!isFilled) {
      const blank = { row: undefined, keyForm: undefined, keyFault: undefined };
      return { cells, written, ...blank, faults: noFaults };
    }
    const row = block.headerRow + 1 + index;
    const values = { ...unsaid };
    let unread = unreadOfAll;
    let found: Omit<ReadFault, 'key'>[] | undefined;
    for (const { name, column, place } of present) {
      const value = cells[place] ?? '';
      const parsed = readCell(column.type, value);
      const fault = 'value' in parsed ? parsed.fault : parsed;
      if (fault) {
        found ??= [];
        found.push({ ...fault, table: block.table, row, column: column.header, value });
      }
      if ('value' in parsed) values[name] = parsed.value;
      else {
        values[name] = blankOf(column);
        unread = withName(unread, name);
      }
      // Nor was what merged cells hide.
      if (isBlank(value) && isCovered(index, place)) unread = withName(unread, name);
    }
    let typedOver = noNames;
    let emptied = noNames;
    computed.forEach(({ name, test }, at) => {
      const cell = written[at];
      if (cell === undefined) return;
      if (isBlank(cell)) emptied = withName(emptied, name);
      else if (!test(String(cell), row)) typedOver = withName(typedOver, name);
    });
    const key = keyOf(table, values);
    const place: RowPlace = { key, row, unread, typedOver, emptied };
    const { keyFault, keyForm } = keyState(table, block, values, place);
    const faults = found?.map((fault) => ({ ...fault, key })) ?? noFaults;
    return { cells, written, faults, row: Object.assign(values, place), keyFault, keyForm };
  };
  read.written = (index: number) => computed.map(({ formulas }) => formulas?.[index]);
  /** Whether a row's formulas are these; without making a list of them, for it is asked of every row. */
  read.isWritten = (before: readonly (CellValue | undefined)[], index: number) => {
    for (let at = 0; at < computed.length; at += 1) {
      if (computed[at]?.formulas?.[index] !== before[at]) return false;
    }
    return true;
  };
  return read;
}

function blankOf(column: Column): unknown {
  return column.kind === 'names' || column.kind === 'choices' ? [] : null;
}

function keyOf(table: Table, values: Readonly<Record<string, unknown>>): string {
  return table.key
    .map((name) => values[name])
    .filter((part) => part !== null)
    .join(' ');
}

/** The form of the key, or that it is blank; neither where its cell or column is already reported. */
function keyState(
  table: Table,
  block: TableBlock,
  values: Readonly<Record<string, unknown>>,
  { key, row, unread }: RowPlace,
): Pick<ReadRow, 'keyFault' | 'keyForm'> {
  if (table.key.some((name) => unread.has(name))) {
    return { keyFault: undefined, keyForm: undefined };
  }
  const blank = table.key.find((name) => values[name] === null);
  if (blank === undefined) return { keyFault: undefined, keyForm: identity(key) };
  const column = table.columns[blank]?.header ?? '';
  const place = { table: block.table, key, row, column };
  return { keyFault: { ...place, code: 'missingKey', value: '' }, keyForm: undefined };
}
