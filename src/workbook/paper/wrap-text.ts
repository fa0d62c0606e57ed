import { startsIn } from './line-starts';
import { isNarrow, programs } from './printing-programs';
import { halfWidth, letterEnd, letterWidth, pieceEnd } from './text-pieces';

/** A line as it will probably stand on paper; `ends` says that the text itself breaks here. */
export interface Line {
  readonly text: string;
  readonly ends: boolean;
}

function charWidth(char: string): number {
  return isNarrow(char) ? halfWidth : 1;
}

const space = 0x20;
/** Far more than sums of widths differ by when they are added up in another order. */
const tiny = 1e-6;
const blank = /\s/;

/** Of a line, what a row may lack: programs leave as much between them. */
const spare = 0.06;

/**
 * Lines that a text needs, as high as Excel makes them with 標楷體: enough for programs and fonts that
 * stand in for them too.
 */
export function linesNeeded(text: string, ems: number): number {
  // No letter is wider than it is high: so few have room in one line anywhere.
  if (text.length <= ems && !/[\r\n]/.test(text)) return 1;
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let paragraphs = 1;
  for (let at = plain.indexOf('\n'); at !== -1; at = plain.indexOf('\n', at + 1)) paragraphs += 1;
  const isOne = paragraphs === 1 && plain === text && textEms(text) < ems - tiny;
  let most = isOne ? 1 : lineCounter(text)(ems);
  programs.forEach((program, which) => {
    const lines = paragraphs + startsIn(plain, which, ems).length;
    most = Math.max(most, lines * program.line - spare);
  });
  return most;
}

/** Width in em of the body font. */
export function textEms(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at = letterEnd(text, at)) {
    width += letterWidth(text.charCodeAt(at));
  }
  return width;
}

/** Pieces between which a line may break: Latin words, numbers and their brackets stay whole. */
export function unbreakable(text: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = pieceEnd(text, from);
    found.push(text.slice(from, end));
    from = end;
  }
  return found;
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
  readonly pieces: number;
  readonly room: Float64Array;
  readonly ends: Int32Array;
  readonly widths: Float64Array;
  readonly isBlank: Uint8Array;
}

function paragraphOf(text: string): Paragraph {
  const { length } = text;
  const room = new Float64Array(length);
  const ends = new Int32Array(length);
  const widths = new Float64Array(length);
  const isBlank = new Uint8Array(length);
  let [pieces, letters] = [0, 0];
  for (let from = 0; from < length;) {
    const end = pieceEnd(text, from);
    let trimmed = end;
    while (trimmed > from && blank.test(text.charAt(trimmed - 1))) trimmed -= 1;
    let width = 0;
    for (let at = from; at < end; at = letterEnd(text, at), letters += 1) {
      const code = text.charCodeAt(at);
      const own = letterWidth(code);
      if (at < trimmed) width += own;
      widths[letters] = own;
      isBlank[letters] = code === space ? 1 : 0;
    }
    room[pieces] = width;
    ends[pieces] = letters;
    pieces += 1;
    from = end;
  }
  return { pieces, room, ends, widths, isBlank };
}

/** As many as `wrapParagraph` gives. */
function linesOf({ pieces: count, room, ends, widths, isBlank }: Paragraph, ems: number): number {
  let lines = 1;
  let width = 0;
  let at = 0;
  for (let piece = 0; piece < count; piece += 1) {
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
