import { type TableName, tableNames } from '../register/register';
import {
  findStrayTables,
  headSize,
  isHeadedLike,
  type OtherTable,
  type SheetHead,
  type StrayTable,
} from './stray-tables';

function isNamedRightly(name: string, headers: readonly string[]): boolean {
  const own = tableNames.find((known) => known === name);
  return own !== undefined && isHeadedLike(own, headers);
}

/**
 * Where the rows of tables that are missing stand. Three requests, none when nothing is missing;
 * of each sheet only the first rows are read.
 */
export async function readStrayTables(
  context: Excel.RequestContext,
  missing: readonly TableName[],
): Promise<StrayTable[]> {
  if (missing.length === 0) return [];
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const tables = workbook.tables.load('items/id,items/name');
  await context.sync();

  // By their columns: the header row of a table may be hidden, and one of our names may be borne by
  // rows of another table.
  const others = tables.items.map((table) => ({
    id: table.id,
    name: table.name,
    sheet: table.worksheet.load('name'),
    range: table.getRange().load('address'),
    columns: table.columns.load('items/name'),
  }));
  const used = sheets.items.map((sheet) => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await context.sync();

  const heads = used
    .filter(({ range }) => !range.isNullObject)
    .map(({ sheet, range }) => {
      const { rowIndex, columnIndex, rowCount, columnCount } = range;
      const rows = Math.min(rowCount, headSize.rows);
      const columns = Math.min(columnCount, headSize.columns);
      const cells = sheet.getRangeByIndexes(rowIndex, columnIndex, rows, columns).load('values');
      return { sheet: sheet.name, row: rowIndex, column: columnIndex, rowCount, cells };
    });
  await context.sync();

  return findStrayTables(
    missing,
    heads.map(({ cells, ...head }): SheetHead => ({ ...head, values: cells.values })),
    others
      .map(({ id, name, sheet, range, columns }): OtherTable => ({
        id,
        name,
        sheet: sheet.name,
        address: range.address.slice(range.address.lastIndexOf('!') + 1),
        headers: columns.items.map((column) => column.name),
      }))
      .filter(({ name, headers }) => !isNamedRightly(name, headers)),
  );
}
