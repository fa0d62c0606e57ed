import { type TableName, tables } from '../register/register';

/** A table as people call it: by its sheet's title, and the second one on 設定 by its key. */
export function tableTitle(name: TableName): string {
  return name === 'Units' ? `${tables.Units.sheet}（單位）` : tables[name].sheet;
}
