import { isNarrowCode } from './printing-programs';

// Between pieces a line may break. No line ends with an opening mark, none begins with a closing one (避頭尾);
// Latin words, numbers, and dates in words (「115年12月10日」) stay whole. They are found letter by letter: every
// text of a paper is taken apart, and most of its pieces are single letters.
const [opens, closes, digit, word] = [1, 2, 4, 8];
const kinds = new Uint8Array(0x10000);
mark('（「『《〈【〔(', opens);
mark('，。、；：？！）」』》〉】〕％)', closes);
mark('0123456789', digit);
for (let code = 0x21; code <= 0x7e; code += 1) {
  if (code !== 0x28 && code !== 0x29) kinds[code] = kindOf(code) | word;
}

const [space, bracket, min, guo] = [0x20, 0x29, codeOf('民'), codeOf('國')];
const [year, ofYear, month, day] = [codeOf('年'), codeOf('度'), codeOf('月'), codeOf('日')];
const surrogates = { high: 0xd800, low: 0xdc00, end: 0xe000 } as const;

function mark(letters: string, kind: number): void {
  for (const letter of letters) kinds[codeOf(letter)] = kindOf(codeOf(letter)) | kind;
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

function kindOf(code: number): number {
  return kinds[code] ?? 0;
}

function is(text: string, at: number, kind: number): boolean {
  return at < text.length && (kindOf(text.charCodeAt(at)) & kind) !== 0;
}

/** Behind so many digits; `from` where there are none, or more. */
function digitsFrom(text: string, from: number, most: number): number {
  let at = from;
  while (at - from <= most && is(text, at, digit)) at += 1;
  return at - from > most ? from : at;
}

/** Behind digits and this letter; `from` where they do not stand there. */
function counted(text: string, from: number, most: number, letter: number): number {
  const at = digitsFrom(text, from, most);
  return at > from && text.charCodeAt(at) === letter ? at + 1 : from;
}

/** Behind a date in words; `from` where there is none. */
function dateFrom(text: string, from: number): number {
  const isNamed = text.charCodeAt(from) === min && text.charCodeAt(from + 1) === guo;
  const number = isNamed ? from + 2 : from;
  const end = counted(text, number, 4, year);
  if (end === number) return from;
  if (text.charCodeAt(end) === ofYear) return end + 1;
  const months = counted(text, end, 2, month);
  return months === end ? end : counted(text, months, 2, day);
}

/** A letter of two halves is one. */
export function letterEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < surrogates.high || code >= surrogates.low) return at + 1;
  const next = text.charCodeAt(at + 1);
  return next >= surrogates.low && next < surrogates.end ? at + 2 : at + 1;
}

function bodyEnd(text: string, from: number): number {
  if (from >= text.length) return from;
  const date = dateFrom(text, from);
  if (date > from) return date;
  const code = text.charCodeAt(from);
  const kind = kindOf(code);
  if ((kind & word) !== 0) {
    let at = from + 1;
    while (is(text, at, word)) at += 1;
    while (text.charCodeAt(at) === space) at += 1;
    return at;
  }
  return (kind & opens) !== 0 || code === bracket ? from : letterEnd(text, from);
}

/** Where the piece ends that begins here. */
export function pieceEnd(text: string, from: number): number {
  let body = from;
  while (is(text, body, opens)) body += 1;
  let at = bodyEnd(text, body);
  // Opening marks before nothing stand alone.
  if (at === body && body > from) return from + 1;
  while (is(text, at, closes)) at += 1;
  return at;
}

/** Width of Latin letters and digits in em: 標楷體 has 0.5, the fonts that stand in for it more. */
export const halfWidth = 0.53;

export function letterWidth(code: number): number {
  return isNarrowCode(code) ? halfWidth : 1;
}
