import { tableNames } from '../register/register';

/**
 * Takes the filter off every table of ours that has one; gives the names of their sheets. Where some of them
 * are protected those of the others are taken off; Excel refuses where there are no others.
 */
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
      protection: item.worksheet.protection.load('protected'),
    }));
  await context.sync();
  const filtered = found.filter(({ filter }) => filter.isDataFiltered);
  const open = filtered.filter(({ protection }) => !protection.protected);
  const cleared = open.length > 0 ? open : filtered;
  for (const { item } of cleared) item.clearFilters();
  await context.sync();
  return cleared.map(({ sheet }) => sheet.name);
}
