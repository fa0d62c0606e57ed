import { tableNames, type TableName } from '../register/register';

/** Headers of columns of the office's own, by table. */
export type OwnColumns = Readonly<Partial<Record<TableName, readonly string[]>>>;

/** Adds columns behind those of the tables; text, as whatever is not ours. */
export async function addColumns(
  context: Excel.RequestContext,
  columns: OwnColumns,
): Promise<void> {
  for (const name of tableNames) {
    const table = context.workbook.tables.getItem(name);
    for (const header of columns[name] ?? []) {
      const column = table.columns.add(undefined, undefined, header);
      // A number of theirs such as 115-03 must not become a date.
      column.getRange().numberFormat = '@' as never;
    }
  }
  await context.sync();
}

/** Takes columns away again, after a fault; one that somebody has filled meanwhile stays. */
export async function removeColumns(
  context: Excel.RequestContext,
  columns: OwnColumns,
): Promise<void> {
  const added = tableNames.flatMap((name) =>
    (columns[name] ?? []).map((header) => {
      const column = context.workbook.tables.getItem(name).columns.getItemOrNullObject(header);
      return { column, body: column.getDataBodyRange().load('values') };
    }),
  );
  await context.sync();
  for (const { column, body } of added) {
    if (column.isNullObject || body.values.flat().some((value) => value !== '')) continue;
    column.delete();
  }
  await context.sync();
}
