import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { cssFont, LINE_HEIGHT } from './cell-font';
import { textWidth } from './text-width';

const PADDING = 6;

/**
 * Pixels that the wrapped texts of a row need. Excel fits rows to their text when it opens a file
 * unless their height was set; merged cells do not count. `used` is the sheet's used range, which
 * takes a walk over all cells to find.
 */
export function fittedHeight(
  sheet: SheetModel,
  row: number,
  used: Rect | null,
  columnWidth: (column: number) => number,
): number {
  let tallest = 0;
  if (!used || row >= used.row + used.rows) return 0;
  const line = { row, column: used.column, rows: 1, columns: used.columns };
  for (const { column, value } of sheet.cells(line)) {
    if (value === null) continue;
    const { alignment, font, numberFormat } = sheet.styleOf(row, column);
    const text =
      typeof value === 'string' ? value : sheet.workbook.displayText(value, numberFormat);
    if (!alignment.wrap && !text.includes('\n')) {
      tallest = Math.max(tallest, lineHeight(font.size));
      continue;
    }
    if (sheet.merges.at(row, column)) continue;
    const room = columnWidth(column) - PADDING - alignment.indent * 9;
    const lines = wrappedLines(text, room, (part) => textWidth(part, cssFont(font)));
    tallest = Math.max(tallest, lines * lineHeight(font.size));
  }
  return tallest === 0 ? 0 : tallest + 2;
}

function lineHeight(points: number): number {
  return Math.ceil(((points * 96) / 72) * LINE_HEIGHT);
}

// A line breaks between Chinese characters and around words of other letters.
const PARTS =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s/gu;

/** How many lines a text takes in `room` pixels. */
export function wrappedLines(text: string, room: number, width: (part: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let filled = 0;
    for (const [part] of paragraph.matchAll(PARTS)) {
      const wide = width(part);
      if (filled + wide <= room || filled === 0) {
        filled += wide;
        continue;
      }
      // A space at the end of a line hangs over.
      if (part.trim() === '') continue;
      lines += 1;
      filled = wide;
    }
  }
  return lines;
}
