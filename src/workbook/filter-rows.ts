import { identity } from '../register/identity';
import { tableNamed, type TableName } from '../register/register';
import { RowsFound } from './edit/rows-found';
import { WorkbookError } from './excel-errors';
import { readCells } from './read-in-pieces';
import { blockOf } from './read-table';
import { showSheet, type ShownSheet } from './shown-sheet';
import { putFilters } from './table-filter';

/** Rows of a table by their keys, as figures and problems name them. */
export interface RowsWanted {
  readonly table: TableName;
  readonly keys: readonly string[];
}

export interface FilteredRows {
  readonly sheet: string;
  /** How many rows the filter shows, and how many there are. */
  readonly shown: number;
  readonly all: number;
  /** Keys of which there is no row any more, or that no filter can name: rows without an id. */
  readonly missing: readonly string[];
  /** Of the rows shown, how many were not asked for: keys of two columns cannot be told apart. */
  readonly besides: number;
  /** A filter that people had set was taken off for it. */
  readonly replaced: boolean;
  /** The sheet was hidden and is shown now. */
  readonly hidden: ShownSheet | undefined;
}

function gone(message: string): WorkbookError {
  return new WorkbookError('NoSuchRow', message);
}

/**
 * Sets the table's own filter, on the columns of its key, so that the rows are seen, and goes there.
 * Cells stay as they are.
 * @throws WorkbookError `NoSuchTable`, `NoSuchColumn`, or `NoSuchRow` where none of the rows is left.
 */
export async function filterRows(
  context: Excel.RequestContext,
  { table, keys }: RowsWanted,
): Promise<FilteredRows> {
  const { sheet: title, key: keyNames, columns } = tableNamed(table);
  const item = context.workbook.tables.getItemOrNullObject(table);
  item.load('name,showHeaders,showTotals,showFilterButton');
  await context.sync();
  if (item.isNullObject || !item.showHeaders) {
    const why = item.isNullObject ? '可能已被刪除、改名或轉為範圍' : '它的標題列已關閉';
    throw new WorkbookError('NoSuchTable', `無法篩選「${title}」的表格（${table}）：${why}。`);
  }
  const own = { table, item };
  const { queued, filter, sheet } = await readCells(context, [own], (cellsOf) => ({
    queued: cellsOf(own),
    filter: item.autoFilter.load('isDataFiltered'),
    sheet: item.worksheet.load('id,name,visibility'),
  }));

  const found = new RowsFound(blockOf(queued));
  const headers = keyNames.map((name) => columns[name]?.header ?? '');
  const places = headers.map((header) => found.columnAt(header));
  const lacking = headers.find((_, at) => (places[at] ?? -1) < 0);
  if (lacking !== undefined) {
    throw new WorkbookError('NoSuchColumn', `「${title}」已經沒有「${lacking}」欄，無法篩選。`);
  }
  const rows = keys.map((key) => ({ key, rows: found.withKey(key) }));
  const wanted = rows.flatMap((each) => each.rows);
  const [first] = wanted;
  if (first === undefined) {
    throw gone(`「${title}」已經沒有這些列（${keys.join('、')}），可能已被刪除或改了編號。`);
  }

  // A filter compares what cells show.
  const bodies = places.map((place) =>
    item.columns.getItemAt(place).getDataBodyRange().load('text,rowIndex'),
  );
  await context.sync();
  const textsOf = (row: number) =>
    bodies.map(({ text, rowIndex }) => text[row - 1 - rowIndex]?.[0] ?? '');
  const shownTexts = bodies.map((_, at) => [
    ...new Set(wanted.map(({ row }) => textsOf(row)[at] ?? '')),
  ]);

  putFilters(
    { item, isFiltered: filter.isDataFiltered },
    places.map((place, at) => ({ place, texts: shownTexts[at] ?? [] })),
  );
  const cell = sheet.getCell(first.row - 1, bodyColumn(queued.whole, places[0] ?? 0));
  const { sheet: hidden } = await showSheet(context, sheet, cell);

  const forms = shownTexts.map((texts) => new Set(texts.map(identity)));
  const shown = found.rows.filter(({ row }) =>
    textsOf(row).every((text, at) => forms[at]?.has(identity(text)) ?? false),
  ).length;
  return {
    sheet: sheet.name,
    shown,
    all: found.rows.length,
    missing: rows.filter((each) => each.rows.length === 0).map(({ key }) => key),
    besides: shown - wanted.length,
    replaced: filter.isDataFiltered,
    hidden,
  };
}

function bodyColumn(whole: Pick<Excel.Range, 'columnIndex'> | null, place: number): number {
  return (whole?.columnIndex ?? 0) + place;
}

/** Shows all rows of a table again; one that is gone has none to show. */
export async function showAllRows(context: Excel.RequestContext, table: TableName): Promise<void> {
  const item = context.workbook.tables.getItemOrNullObject(table).load('name');
  await context.sync();
  if (item.isNullObject) return;
  item.clearFilters();
  await context.sync();
}
