import { idForm } from '../../facts/grouping';
import { type TableBlock, unreadBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { readRegister } from '../../register/read';
import { tableNamed, type TableName } from '../../register/register';
import type { RowRef } from '../../review/document';
import { passing } from '../passing';
import { blockOf, queueTable } from '../read-table';

/** Where each row of the tables stands, by its key, e.g. `'發現'!A12`. What is not there has no place. */
export type Places = ReadonlyMap<string, string>;

/** Of tables where they stand and their keys; of those that the workbook has. */
export type Keys = ReadonlyMap<TableName, TableBlock>;

export function placeKey({ table, key }: RowRef): string {
  return JSON.stringify([table, idForm(key)]);
}

function keyHeaders(table: TableName): string[] {
  const { key, columns } = tableNamed(table);
  return key.map((code) => columns[code]?.header ?? '');
}

/**
 * The keys as the tables were read before; undefined where that does not say them all: then they are to be
 * asked for first.
 */
export function keysIn(
  blocks: readonly TableBlock[] | undefined,
  tables: readonly TableName[],
): Keys | undefined {
  if (tables.length === 0) return new Map();
  const known = blocks?.filter(({ table }) => tables.includes(table)).map(keysOf);
  if (known === undefined || known.includes(undefined)) return undefined;
  return new Map(known.flatMap((block) => (block ? [[block.table, block]] : [])));
}

function keysOf(block: TableBlock): TableBlock | undefined {
  const { table, sheet, headerRow, firstColumn } = block;
  const headers = keyHeaders(table);
  const places = headers.map((header) => block.headers.indexOf(header));
  if (block.trouble !== undefined || places.includes(-1)) return undefined;
  const values = block.values.map((row) => places.map((place) => row[place] ?? ''));
  return { table, sheet, headers, formulas: {}, headerRow, firstColumn, values };
}

/** A table of which only where it stands and its keys are asked for. */
function queueKeys(table: TableName, item: Excel.Table) {
  const keys = keyHeaders(table).map((header) => {
    const range = passing(item.columns.getItemOrNullObject(header).getRange());
    return { header, range: range.load('values') };
  });
  return {
    ...{ table, item: item.load('name,showHeaders,showTotals'), keys },
    sheet: item.worksheet.load('name'),
    whole: passing(item.getRange()).load('rowIndex,columnIndex'),
  };
}

function blockOfKeys({
  table,
  item,
  keys,
  sheet,
  whole,
}: ReturnType<typeof queueKeys>): TableBlock {
  if (!item.showHeaders) return unreadBlock(table, sheet.name, { code: 'noHeaderRow', value: '' });
  const columns = keys.map(({ range }) => range.values.slice(1).map(([cell]) => cell as CellValue));
  const rows = columns[0]?.map((_, at) => columns.map((column) => column[at] ?? '')) ?? [];
  return {
    ...{ table, sheet: sheet.name, headers: keys.map(({ header }) => header), formulas: {} },
    headerRow: whole.rowIndex + 1,
    firstColumn: whole.columnIndex + 1,
    values: item.showTotals ? rows.slice(0, -1) : rows,
  };
}

/** Queues the question where rows of these tables stand; to be read after the next sync. */
export function askKeys(
  context: Excel.RequestContext,
  tables: readonly TableName[],
): () => Promise<Keys> {
  const keyed = tables.map((table) =>
    queueKeys(table, context.workbook.tables.getItemOrNullObject(table)),
  );
  return async () => {
    const present = keyed.filter(({ item }) => !item.isNullObject);
    // A header that is written otherwise than declared is found among all.
    const loose = present
      .filter(({ keys }) => keys.some(({ range }) => range.isNullObject))
      .map(({ table, item }) => queueTable({ table, item }, false));
    if (loose.length > 0) await context.sync();
    return new Map(
      present.map((one) => {
        const plainly = loose.find(({ table }) => table === one.table);
        return [one.table, plainly ? blockOf(plainly) : blockOfKeys(one)];
      }),
    );
  };
}

function sameBlock(one: TableBlock, other: TableBlock): boolean {
  return (
    one.trouble === other.trouble &&
    one.sheet === other.sheet &&
    one.headerRow === other.headerRow &&
    one.firstColumn === other.firstColumn &&
    one.headers.join('\n') === other.headers.join('\n') &&
    one.values.length === other.values.length &&
    one.values.every((row, at) => row.every((cell, of) => cell === other.values[at]?.[of]))
  );
}

/** Whether every row stands where it stood. */
export function sameKeys(one: Keys, other: Keys): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([table, block]) => {
    const now = other.get(table);
    return now !== undefined && sameBlock(block, now);
  });
}

export function placesOf(keys: Keys): Places {
  const places = new Map<string, string>();
  for (const block of keys.values()) {
    if (block.trouble !== undefined) continue;
    const sheet = `'${block.sheet.replaceAll("'", "''")}'`;
    const column = columnName(block.firstColumn);
    for (const { key, row } of readRegister([block]).rows[block.table]) {
      const at = placeKey({ table: block.table, key });
      if (!places.has(at)) places.set(at, `${sheet}!${column}${String(row)}`);
    }
  }
  return places;
}

function columnName(number: number): string {
  const letters = 26;
  const rest = (number - 1) % letters;
  const before = Math.floor((number - 1) / letters);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode('A'.charCodeAt(0) + rest);
}
