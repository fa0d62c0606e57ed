import type { Problem } from '../../rules/problem';
import { sayEnglish } from './say-english';

/** The whole of a problem: the sheet and the row, then what is said of it. */
export function englishMessage({ message, said }: Problem): string {
  if (said.text === '') return message;
  const isPlaced = message.endsWith(`：${said.text}`);
  const place = isPlaced ? message.slice(0, -said.text.length - 1) : '';
  const row = place.replace(/第 (\d+) 列$/, 'row $1');
  return row === '' ? sayEnglish(said) : `${row}: ${sayEnglish(said)}`;
}
