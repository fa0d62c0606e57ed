import { tableNamed, type TableName } from '../register/register';
import { WorkbookError } from './excel-errors';
import { leaveOff } from './leave-off';

/** What one column's filter lets be seen: texts as cells show them. */
export interface ColumnFilter {
  readonly header: string;
  readonly texts: readonly string[];
}

/** The filter that a table has now. */
export interface TableFilter {
  readonly columns: readonly ColumnFilter[];
  /** Headers of columns that are filtered in another way: by colour, by a comparison. */
  readonly others: readonly string[];
  /** Worksheet rows, 1-based, that are in sight; undefined where no filter is set. */
  readonly rows: readonly number[] | undefined;
}

interface Filterable {
  readonly item: Excel.Table;
  readonly isFiltered: boolean;
}

/** Puts filters on columns by their places, in the stead of what was there; a filter has one text at least. */
export function putFilters(
  { item, isFiltered }: Filterable,
  filters: readonly { readonly place: number; readonly texts: readonly string[] }[],
): void {
  if (!item.showFilterButton) item.showFilterButton = true;
  if (isFiltered) item.clearFilters();
  for (const { place, texts } of filters) {
    item.columns.getItemAt(place).filter.applyValuesFilter([...texts]);
  }
}

async function loadTable(context: Excel.RequestContext, table: TableName) {
  const item = context.workbook.tables.getItemOrNullObject(table);
  item.load('name,showHeaders,showFilterButton');
  await context.sync();
  if (item.isNullObject || !item.showHeaders) {
    const { sheet } = tableNamed(table);
    throw new WorkbookError('NoSuchTable', `找不到「${sheet}」的表格（${table}）或它的標題列。`);
  }
  const filter = item.autoFilter.load('criteria,isDataFiltered');
  const columns = item.columns.load('items/name');
  await context.sync();
  return { item, filter, headers: columns.items.map(({ name }) => name) };
}

/** Sets a table's own filter on these columns and takes off every other; cells and selection stay. */
export async function setTableFilter(
  context: Excel.RequestContext,
  table: TableName,
  columns: readonly ColumnFilter[],
): Promise<void> {
  const { item, filter, headers } = await loadTable(context, table);
  const filters = columns.map(({ header, texts }) => {
    const place = headers.indexOf(header);
    if (place !== -1) return { place, texts };
    const { sheet } = tableNamed(table);
    throw new WorkbookError('NoSuchColumn', `「${sheet}」已經沒有「${header}」欄，無法篩選。`);
  });
  putFilters({ item, isFiltered: filter.isDataFiltered }, filters);
  await context.sync();
}

/** The filter of a table as it stands, whoever has set it. @throws WorkbookError `NoSuchTable`. */
export async function readTableFilter(
  context: Excel.RequestContext,
  table: TableName,
): Promise<TableFilter> {
  const { item, filter, headers } = await loadTable(context, table);
  if (!filter.isDataFiltered) return { columns: [], others: [], rows: undefined };
  // With the row of headers, which no filter hides: where no row is left a view of the rows alone has none.
  const view = item.getRange().getVisibleView().load('cellAddresses');
  const head = item.getHeaderRowRange().load('rowIndex');
  await context.sync();
  const columns: ColumnFilter[] = [];
  const others: string[] = [];
  // One for each column; of one without a filter Excel's answer says nothing.
  const criteria = filter.criteria as (Excel.FilterCriteria | null)[];
  criteria.forEach((criterion, at) => {
    const header = headers[at];
    if (!criterion || header === undefined) return;
    const texts = textsOf(criterion);
    if (texts && texts.length > 0) columns.push({ header, texts });
    else if (isSet(criterion)) others.push(header);
  });
  const rows = (view.cellAddresses as string[][])
    .map(([cell = '']) => Number(/(?<!\d)\d+$/.exec(cell)?.[0]))
    .filter((row) => row > head.rowIndex + 1);
  return { columns, others, rows };
}

function textsOf({ filterOn, values, criterion1, criterion2 }: Excel.FilterCriteria) {
  if (filterOn === 'Values') {
    return values?.every((value) => typeof value === 'string') ? (values as string[]) : undefined;
  }
  // One or two values that were ticked may be told as comparisons.
  const both = [criterion1, criterion2].flatMap((text) => (text ? [text] : []));
  const isEqual = filterOn === 'Custom' && both.every((text) => /^=[^*?]+$/.test(text));
  return isEqual ? both.map((text) => text.slice(1)) : undefined;
}

function isSet({ filterOn, values }: Excel.FilterCriteria): boolean {
  return Boolean(filterOn) && !(filterOn === 'Values' && (values ?? []).length === 0);
}

/** Tells that rows of the table's sheet were hidden or shown, as filters do; gives the way out. */
export async function watchFilter(
  context: Excel.RequestContext,
  table: TableName,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const sheet = context.workbook.tables.getItem(table).worksheet;
  const handler = sheet.onRowHiddenChanged.add(() => {
    onChange();
    return Promise.resolve();
  });
  await context.sync();
  return () => leaveOff([handler]);
}
