/**
 * What never stands in two lines: an id, a date, a number with its parts. Programs divide ids after
 * a hyphen, and dates in words anywhere.
 */
const kept =
  /[A-Za-z0-9]+(?:[-./:][A-Za-z0-9]+)+|(?:民國)?\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d[\d,.]*/gu;
/** Names, or units, and nothing else: 「岑文淵、柯以柔」. */
const names = /^\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})+$/u;
const name = /\p{Script=Han}{2,4}/gu;

/** Widths of Latin letters in em: of 標楷體 and of fonts that stand in for it. */
const halfWidths = [0.5, 0.56];
/** Of a cell's room: what is counted on, and all there is. */
const rooms = [1, 1.025];
const firstWide = 0x1100;
/** Between these no program divides. */
const word = /[A-Za-z0-9.,/:%]/;
const opening = /[（「『《〈【〔(]/;
const closing = /[，。、；：？！）」』》〉】〕％)]/;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf(text: string): Stretch[] {
  return [...text.matchAll(names.test(text) ? name : kept)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function mayDivide(before: string, after: string): boolean {
  if (opening.test(before) || closing.test(after)) return false;
  return !(word.test(before) && word.test(after)) && after !== '-';
}

/** Where lines begin in a program with letters so wide. */
function lineStarts(text: string, from: number, ems: number, half: number): number[] {
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
      if (at > start && mayDivide(text.charAt(at - 1), char)) mark = at;
      width += char.charCodeAt(0) < firstWide ? half : 1;
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
  stretches: readonly Stretch[],
): number | undefined {
  let first: number | undefined;
  for (const half of halfWidths) {
    for (const room of rooms) {
      for (const start of lineStarts(text, from, ems * room, half)) {
        const cut = stretches.find((stretch) => stretch.from < start && start < stretch.to);
        if (cut === undefined) continue;
        let at = cut.from;
        while (at > from && opening.test(text.charAt(at - 1))) at -= 1;
        // What begins a line already is wider than it.
        if (at > from && text.charAt(at - 1) !== '\n') first = Math.min(first ?? at, at);
        break;
      }
    }
  }
  return first;
}

/**
 * The text with line breaks of its own before what would stand in two lines where it meets the edge
 * of its cell. How wide the font will be is not known: where any that may stand in divides it, the
 * line ends before it.
 */
export function keepWhole(text: string, ems: number): string {
  let shown = text;
  let from = 0;
  for (;;) {
    const at = firstDivided(shown, from, ems, stretchesOf(shown));
    if (at === undefined) return shown;
    shown = `${shown.slice(0, at)}\n${shown.slice(at)}`;
    from = at + 1;
  }
}
