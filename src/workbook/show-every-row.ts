import { tableNames } from '../register/register';

/** Takes the filter off every table of ours that has one; gives the names of their sheets. */
export async function showEveryRow(context: Excel.RequestContext): Promise<string[]> {
  const tables = tableNames.map((name) =>
    context.workbook.tables.getItemOrNullObject(name).load('name,showHeaders'),
  );
  await context.sync();
  const found = tables
    .filter((item) => !item.isNullObject && item.showHeaders)
    .map((item) => ({
      item,
      filter: item.autoFilter.load('isDataFiltered'),
      sheet: item.worksheet.load('name'),
    }));
  await context.sync();
  const filtered = found.filter(({ filter }) => filter.isDataFiltered);
  for (const { item } of filtered) item.clearFilters();
  await context.sync();
  return filtered.map(({ sheet }) => sheet.name);
}
