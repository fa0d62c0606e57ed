import type { TableBlock } from './block';
import { isBlank, readCell } from './cell-fault';
import type { Column, Columns, Row, RowPlace, Table } from './column';
import type { CellValue, ReadFault } from './fault';
import { identity } from './identity';
import { isCoveredIn } from './merged-cells';
import { rowFormulaTest } from './row-formula';
import { noFaults, noNames, unsaidRow, withName } from './unsaid-row';

/** A row of a block, apart from whether an earlier one has its key. */
export interface ReadRow {
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

/** Where each declared column stands in the block: its index, or -1 where it is missing. */
export function locate(table: Table, block: TableBlock) {
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

/** Reads one row after the other; what is of the whole block is looked up once. */
export function rowReader(table: Table, block: TableBlock) {
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
