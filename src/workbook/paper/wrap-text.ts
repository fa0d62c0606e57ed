/** A line as it will probably stand on paper; `ends` says that the text itself breaks here. */
export interface Line {
  readonly text: string;
  readonly ends: boolean;
}

/** Width of Latin letters and digits in em: 標楷體 has 0.5, the fonts that stand in for it more. */
const halfWidth = 0.53;
const firstWide = 0x1100;
/** A date in words is never divided: 「115年12月10日」. */
const datePiece = '(?:民國)?\\d{1,4}年(?:度|\\d{1,2}月(?:\\d{1,2}日)?)?';
/** No line ends with an opening mark, none begins with a closing one (避頭尾). */
const pieces = new RegExp(
  `[（「『《〈【〔(]*(?:${datePiece}|[!-'*-~]+ *|[^!-~（「『《〈【〔])[，。、；：？！）」』》〉】〕％)]*|[（「『《〈【〔()]`,
  'gu',
);

function isNarrow(char: string): boolean {
  return (char.codePointAt(0) ?? 0) < firstWide;
}

function charWidth(char: string, half = halfWidth): number {
  return isNarrow(char) ? half : 1;
}

/** A program that prints: its font, and what it leaves free. */
interface Program {
  /** Width of Latin letters in em. */
  readonly half: number;
  /** Between Chinese characters and Latin letters, in em. */
  readonly between: number;
  /** Of the room counted on, what it has. */
  readonly room: number;
  /** Height of a line, of those that Excel makes with 標楷體, and what of a row it leaves. */
  readonly line: number;
  readonly spare: number;
}

/** LibreOffice with the fonts that stand in for 標楷體: AR PL UKai, Noto Sans CJK. */
const standIns: readonly Program[] = [
  { half: 0.5, between: 0.2, room: 1.02, line: 0.82, spare: 0.06 },
  { half: 0.56, between: 0, room: 1.03, line: 1.055, spare: 0.06 },
];

/** Width of a piece of text, and of what stands between it and the text before. */
function widthIn(piece: string, before: string, { half, between }: Program): number {
  let width = 0;
  let last = before;
  for (const char of piece) {
    if (last !== '' && last !== ' ' && char !== ' ' && isNarrow(last) !== isNarrow(char)) {
      width += between;
    }
    width += charWidth(char, half);
    last = char;
  }
  return width;
}

function countIn(text: string, ems: number, program: Program): number {
  const room = Math.max(1, ems) * program.room;
  return text.split(/\r\n|\r|\n/).reduce((sum, paragraph) => {
    let lines = 1;
    let width = 0;
    let last = '';
    for (const piece of unbreakable(paragraph)) {
      const own = widthIn(piece.trimEnd(), last, program);
      if (width > 0 && width + own > room) {
        lines += 1;
        width = 0;
        last = '';
      }
      const here = widthIn(piece, last, program);
      lines += Math.max(0, Math.ceil(here / room) - 1);
      width = here > room ? here % room : width + here;
      last = piece.at(-1) ?? '';
    }
    return sum + lines;
  }, 0);
}

/**
 * Lines that a text needs, as high as Excel makes them with 標楷體: enough for programs and fonts that
 * stand in for them too.
 */
export function linesNeeded(text: string, ems: number): number {
  return Math.max(
    wrapText(text, ems).length,
    ...standIns.map((program) => countIn(text, ems, program) * program.line - program.spare),
  );
}

/** Width in em of the body font. */
export function textEms(text: string): number {
  return [...text].reduce((sum, char) => sum + charWidth(char), 0);
}

/** Pieces between which a line may break: Latin words, numbers and their brackets stay whole. */
export function unbreakable(text: string): string[] {
  return text.match(pieces) ?? [];
}

function wrapParagraph(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const flush = () => {
    lines.push(line);
    line = '';
    width = 0;
  };
  for (const piece of unbreakable(text)) {
    const pieceWidth = textEms(piece.trimEnd());
    if (width > 0 && width + pieceWidth > ems) flush();
    // A word longer than the line is broken anywhere, as Excel does.
    for (const char of piece) {
      if (width > 0 && width + charWidth(char) > ems && char !== ' ') flush();
      line += char;
      width += charWidth(char);
    }
  }
  flush();
  return lines;
}

/** How a text wraps in a cell `ems` wide. A blank text is one line. */
export function wrapText(text: string, ems: number): Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines = wrapParagraph(paragraph, Math.max(1, ems));
    return lines.map((line, index) => ({ text: line, ends: index === lines.length - 1 }));
  });
}

/** A piece ends with a sentence where it loses no more than this share of itself by it. */
const shortestShare = 0.6;

/** The lines as the text they are of; a break at their end is none. */
export function textOfLines(lines: readonly Line[]): string {
  return lines
    .map((line, at) => line.text + (line.ends && at < lines.length - 1 ? '\n' : ''))
    .join('');
}

/** The text's first lines, up to the end of their last sentence. */
function firstPiece(lines: readonly Line[]): string {
  const all = textOfLines(lines);
  if (lines.at(-1)?.ends === true) return all;
  const sentences = /^[\s\S]*[。；！？\n]/.exec(all)?.[0] ?? '';
  return sentences.length >= all.length * shortestShare ? sentences : all;
}

/**
 * The text cut into pieces of at most `most` lines, where it can be between sentences; put together
 * they are the text again.
 */
export function splitByLines(text: string, ems: number, most: number): string[] {
  let rest = text.replace(/\r\n?/g, '\n');
  const pieces: string[] = [];
  for (;;) {
    const lines = wrapText(rest, ems);
    if (lines.length <= most) return [...pieces, rest];
    const piece = firstPiece(lines.slice(0, most));
    pieces.push(piece.replace(/\n$/, ''));
    rest = rest.slice(piece.length).replace(/^\n/, '');
  }
}
