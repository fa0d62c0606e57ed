import { type TableName, tables } from '../register/register';

/** Title of the sheet that leads to all others. */
export const homeTitle = '首頁';

/** A table as people call it: by its sheet's title, and the second one on 設定 by its key. */
export function tableTitle(name: TableName): string {
  return name === 'Units' ? `${tables.Units.sheet}（單位）` : tables[name].sheet;
}

/** What stands in the first cell of every sheet of tables. */
export const wayBack = `← ${homeTitle}`;

/** What stands above a table: its sheet's title and its purpose. */
export function tableHeading(name: TableName): string {
  return `${tables[name].sheet}\u3000${tables[name].help}`;
}
