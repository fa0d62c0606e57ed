import { agendaTitles } from '../src/facts/agenda-words';
import { lists } from '../src/register/lists';
import { tables } from '../src/register/register';
import { settingItems } from '../src/register/settings/items';
import { PAPERS } from '../src/review/papers/papers';
import { homeTitle } from '../src/workbook/table-title';

/** Names of sheets and columns, settings, choices of lists, parts of the agenda and papers. */
export const inWorkbook: ReadonlySet<string> = new Set<string>([
  ...Object.values(tables).flatMap(({ sheet, columns }) => [
    sheet,
    ...Object.values(columns).map(({ header }) => header),
  ]),
  ...Object.values(settingItems).map(({ item }) => item),
  ...Object.values(lists).flat(),
  ...Object.values(agendaTitles),
  ...Object.values(PAPERS).map(({ title }) => title),
  homeTitle,
  // The table beside 設定 on its sheet.
  '單位',
]);
