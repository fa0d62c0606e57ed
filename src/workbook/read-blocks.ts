import type { TableBlock } from '../register/block';
import type { Column } from '../register/column';
import { type TableName, tables } from '../register/register';

type Rows = TableBlock['values'];

const tableNames = Object.keys(tables) as TableName[];

function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/** Formulas are read only where a typed value must be told from a computed one: they double the answer. */
function hasComputed(table: TableName): boolean {
  const columns: readonly Column[] = Object.values(tables[table].columns);
  return columns.some((column) => column.kind === 'computed');
}

export async function presentTables(context: Excel.RequestContext): Promise<TableName[]> {
  const present = context.workbook.tables.load('items/name');
  await context.sync();
  return present.items.map((item) => item.name).filter(isTableName);
}

/**
 * Every table of the register that the workbook has, read whole in two round trips: which tables
 * there are, then their ranges. The ranges are the real ones, so filtered rows are read too.
 */
export async function readBlocks(context: Excel.RequestContext): Promise<TableBlock[]> {
  const present = context.workbook.tables.load('items/name');
  await context.sync();

  const found = present.items.filter((item) => isTableName(item.name));
  const reads = found.map((item) => {
    const table = item.name as TableName;
    const header = item.getHeaderRowRange().load('values,rowIndex,columnIndex');
    const sheet = item.worksheet.load('name');
    const body = item.getDataBodyRange().load(hasComputed(table) ? 'values,formulas' : 'values');
    return { table, header, sheet, body };
  });
  await context.sync();

  const blocks = reads.map(({ table, header, sheet, body }): TableBlock => {
    const headers = (header.values[0] ?? []).map((value: unknown) => String(value));
    const written: Rows = hasComputed(table) ? body.formulas : [];
    // By every header, as it is written in the sheet: the register knows which ones are its own.
    const formulas = Object.fromEntries(
      written.length === 0
        ? []
        : headers.map((name, at) => [name, written.map((row) => row[at] ?? '')]),
    );
    return {
      table,
      sheet: sheet.name,
      headerRow: header.rowIndex + 1,
      firstColumn: header.columnIndex + 1,
      headers,
      values: body.values,
      formulas,
    };
  });
  return blocks.sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
}
