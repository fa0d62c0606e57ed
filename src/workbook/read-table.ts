import { type TableBlock, unreadBlock } from '../register/block';
import type { Column } from '../register/column';
import type { CellValue } from '../register/fault';
import { tableNamed, type TableName } from '../register/register';
import { queueFirstRow, queueGuards } from './bare-columns';
import { placeOf } from './header-place';
import { mergedAddresses, queueMerged, queueMergedInPieces } from './merged-areas';
import { passing } from './passing';
import { queueWorking } from './working-cells';

/** One table of the workbook that carries a name of the register; its flags are loaded. */
export interface FoundTable {
  readonly table: TableName;
  readonly item: Excel.Table;
  /** As it was read before, if it was. */
  readonly before?: TableBlock | undefined;
}

/** The cells of a range as far as they were asked for, and where it begins. */
export type Cells = Pick<Excel.Range, 'values' | Extra | 'rowIndex' | 'columnIndex'>;

export type ColumnCells = Pick<Excel.Range, Extra | 'isNullObject'>;

/** A table whose cells are asked for; its ranges are filled by the next sync. */
export interface QueuedTable extends FoundTable {
  readonly sheet: Excel.Worksheet;
  /** Header, rows and totals; null where the header row is off and nothing is asked for. */
  readonly whole: Cells | null;
  /**
   * Single columns by declared header; null objects where the header is written otherwise. Formulas are there
   * only once `readColumns` has asked for them.
   */
  readonly columns?: Readonly<Record<Extra, ReadonlyMap<string, ColumnCells>>>;
  /** Where on the sheet what a computed column reads of its row stands, by how Excel shows it. */
  readonly working?: ReadonlyMap<string, Excel.RangeAreas>;
  /** Merged cells in it; null objects where there are none. */
  readonly merged?: readonly Excel.RangeAreas[];
  /** Of the columns that are guarded: what tests their input, by declared header. */
  readonly guards?: ReadonlyMap<string, Excel.DataValidation>;
  /** Or, instead of them, the cells of the table whose input is tested; a null object where there are none. */
  readonly guarded?: Excel.RangeAreas;
  /** The row under the headers, for the formats of its dates. */
  readonly firstRow?: Excel.Range;
  readonly around?: Around;
}

type Surroundings = Pick<Excel.Range, 'values' | 'columnIndex' | 'isNullObject'>;

/** The row below a table, and what is used of the sheet's row of headers. */
export interface Around {
  readonly below: Surroundings & Pick<Excel.Range, 'rowIndex'>;
  readonly headerRow: Surroundings;
}

export type Extra = 'formulas' | 'numberFormat';

/** What is asked for of some columns beside the values, which of all. */
const extras: Readonly<Record<Extra, (column: Column) => boolean>> = {
  // They tell a typed value from a computed one; elsewhere they are the values once more.
  formulas: ({ formula }) => formula !== undefined,
  numberFormat: ({ kind }) => kind === 'number' || kind === 'mixed',
};

export function headersWith(table: TableName, extra: Extra): string[] {
  const columns: readonly Column[] = Object.values(tableNamed(table).columns);
  return columns.filter(extras[extra]).map(({ header }) => header);
}

/**
 * Asks for the cells of a table and for what touches it. By its whole range, never by its body: a
 * table whose only row was deleted has none, and what Excel answers for the body then is documented
 * nowhere.
 */
export function queueTable(found: FoundTable, asksLook = true): QueuedTable {
  const { table, item } = found;
  if (item.showHeaders) return queueCells(found, asksLook);
  return { table, item, sheet: item.worksheet.load('id,name'), whole: null };
}

/** The same of a table that has its headers, which need not be loaded to be true. */
export function queueCells(found: FoundTable, asksLook = true): QueuedTable {
  const { table, item } = found;
  const whole = passing(item.getRange()).load('values,rowIndex,columnIndex');
  return {
    ...queueBeside(found, whole, asksLook),
    whole,
    columns: { formulas: new Map(), numberFormat: queueNumberFormats(table, item) },
  };
}

