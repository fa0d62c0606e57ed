import type { UnreadCell } from './grid';
import { attribute, cellOf, decoded } from './sheet-parts';

/** Of so many it is said where they are; a list of which more cannot be read is to be mended first. */
const MOST = 1_000;
const LONGEST = 200;

/** A cell with a formula whose value was never worked out: the file came from a program, not from Excel. */
const FORMULA =
  /<(?:\w+:)?c(?=\s)([^<>]*)>\s*<(?:\w+:)?f(?=[\s/>])[^<>]*(?:\/>|>([^<]*)<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v(?=[\s/>])[^<>]*>([^<]*))?/g;

export function uncomputed(sheet: string): UnreadCell[] {
  const cells: UnreadCell[] = [];
  for (const [, attributes = '', formula = '', value = ''] of sheet.matchAll(FORMULA)) {
    if (cells.length === MOST) break;
    // A text that is empty is what the formula came to.
    if (value !== '' || attribute(` ${attributes}`, 't') === 'str') continue;
    const place = cellOf(attribute(` ${attributes}`, 'r'));
    if (!place) continue;
    cells.push({ ...place, why: '公式沒有計算結果', text: short(`=${decoded(formula)}`) });
  }
  return cells;
}

/** What people wrote beside the cells, each with its author's words as Excel keeps them. */
export function comments(part: string): UnreadCell[] {
  const cells: UnreadCell[] = [];
  // Piece by piece: an element that is never closed would be sought to the end each time.
  for (const piece of part.split(/<(?:\w+:)?comment(?=\s)/).slice(1, MOST + 1)) {
    const place = cellOf(attribute(` ${piece.slice(0, piece.indexOf('>'))}`, 'ref'));
    const texts = [...piece.matchAll(/<(?:\w+:)?t(?=[\s>])[^<>]*>([^<]*)/g)];
    const text = decoded(texts.map(([, each = '']) => each).join('')).trim();
    if (place && text !== '') cells.push({ ...place, why: '儲存格註解', text: short(text) });
  }
  return cells;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
