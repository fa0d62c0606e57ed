import { lineStarts, widthsIn } from './line-starts';
import { isNarrow, programs } from './printing-programs';

/** A line as it will probably stand on paper; `ends` says that the text itself breaks here. */
export interface Line {
  readonly text: string;
  readonly ends: boolean;
}

/** Width of Latin letters and digits in em: 標楷體 has 0.5, the fonts that stand in for it more. */
const halfWidth = 0.53;
/** A date in words is never divided: 「115年12月10日」. */
const datePiece = '(?:民國)?\\d{1,4}年(?:度|\\d{1,2}月(?:\\d{1,2}日)?)?';
/** No line ends with an opening mark, none begins with a closing one (避頭尾). */
const pieces = new RegExp(
  `[（「『《〈【〔(]*(?:${datePiece}|[!-'*-~]+ *|[^!-~（「『《〈【〔])[，。、；：？！）」』》〉】〕％)]*|[（「『《〈【〔()]`,
  'gu',
);

function charWidth(char: string): number {
  return isNarrow(char) ? halfWidth : 1;
}

/** Of a line, what a row may lack: programs leave as much between them. */
const spare = 0.06;

/**
 * Lines that a text needs, as high as Excel makes them with 標楷體: enough for programs and fonts that
 * stand in for them too.
 */
export function linesNeeded(text: string, ems: number): number {
  // No letter is wider than it is high: so few have room in one line anywhere.
  if (text.length <= ems && !/[\r\n]/.test(text)) return 1;
  const plain = text.replace(/\r\n?/g, '\n');
  const paragraphs = plain.split('\n').length;
  const counted = programs.map((program) => {
    const starts = lineStarts(plain, widthsIn(plain, program), 0, ems, program);
    return (paragraphs + starts.length) * program.line - spare;
  });
  return Math.max(lineCounter(text)(ems), ...counted);
}

/** Width in em of the body font. */
export function textEms(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
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

/** A paragraph's pieces: how wide each is without the blanks at its end, where it ends, and how wide each letter is. */
interface Paragraph {
  readonly room: Float64Array;
  readonly ends: Int32Array;
  readonly widths: Float64Array;
  readonly isBlank: Uint8Array;
}

function paragraphOf(text: string): Paragraph {
  const pieces = unbreakable(text);
  const chars = pieces.map((piece) => [...piece]);
  const all = chars.flat();
  let end = 0;
  return {
    room: Float64Array.from(pieces, (piece) => textEms(piece.trimEnd())),
    ends: Int32Array.from(chars, ({ length }) => (end += length)),
    widths: Float64Array.from(all, charWidth),
    isBlank: Uint8Array.from(all, (char) => (char === ' ' ? 1 : 0)),
  };
}

/** As many as `wrapParagraph` gives. */
function linesOf({ room, ends, widths, isBlank }: Paragraph, ems: number): number {
  let lines = 1;
  let width = 0;
  let at = 0;
  for (let piece = 0; piece < ends.length; piece += 1) {
    if (width > 0 && width + (room[piece] ?? 0) > ems) {
      lines += 1;
      width = 0;
    }
    for (const end = ends[piece] ?? 0; at < end; at += 1) {
      const own = widths[at] ?? 0;
      if (width > 0 && width + own > ems && isBlank[at] === 0) {
        lines += 1;
        width = 0;
      }
      width += own;
    }
  }
  return lines;
}

/** How many lines `wrapText` gives, of a text that is tried in several widths: it is taken apart once. */
export function lineCounter(text: string): (ems: number) => number {
  let paragraphs: readonly Paragraph[] | undefined;
  return (ems) => {
    paragraphs ??= text.split(/\r\n|\r|\n/).map(paragraphOf);
    const room = Math.max(1, ems);
    return paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0);
  };
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

/** No text takes more lines: of two that follow each other the second begins with what had no room in the first. */
function mostLinesOf(text: string, ems: number): number {
  let paragraphs = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) paragraphs += 1;
  return paragraphs + Math.ceil((2 * text.length) / Math.max(1, ems));
}

/**
 * The text cut into pieces of at most `most` lines, where it can be between sentences; put together
 * they are the text again.
 */
export function splitByLines(text: string, ems: number, most: number): string[] {
  let rest = text.replace(/\r\n?/g, '\n');
  if (mostLinesOf(rest, ems) <= most) return [rest];
  const pieces: string[] = [];
  for (;;) {
    const lines = wrapText(rest, ems);
    if (lines.length <= most) return [...pieces, rest];
    const piece = firstPiece(lines.slice(0, most));
    pieces.push(piece.replace(/\n$/, ''));
    rest = rest.slice(piece.length).replace(/^\n/, '');
  }
}
