import { LIMITS } from './limits';
import { NextOf } from './next-of';
import { badCharacter, decodeText } from './xml-text';

// No tag reaches over the next `<`: so each pattern looks at a place but once.
const PLAIN = /^\s*<(?:[\w.-]+:)?t(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?t>)\s*$/;
const READING = /<((?:[\w.-]+:)?)rPh[\s>]/g;
const LOOSE = /<\/?(?:[\w.-]+:)?(?:t|rPh)[\s>]/;
const TEXT = /<((?:[\w.-]+:)?)t(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/\1t>)/g;

/** The text of `<si>` or `<is>`: its runs joined, the phonetic readings left out. */
export function textOfItem(inner: string): string {
  let text = '';
  for (const match of withoutReadings(inner).matchAll(TEXT)) text += match[2] ?? '';
  return decodeText(text);
}

/** One text without runs. */
export function isPlainItem(inner: string): boolean {
  return PLAIN.test(inner);
}

/** Why the text of an item is not what the writer meant. */
export interface ItemFault {
  /** A character XML has not, an element that does not end, or more than a cell takes. */
  readonly kind: 'badCharacter' | 'unfinished' | 'tooLong';
  readonly found: string;
}

export function itemFault(inner: string): ItemFault | undefined {
  const bad = badCharacter(inner);
  if (bad !== undefined) return { kind: 'badCharacter', found: bad };
  if (isPlainItem(inner)) return undefined;
  const rest = withoutReadings(inner).replace(TEXT, '');
  return LOOSE.test(rest) ? { kind: 'unfinished', found: inner.slice(0, 40) } : undefined;
}

/** Read again and again, such a text would fill the memory: Excel has none. */
export function lengthFault(text: string): ItemFault | undefined {
  return text.length > LIMITS.text ? { kind: 'tooLong', found: String(text.length) } : undefined;
}

/** A reading that does not end stays. */
function withoutReadings(inner: string): string {
  if (!inner.includes('rPh')) return inner;
  const ends = new Map<string, NextOf>();
  const pieces: string[] = [];
  let kept = 0;
  READING.lastIndex = 0;
  for (let found = READING.exec(inner); found; found = READING.exec(inner)) {
    const close = `</${found[1] ?? ''}rPh>`;
    const end = ends.get(close) ?? new NextOf(inner, close);
    ends.set(close, end);
    const at = end.from(READING.lastIndex);
    if (at < 0) continue;
    pieces.push(inner.slice(kept, found.index));
    kept = READING.lastIndex = at + close.length;
  }
  return pieces.join('') + inner.slice(kept);
}
