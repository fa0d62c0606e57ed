import { lineStarts, startsIn, widthsIn } from './line-starts';
import { programs, usual } from './printing-programs';

/**
 * What never stands in two lines: an id, a date, a number with its parts, a name that something in
 * brackets follows (「、辛美玲（R-115-10）」). Programs divide ids after a hyphen, and dates in words
 * and names anywhere.
 */
const kept =
  /[A-Za-z0-9]{1,100}(?:[-./:][A-Za-z0-9]{1,100})+|(?:民國)?\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|逾?\d[\d,.]*(?:／\d[\d,.]*)?(?:%| ?(?:百分點|[件項期日年月次人案條份筆季]))?|[□■☐☑][^\s□■☐☑]+|(?<=[、：由])\p{Script=Han}{2,4}(?=（)/gu;
/** No line begins with a closing mark, none ends with an opening one; not every program sees to it. */
const marked =
  /(?:[\w.,/:%-]{1,100}|[^\n])[，。、；：？！）」』》〉】〕％]+|(?<![（「『《〈【〔])[（「『《〈【〔]+[^\n]/gu;
/** Names, or units, and nothing else: 「岑文淵、柯以柔」, 「建設課課長喬振宇、財政課課長藍秀琴」. */
const names = /^\p{Script=Han}{2,10}(?:、\p{Script=Han}{2,10})+$/u;
const name = /\p{Script=Han}{2,10}/gu;

/** A line that ends sooner than this many characters before another does leaves a stub between them. */
const stub = 6;
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOf(text: string, withMarks: boolean): Stretch[] {
  const ids = names.test(text) ? text.matchAll(name) : text.matchAll(kept);
  const found = [...ids, ...(withMarks ? text.matchAll(marked) : [])]
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

/** A text as it is looked at in every program. */
interface Looked {
  readonly text: string;
  readonly marked: readonly Stretch[];
  readonly bare: readonly Stretch[];
}

/** Where lines begin in a program, and the first stretch that is divided by one. */
interface Lines {
  readonly starts: readonly number[];
  readonly cut: Stretch | undefined;
}

/** Says of one line start after the other whether a stretch is divided by it, and by which. */
function dividedBy(stretches: readonly Stretch[]): (start: number) => Stretch | undefined {
  let next = 0;
  return (start) => {
    while ((stretches[next]?.to ?? Infinity) <= start) next += 1;
    const here = stretches[next];
    return here !== undefined && here.from < start ? here : undefined;
  };
}

/** From `from` on, up to the first stretch that is divided. */
function setIn(looked: Looked, which: number, from: number, ems: number): Lines {
  const { text, marked, bare } = looked;
  const program = programs[which] ?? usual;
  const dividing = dividedBy(program.isUsual ? marked : bare);
  let cut: Stretch | undefined;
  const isCut = (start: number) => (cut = dividing(start)) !== undefined;
  if (from === 0) {
    const starts = startsIn(text, which, ems);
    const last = starts.findIndex(isCut);
    return { starts: last < 0 ? starts : starts.slice(0, last + 1), cut };
  }
  const starts = lineStarts(text, widthsIn(text, program), from, ems, program, isCut);
  return { starts, cut };
}

/** The first stretch that some program would divide, though it has room in a line. */
function firstDivided(looked: Looked, from: number, ems: number): number | undefined {
  const all = programs.map((_, which) => setIn(looked, which, from, ems));
  let first = Infinity;
  for (const { cut } of all) {
    // What begins a line already is wider than it.
    if (cut === undefined || cut.from <= from || looked.text.charAt(cut.from - 1) === '\n')
      continue;
    first = Math.min(first, cut.from);
  }
  if (first === Infinity) return undefined;
  let earliest = first;
  for (const { starts } of all) {
    const before = starts.findLast((start) => start < first);
    if (before !== undefined && before > first - stub && before > from)
      earliest = Math.min(earliest, before);
  }
  // A program that lets marks stand anywhere may begin a line between a bracket and what it opens.
  const within = looked.marked.find((one) => one.from < earliest && earliest < one.to);
  return within !== undefined && within.from > from ? within.from : earliest;
}

function lookedAt(text: string, isCell: boolean): Looked {
  const marked = stretchesOf(text, true);
  return {
    text,
    marked,
    bare: isCell ? marked : stretchesOf(text, false),
  };
}

/**
 * The text with line breaks of its own before what would stand in two lines where it meets the edge
 * of its cell. How wide the font will be is not known: where any that may stand in divides it, the
 * line ends before it. In a long paragraph (`isCell` false) breaks of its own would show: marks at the
 * ends of lines are seen to in the usual font only.
 */
export function keepWhole(text: string, ems: number, isCell = true): string {
  return keptWhole(text, isCell)(ems);
}

/** As `keepWhole`, of a text that is tried in several widths. */
export function keptWhole(text: string, isCell = true): (ems: number) => string {
  let looked: Looked | undefined;
  return (ems) => {
    if (text.length <= ems) return text;
    // Nor is anything divided of what stands in one line everywhere.
    if (programs.every((_, which) => startsIn(text, which, ems).length === 0)) return text;
    looked ??= lookedAt(text, isCell);
    // Most sentences have no id, date or mark in them.
    if (looked.marked.length === 0) return text;
    const lines: string[] = [];
    let from = 0;
    for (;;) {
      const at = firstDivided(looked, from, ems);
      lines.push(text.slice(from, at));
      if (at === undefined) return lines.join('\n');
      from = at;
    }
  };
}
