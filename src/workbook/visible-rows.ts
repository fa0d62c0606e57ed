import type { TableName } from '../register/register';

/** Worksheet rows (1-based) of a table that its filter leaves in sight; undefined where none is set. */
export async function visibleRows(
  context: Excel.RequestContext,
  table: TableName,
): Promise<readonly number[] | undefined> {
  const item = context.workbook.tables.getItemOrNullObject(table).load('name,showHeaders');
  const filter = item.autoFilter.load('isDataFiltered');
  await context.sync();
  if (item.isNullObject || !filter.isDataFiltered) return undefined;
  const column = item.columns.getItemAt(0).getDataBodyRange();
  const seen = column.getVisibleView().load('cellAddresses');
  await context.sync();
  return seen.cellAddresses.flatMap((row: unknown[]) => {
    const [digits] = /(?<!\d)\d+$/.exec(String(row[0] ?? '')) ?? [];
    return digits === undefined ? [] : [Number(digits)];
  });
}
