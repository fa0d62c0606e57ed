import type { Said } from '../../register/said';
import type { Problem } from '../../rules/problem';
import { sayEnglish, sayShort } from './say-english';

/** The whole of a problem: the sheet and the row, then what is said of it. */
export function englishMessage(problem: Problem): string {
  return placed(problem, sayEnglish);
}

/** As it stands in a line of many. */
export function shortMessage(problem: Problem): string {
  return placed(problem, sayShort);
}

function placed({ message, said }: Problem, say: (said: Said) => string): string {
  if (said.text === '') return message;
  const isPlaced = message.endsWith(`：${said.text}`);
  const place = isPlaced ? message.slice(0, -said.text.length - 1) : '';
  const row = place.replace(/^\S+/, '「$&」').replace(/第 (\d+) 列$/, 'row $1');
  return row === '' ? say(said) : `${row}: ${say(said)}`;
}
