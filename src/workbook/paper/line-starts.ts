import { isNarrowCode, type Program } from './printing-programs';

/** Between these no program divides. */
const word = codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,/:%');
const opening = codesOf('（「『《〈【〔(');
const closing = codesOf('，。、；：？！）」』》〉】〕％)');
const hyphen = 0x2d;
const lineBreak = 0x0a;
const space = 0x20;

function codesOf(letters: string): ReadonlySet<number> {
  return new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
}

/**
 * Where a line may end, between two letters by their codes: every letter of every paper is asked for, in every
 * program. LibreOffice keeps a mark with the Latin letters and digits after it.
 */
function mayDivide(before: number, after: number, isStrict: boolean): boolean {
  if (opening.has(before) || closing.has(after)) return false;
  if (!isStrict && closing.has(before) && isNarrowCode(after)) return false;
  return !(word.has(before) && word.has(after)) && after !== hyphen;
}

/** The width of each letter in a program, in em. */
export function widthsIn(text: string, { letter }: Program): Float32Array {
  const widths = new Float32Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    widths[at] = isNarrowCode(code) ? letter(code) : 1;
  }
  return widths;
}

/**
 * Where a program begins new lines of its own, from `from` on, in a cell so many em wide; up to the
 * first that is `enough`.
 */
export function lineStarts(
  text: string,
  widths: Float32Array,
  from: number,
  ems: number,
  { room: roomOf, isStrict }: Program,
  isEnough: (start: number) => boolean = () => false,
): number[] {
  const room = roomOf(Math.max(1, ems));
  const starts: number[] = [];
  let width = 0;
  let at = from;
  let mark = from;
  let start = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === lineBreak) {
      width = 0;
      start = at + 1;
      mark = start;
      at += 1;
      continue;
    }
    if (at > start && mayDivide(text.charCodeAt(at - 1), code, isStrict)) mark = at;
    width += widths[at] ?? 1;
    if (width <= room || at === start || code === space) {
      at += 1;
      continue;
    }
    // LibreOffice ends a line before any Chinese letter that has no room in it.
    start = mark > start && (isStrict || isNarrowCode(code)) ? mark : at;
    starts.push(start);
    if (isEnough(start)) return starts;
    mark = start;
    width = 0;
    at = start;
  }
  return starts;
}
