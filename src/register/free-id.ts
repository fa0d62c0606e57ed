import { identity } from './identity';

/**
 * The id that follows the last of its kind: of NC-115-007 with NC-115-009 taken it is NC-115-010.
 * Undefined of an id that does not end in a number.
 */
export function nextFreeId(like: string, taken: Iterable<string>): string | undefined {
  const [, stem = '', digits = ''] = /^(.*?)(\d+)$/su.exec(like.trim()) ?? [];
  if (digits === '') return undefined;
  const form = identity(stem);
  let last = Number(digits);
  for (const id of taken) {
    const [, ownStem = '', own = ''] = /^(.*?)(\d+)$/su.exec(identity(id)) ?? [];
    if (own !== '' && ownStem === form) last = Math.max(last, Number(own));
  }
  return `${stem}${String(last + 1).padStart(digits.length, '0')}`;
}
