import { isNarrow, type Program } from './printing-programs';

/** Between these no program divides. */
const word = /[A-Za-z0-9.,/:%]/;
const opening = /[（「『《〈【〔(]/;
const closing = /[，。、；：？！）」』》〉】〕％)]/;

/** Where a line may end. LibreOffice keeps a mark with the Latin letters and digits after it. */
function mayDivide(before: string, after: string, isStrict: boolean): boolean {
  if (opening.test(before) || closing.test(after)) return false;
  if (!isStrict && closing.test(before) && isNarrow(after)) return false;
  return !(word.test(before) && word.test(after)) && after !== '-';
}

/** The width of each letter in a program, in em. */
export function widthsIn(text: string, { letter }: Program): Float32Array {
  const widths = new Float32Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    widths[at] = isNarrow(char) ? letter(char) : 1;
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
    const char = text.charAt(at);
    if (char === '\n') {
      width = 0;
      start = at + 1;
      mark = start;
      at += 1;
      continue;
    }
    if (at > start && mayDivide(text.charAt(at - 1), char, isStrict)) mark = at;
    width += widths[at] ?? 1;
    if (width <= room || at === start || char === ' ') {
      at += 1;
      continue;
    }
    // LibreOffice ends a line before any Chinese letter that has no room in it.
    start = mark > start && (isStrict || isNarrow(char)) ? mark : at;
    starts.push(start);
    if (isEnough(start)) return starts;
    mark = start;
    width = 0;
    at = start;
  }
  return starts;
}
