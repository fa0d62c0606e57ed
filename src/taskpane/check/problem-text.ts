import { tables } from '../../register/register';
import type { Problem } from '../../rules/problem';
import { messages } from '../messages';

/** 「發現事項 NC-115-001・結案日」: where to look, before why. */
export function placeOf({ table, key, column }: Problem): string {
  const row = `${tables[table].sheet} ${key || messages.check.wholeTable}`;
  return column ? `${row}・${column}` : row;
}

/** The message without the place it begins with: in the list the place stands above it. */
export function reasonOf({ table, key, message }: Problem): string {
  const sheet = tables[table].sheet;
  const start = [`${sheet} ${key}：`, `${sheet}：`].find((each) => message.startsWith(each));
  return start === undefined ? message : message.slice(start.length);
}
