import { tableNamed, type TableName } from '../../register/register';
import { rowMessages as words } from './row-messages';
import type { Current } from './kept';

/** 單位 stands on the sheet of 設定: its own name tells them apart. */
export function titleOf(table: TableName): string {
  return table === 'Units' ? '單位' : tableNamed(table).sheet;
}

export function currentName(current: Current): string {
  return current.kind === 'new' ? words.newRow : nameOf(current.at.key, current.at.row);
}

/** 「NC-115-009」, or where it stands. */
function nameOf(key: string, row: number): string {
  return key.trim() === '' ? words.unnamed(row) : key;
}
