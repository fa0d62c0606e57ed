import { tableNamed, type TableName } from '../register/register';
import { RowsFound } from './edit/rows-found';
import { WorkbookError } from './excel-errors';
import { readCells } from './read-in-pieces';
import { blockOf } from './read-table';

/** What a table's filter lets be seen. */
export interface ShownRows {
  /** Keys of the rows; one without an id by its place, 「第5列」. */
  readonly keys: readonly string[];
  readonly all: number;
}

/**
 * The rows that a table shows now; undefined where no filter of it hides any.
 * @throws WorkbookError `NoSuchTable`.
 */
export async function shownRows(
  context: Excel.RequestContext,
  table: TableName,
): Promise<ShownRows | undefined> {
  const item = context.workbook.tables.getItemOrNullObject(table);
  item.load('name,showHeaders,showTotals');
  await context.sync();
  if (item.isNullObject || !item.showHeaders) {
    const { sheet } = tableNamed(table);
    throw new WorkbookError('NoSuchTable', `找不到「${sheet}」的表格（${table}）或它的標題列。`);
  }
  const filter = item.autoFilter.load('isDataFiltered');
  await context.sync();
  if (!filter.isDataFiltered) return undefined;
  const own = { table, item };
  const { queued, view } = await readCells(context, [own], (cellsOf) => ({
    queued: cellsOf(own),
    // With the row of headers, which no filter hides: where no row is left a view of the rows alone has none.
    view: item.getRange().getVisibleView().load('cellAddresses'),
  }));
  const seen = new Set(
    (view.cellAddresses as string[][]).map(([cell = '']) => Number(/(?<!\d)\d+$/.exec(cell)?.[0])),
  );
  const { rows } = new RowsFound(blockOf(queued));
  const keys = rows
    .filter(({ row }) => seen.has(row))
    .map(({ key, row }) => (key === '' ? `第${String(row)}列` : key));
  return { keys, all: rows.length };
}
