import { isNarrowCode, type Program, programs } from './printing-programs';

// What a letter is, by its code, as bits: every letter of every paper is asked for, in every program.
const [inWord, opens, closes, narrow] = [1, 2, 4, 8];
const codes = 0x10000;
const kinds = new Uint8Array(codes);
/** Between these no program divides. */
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,/:%', inWord);
mark('（「『《〈【〔(', opens);
mark('，。、；：？！）」』》〉】〕％)', closes);
for (let code = 0; isNarrowCode(code); code += 1) kinds[code] = kindOf(code) | narrow;

const hyphen = 0x2d;
const lineBreak = 0x0a;
const space = 0x20;

function mark(letters: string, kind: number): void {
  for (const letter of letters) {
    const code = letter.charCodeAt(0);
    kinds[code] = kindOf(code) | kind;
  }
}

function kindOf(code: number): number {
  return kinds[code] ?? 0;
}

/**
 * Where a line may end, between two letters by their codes. LibreOffice keeps a closing mark with the
 * Latin letters and digits after it, and ends a line after an opening one that such follow.
 */
function mayDivide(before: number, after: number, isStrict: boolean): boolean {
  const [first, second] = [kindOf(before), kindOf(after)];
  if ((second & closes) !== 0) return false;
  if ((first & opens) !== 0) return !isStrict && (first & narrow) === 0 && (second & narrow) !== 0;
  if (!isStrict && (first & closes) !== 0 && (second & narrow) !== 0) return false;
  return (first & second & inWord) === 0 && after !== hyphen;
}

const lastIn = new Map<
  Program['letter'],
  { readonly text: string; readonly widths: Float32Array }
>();

/** The width of each letter in a program, in em; of the last text they are known, for it is asked for again. */
export function widthsIn(text: string, { letter }: Program): Float32Array {
  const last = lastIn.get(letter);
  if (last?.text === text) return last.widths;
  const widths = new Float32Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    widths[at] = isNarrowCode(code) ? letter(code) : 1;
  }
  lastIn.set(letter, { text, widths });
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

const lastStarts: {
  readonly text: string;
  readonly ems: number;
  readonly starts: readonly number[];
}[] = [];

/** Where the program of that number begins new lines in the whole text; of the last text they are known, for it is asked for again. */
export function startsIn(text: string, which: number, ems: number): readonly number[] {
  const last = lastStarts[which];
  if (last?.text === text && last.ems === ems) return last.starts;
  const program = programs[which];
  if (!program) return [];
  const starts = lineStarts(text, widthsIn(text, program), 0, ems, program);
  lastStarts[which] = { text, ems, starts };
  return starts;
}
