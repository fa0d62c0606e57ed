import { UnsafeWorkbookError } from '../../intake/errors';

/** Characters of a tag or of a text between tags: a cell has 32,767 at the most. */
const LONGEST = 100_000;
/** A rule of the sheet names thousands of scattered cells; of a list it says nothing. */
const LONG_PLACES = /(<[^<>]*?)\ssqref="[^"<]{1000,}"/g;

/**
 * The XML without the places of its rules, and none of its pieces long: the library that reads it
 * takes the square of their length. @throws UnsafeWorkbookError
 */
export function inShortPieces(text: string, part: string): string {
  const plain = text.replace(LONG_PLACES, '$1');
  let at = plain.indexOf('<');
  while (at >= 0) {
    const end = plain.indexOf('>', at);
    const next = end < 0 ? -1 : plain.indexOf('<', end);
    const last = next < 0 ? plain.length : next;
    if (Math.max(end - at, last - end) > LONGEST) {
      throw new UnsafeWorkbookError('LyingSizes', `'${part}' has a piece that is too long.`);
    }
    at = next;
  }
  return plain;
}
