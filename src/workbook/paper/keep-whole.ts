/**
 * What never stands in two lines: an id, a date, a number with its parts. Programs divide ids after
 * a hyphen, and dates in words anywhere.
 */
const kept =
  /[A-Za-z0-9]+(?:[-./:][A-Za-z0-9]+)+|(?:民國)?\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|逾?\d[\d,.]*(?:／\d[\d,.]*)?(?:%| ?(?:百分點|[件項期日年月次人案條份筆季]))?|[□■☐☑][^\s□■☐☑]+/gu;
/** No line begins with a closing mark, none ends with an opening one; not every program sees to it. */
const marked = /(?:[\w.,/:%-]+|[^\n])[，。、；：？！）」』》〉】〕％]+|[（「『《〈【〔]+[^\n]/gu;
/** Names, or units, and nothing else: 「岑文淵、柯以柔」. */
const names = /^\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})+$/u;
const name = /\p{Script=Han}{2,4}/gu;

/** Widths of Latin letters in em: of 標楷體 and of fonts that stand in for it. */
const halfWidths = [0.5, 0.56] as const;
/** What some programs leave between Chinese characters and Latin letters, in em. */
const betweenScripts = 0.25;
/** Of a cell's room: what is counted on, and all there is. */
const rooms = [1, 1.03] as const;
/** A line that ends sooner than this many characters before another does leaves a stub between them. */
const stub = 5;
const firstWide = 0x1100;
/** Between these no program divides. */
const word = /[A-Za-z0-9.,/:%]/;
const opening = /[（「『《〈【〔(]/;
const closing = /[，。、；：？！）」』》〉】〕％)]/;

/** How a program sets text: how wide its font is, and whether it keeps marks from the ends of lines. */
interface Program {
  readonly half: number;
  readonly between: number;
  readonly room: number;
  readonly isStrict: boolean;
}

const strict: readonly Program[] = [
  ...halfWidths.flatMap((half) =>
    rooms.map((room) => ({ half, room, between: 0, isStrict: true })),
  ),
];
/** LibreOffice: in cells of a table every line is looked at, in a long paragraph breaks of its own would show. */
const every: readonly Program[] = [
  ...strict,
  { half: halfWidths[0], room: rooms[1], between: betweenScripts, isStrict: false },
];

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf(text: string): Stretch[] {
  const found = [...text.matchAll(names.test(text) ? name : kept), ...text.matchAll(marked)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .sort((a, b) => a.from - b.from);
  // What overlaps is one: 「（13／18件）」.
  const merged: Stretch[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    if (last !== undefined && one.from < last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    } else merged.push(one);
  }
  return merged;
}

function mayDivide(before: string, after: string, isStrict: boolean): boolean {
  if (isStrict && (opening.test(before) || closing.test(after))) return false;
  return !(word.test(before) && word.test(after)) && after !== '-';
}

/** Where lines begin in a program with letters so wide. */
function lineStarts(
  text: string,
  from: number,
  ems: number,
  { half, between, isStrict }: Program,
): number[] {
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
    } else {
      if (at > start && mayDivide(text.charAt(at - 1), char, isStrict)) mark = at;
      const isNarrow = char.charCodeAt(0) < firstWide;
      const isOther = at > start && isNarrow !== text.charCodeAt(at - 1) < firstWide;
      const isSpaced = isOther && char !== ' ' && text.charAt(at - 1) !== ' ';
      width += (isNarrow ? half : 1) + (isSpaced ? between : 0);
      if (width > ems && at > start && char !== ' ') {
        start = mark > start ? mark : at;
        starts.push(start);
        mark = start;
        width = 0;
        at = start;
        continue;
      }
    }
    at += 1;
  }
  return starts;
}

/** The first stretch that some program would divide, though it has room in a line. */
function firstDivided(
  text: string,
  from: number,
  ems: number,
  programs: readonly Program[],
  stretches: readonly Stretch[],
): number | undefined {
  const all = programs.map((program) => lineStarts(text, from, ems * program.room, program));
  let first: number | undefined;
  for (const starts of all) {
    for (const start of starts) {
      const cut = stretches.find((stretch) => stretch.from < start && start < stretch.to);
      if (cut === undefined) continue;
      // What begins a line already is wider than it.
      if (cut.from > from && text.charAt(cut.from - 1) !== '\n') {
        first = Math.min(first ?? cut.from, cut.from);
      }
      break;
    }
  }
  if (first === undefined) return undefined;
  const before = all.flatMap((starts) => starts.findLast((start) => start < (first ?? 0)) ?? []);
  return Math.min(first, ...before.filter((start) => start > (first ?? 0) - stub && start > from));
}

/**
 * The text with line breaks of its own before what would stand in two lines where it meets the edge
 * of its cell. How wide the font will be is not known: where any that may stand in divides it, the
 * line ends before it.
 */
export function keepWhole(text: string, ems: number, isCell = true): string {
  const programs = isCell ? every : strict;
  let shown = text;
  let from = 0;
  for (;;) {
    const at = firstDivided(shown, from, ems, programs, stretchesOf(shown));
    if (at === undefined) return shown;
    shown = `${shown.slice(0, at)}\n${shown.slice(at)}`;
    from = at + 1;
  }
}