/** Asks how the numbers of a table are shown, by column. */
export function queueNumberFormats(
  table: TableName,
  item: Excel.Table,
): ReadonlyMap<string, ColumnCells> {
  return new Map(
    headersWith(table, 'numberFormat').map((header): [string, ColumnCells] => {
      const column = passing(item.columns.getItemOrNullObject(header).getRange());
      return [header, column.load('numberFormat')];
    }),
  );
}

/** Asks what is used of the sheet's row of headers. */
export function queueHeaderRow(whole: Excel.Range): Excel.Range {
  const row = passing(passing(whole.getRow(0)).getEntireRow());
  return passing(row.getUsedRangeOrNullObject(true)).load('values,columnIndex');
}

/** Where nothing of single columns was asked for: to be read by `readColumns`. */
export function unaskedColumns(): NonNullable<QueuedTable['columns']> {
  return { formulas: new Map(), numberFormat: new Map() };
}

/** All that is asked of a table but its own cells. */
export function queueBeside(
  { table, item }: FoundTable,
  whole: Excel.Range,
  asksLook: boolean,
): Omit<QueuedTable, 'whole' | 'columns'> {
  const sheet = item.worksheet.load('id,name');
  return {
    ...{ table, item, sheet },
    ...(asksLook && {
      merged: queueMerged(whole),
      working: queueWorking(table, () => sheet),
      ...queueGuards(table, item),
      ...queueFirstRow(table, () => passing(whole.getRow(0)).getOffsetRange(1, 0)),
    }),
    around: {
      below: passing(whole.getRowsBelow(1)).load('values,rowIndex,columnIndex'),
      headerRow: queueHeaderRow(whole),
    },
  };
}

/** A table that was read without its merged cells, for Excel gives so many of them only in pieces. */
export function withMergedInPieces(queued: QueuedTable): QueuedTable {
  const { item, whole } = queued;
  if (whole === null) return queued;
  const size = { rows: whole.values.length, columns: whole.values[0]?.length ?? 1 };
  return { ...queued, merged: queueMergedInPieces(passing(item.getRange()), size) };
}

/** Asks for the cells of a table in the one way that every Excel can answer, however long that is. */
export function queuePlainly({ table, item }: FoundTable): QueuedTable {
  const sheet = item.worksheet.load('id,name');
  if (!item.showHeaders) return { table, item, sheet, whole: null };
  const wanted = (['formulas', 'numberFormat'] as const).filter(
    (extra) => headersWith(table, extra).length > 0,
  );
  const whole = passing(item.getRange()).load(
    ['values', 'rowIndex', 'columnIndex', ...wanted].join(),
  );
  return { table, item, sheet, whole };
}

/** The table as a block, once its ranges are filled. */
export function blockOf({ table, item, sheet, whole, columns, merged }: QueuedTable): TableBlock {
  if (whole === null) return unreadBlock(table, sheet.name, { code: 'noHeaderRow', value: '' });
  const areas = mergedAddresses(merged ?? []);
  const [headers = [], ...below] = whole.values as CellValue[][];
  const dataRows = <T>(rows: T[]) => (item.showTotals ? rows.slice(0, -1) : rows);
  const ofColumns = <T>(extra: Extra) =>
    Object.fromEntries(
      headersWith(table, extra).flatMap((header) => {
        const place = placeOf(header, headers);
        const own = columns?.[extra].get(header);
        // What was not asked for is not there, and what the library has not loaded it does not give.
        if (place === -1 || (columns && own?.isNullObject !== false)) return [];
        const cells = (own ?? whole)[extra].slice(1) as T[][];
        return [[header, dataRows(cells).flatMap((row) => row[own ? 0 : place] ?? [])]];
      }),
    );
  return {
    table,
    sheet: sheet.name,
    headerRow: whole.rowIndex + 1,
    firstColumn: whole.columnIndex + 1,
    headers: headers.map(String),
    values: dataRows(below),
    formulas: ofColumns<CellValue>('formulas'),
    numberFormats: ofColumns<string>('numberFormat'),
    ...(areas.length > 0 && { merged: areas }),
  };
}
