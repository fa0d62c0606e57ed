import type { SheetModel } from '../../host/model/sheet-model';
import type { StyleView } from '../../host/model/style';
import { cssFont, LINE_HEIGHT } from './cell-font';
import { textWidth } from './text-width';

const PADDING = 6;

/** What of a style decides the height of a row. */
interface LineStyle {
  readonly isWrapped: boolean;
  readonly indent: number;
  readonly font: string;
  readonly height: number;
}

/**
 * Pixels that the texts of a row need. Excel fits rows to their text when it opens a file unless
 * their height was set; merged cells do not count.
 */
export function fittedHeight(
  sheet: SheetModel,
  row: number,
  columnWidth: (column: number) => number,
): number {
  let tallest = 0;
  for (const [column, { value, style }] of sheet.part.cells.filledRow(row)?.cells ?? []) {
    if (value === null) continue;
    const line = lineStyle(sheet, style);
    // Only texts break; a number shows as #### instead.
    const breaks = typeof value === 'string' && (line.isWrapped || value.includes('\n'));
    if (!breaks) {
      tallest = Math.max(tallest, line.height);
      continue;
    }
    if (sheet.merges.at(row, column)) continue;
    const room = columnWidth(column) - PADDING - line.indent * 9;
    const lines = wrappedLines(value, room, (part) => textWidth(part, line.font));
    tallest = Math.max(tallest, lines * line.height);
  }
  return tallest === 0 ? 0 : tallest + 2;
}

const lineStyles = new WeakMap<StyleView, LineStyle>();

function lineStyle(sheet: SheetModel, index: number): LineStyle {
  const style = sheet.workbook.styles.view(index);
  let line = lineStyles.get(style);
  if (!line) {
    const { alignment, font } = style;
    line = {
      isWrapped: alignment.wrap,
      indent: alignment.indent,
      font: cssFont(font),
      height: lineHeight(font.size),
    };
    lineStyles.set(style, line);
  }
  return line;
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
