import { type TableName, tableNames } from '../register/register';
import { cellText } from './cell-text';

/** Headers of columns of the office's own, by table. */
export type OwnColumns = Readonly<Partial<Record<TableName, readonly string[]>>>;

interface OwnColumn {
  readonly table: TableName;
  readonly header: string;
}

function eachOf(columns: OwnColumns): OwnColumn[] {
  return tableNames.flatMap((table) => (columns[table] ?? []).map((header) => ({ table, header })));
}

function inTables(columns: readonly OwnColumn[]): OwnColumns {
  const of = (name: TableName) =>
    columns.filter(({ table }) => table === name).map(({ header }) => header);
  return Object.fromEntries(
    tableNames.flatMap((name) => (of(name).length > 0 ? [[name, of(name)]] : [])),
  );
}

/**
 * Adds columns behind those of the tables; text, as whatever is not ours. One that is there by now, of a run
 * that was cut off as a rule, is the column that is meant. Gives those that were added: all or none.
 */
export async function addColumns(
  context: Excel.RequestContext,
  columns: OwnColumns,
): Promise<OwnColumns> {
  const looked = eachOf(columns).map((each) => ({ ...each, ...found(context, each) }));
  await context.sync();
  const missing = looked.filter(({ column }) => column.isNullObject);
  const blank = looked.filter(({ column, body }) => !column.isNullObject && isBlank(body));
  try {
    for (const { table, header } of missing) {
      asText(added(context.workbook.tables.getItem(table), header));
    }
    // It may have been cut off before it was made text.
    for (const { column } of blank) asText(column);
    await context.sync();
  } catch (error) {
    // The first fault is the one to tell, whether or not the columns can be taken back.

    await removeColumns(context, inTables(missing)).catch(() => undefined);
    throw error;
  }
  return inTables(missing);
}

/** As a name what begins as a formula does might be worked out; as a text of the header cell it is not. */
function added({ columns }: Excel.Table, header: string): Excel.TableColumn {
  const text = cellText(header);
  if (text === header) return columns.add(undefined, undefined, header);
  const column = columns.add();
  column.getHeaderRowRange().values = [[text]];
  return column;
}

/** A number of theirs such as 115-03 must not become a date. */
function asText(column: Excel.TableColumn): void {
  column.getRange().numberFormat = '@' as never;
}

/** Takes columns away again, after a fault; one that somebody has filled meanwhile stays. */
export async function removeColumns(
  context: Excel.RequestContext,
  columns: OwnColumns,
): Promise<void> {
  const added = eachOf(columns).map((each) => found(context, each));
  await context.sync();
  for (const { column, body } of added) {
    if (!column.isNullObject && isBlank(body)) column.delete();
  }
  await context.sync();
}

function found({ workbook }: Excel.RequestContext, { table, header }: OwnColumn) {
  const column = workbook.tables.getItem(table).columns.getItemOrNullObject(header);
  return { column, body: column.getDataBodyRange().load('values') };
}

function isBlank(body: Excel.Range): boolean {
  return body.values.flat().every((value) => value === '');
}
