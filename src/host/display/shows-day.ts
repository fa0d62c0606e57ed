import { tokenize } from 'numfmt';

/**
 * Does the number format show what day it is? `[h]:mm` and `h:mm` do not: a length of time and a
 * time of day are the same whatever day is counted first. An `m` beside hours or seconds is a
 * minute.
 */
export function showsDay(code: string): boolean {
  const parts = tokenize(code).map(({ type, value }) => ({ type, text: String(value) }));
  if (parts.some(({ type }) => type === 'DURATION')) return false;
  const dates = parts.filter(({ type }) => type === 'DATETIME').map(({ text }) => text);
  if (dates.some((text) => /^[ydegab]/i.test(text))) return true;
  return dates.some((text) => /^m/i.test(text)) && !dates.some((text) => /^[hs]/i.test(text));
}
