import { plain } from './identity';

/** What parts names in every cell: 「、」 and what people type for it, a slash, a line break, a tab. */
const SEPARATORS = new Set(['、', ',', ';', '/', '\n', '\r', '\t', '\v', '\f', '\u2028', '\u2029']);
const MORE_SEPARATORS = new Set(['\u2044', '\u2215', '\u2571', '\u060c', '\u0085']);
const OPENING = '([〔【〈《「';
const CLOSING = ')]〕】〉》」';

/** Nearly every cell: nothing in it parts or holds together. */
const ONE_NAME = /^[A-Za-z0-9\u4e00-\u9fff]+$/;

function isSeparator(character: string): boolean {
  return (
    SEPARATORS.has(character) ||
    MORE_SEPARATORS.has(character) ||
    SEPARATORS.has(character.normalize('NFKC'))
  );
}

/**
 * The names of a cell, as they are written; [] of a blank one. What stands in brackets belongs to the
 * name before it.
 */
export function splitNames(cell: string): string[] {
  if (ONE_NAME.test(cell)) return [cell];
  const parts: string[] = [''];
  let depth = 0;
  for (const character of cell) {
    const form = character.normalize('NFKC');
    if (OPENING.includes(form)) depth += 1;
    if (CLOSING.includes(form)) depth -= 1;
    if (isSeparator(character) && depth <= 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  // A bracket that is not closed holds nothing together.
  const whole = depth > 0 ? [...cell].map((c) => (isSeparator(c) ? '\n' : c)).join('') : null;
  return (whole?.split('\n') ?? parts)
    .map((part) => part.trim())
    .filter((part) => plain(part).trim() !== '');
}

/** Joins two names, but is also part of names and of units: 和, 與, 及 and the like, or a space. */
const JOINERS = /以及|[及與和暨跟&＆﹠+＋]|\s+/gu;

/**
 * The names of a cell, as they are written, where some are known: 及, 與, 和 and the like part names
 * only where each part is known, for names contain these characters.
 */
export function splitKnownNames(cell: string, isKnown: (name: string) => boolean): string[] {
  return splitNames(cell).flatMap((part) => knownParts(part, isKnown) ?? [part]);
}

/** The known names that a text is made of; null where it is made of anything else. */
function knownParts(text: string, isKnown: (name: string) => boolean): string[] | null {
  if (isKnown(text)) return [text];
  for (const joiner of text.matchAll(JOINERS)) {
    const first = text.slice(0, joiner.index).trim();
    if (first === '' || !isKnown(first)) continue;
    const rest = knownParts(text.slice(joiner.index + joiner[0].length).trim(), isKnown);
    if (rest) return [first, ...rest];
  }
  return null;
}
