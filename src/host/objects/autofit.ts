import { digitPixels } from '../model/cell-points';
import { intersection } from '../model/rect';
import type { RangeTarget } from './range-target';

// An estimate: without fonts there is no measuring. Full-width characters are two digits wide.
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** 新細明體 and 標楷體 have 16.5 points for a line of 12, the fonts that stand in for them 17.4. */
const LINE_SPACING = 1.45;
const CELL_PADDING_PIXELS = 5;

function units(text: string): number {
  let total = 0;
  for (const character of text) total += FULL_WIDTH.test(character) ? 2 : 1;
  return total;
}

/** A full-width character does not stand half in a line: a wrapped line may lack one unit. */
function linesIn(width: number, room: number): number {
  return width <= room ? 1 : Math.ceil(width / Math.max(1, room - 1));
}

interface Shown {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
  /** How much larger than the standard font. */
  readonly scale: number;
  readonly size: number;
  readonly isWrapped: boolean;
}

/** What the cells of the range show; merged cells do not count, as in Excel. */
function* shownCells({ session, sheet, rect }: RangeTarget): Iterable<Shown> {
  const used = sheet.usedRange(true);
  const near = used && intersection(used, rect);
  if (!near) return;
  session.settle();
  const standard = session.model.defaultFont.size;
  for (const { row, column, value } of sheet.cells(near)) {
    if (value === null || sheet.merges.at(row, column)) continue;
    const { font, alignment, numberFormat } = sheet.styleOf(row, column);
    yield {
      row,
      column,
      lines: session.text(value, numberFormat).split('\n'),
      scale: (font.size / standard) * (font.bold ? 1.05 : 1),
      size: font.size,
      isWrapped: alignment.wrap,
    };
  }
}

export function autofitColumns(range: RangeTarget): void {
  const { sheet, session } = range;
  const digit = digitPixels(session.model.defaultFont);
  const widest = new Map<number, number>();
  for (const cell of shownCells(range)) {
    const width = Math.max(...cell.lines.map(units)) * cell.scale + CELL_PADDING_PIXELS / digit;
    widest.set(cell.column, Math.max(widest.get(cell.column) ?? 0, width));
  }
  for (const [column, width] of widest) {
    sheet.columns.setWidth(column, column, Math.min(255, Math.ceil(width * digit) / digit));
  }
}

export function autofitRows(range: RangeTarget): void {
  const { sheet, session } = range;
  const digit = digitPixels(session.model.defaultFont);
  const tallest = new Map<number, number>();
  for (const cell of shownCells(range)) {
    const room = Math.max(
      1,
      (sheet.columns.width(cell.column) - CELL_PADDING_PIXELS / digit) / cell.scale,
    );
    const lines = cell.isWrapped
      ? cell.lines.reduce((sum, line) => sum + linesIn(units(line), room), 0)
      : 1;
    const height = lines * cell.size * LINE_SPACING;
    tallest.set(cell.row, Math.max(tallest.get(cell.row) ?? 0, height));
  }
  for (const [row, height] of tallest) {
    const fitted = Math.max(sheet.rows.defaultHeight, Math.ceil(height * 4) / 4);
    sheet.rows.setFittedHeight(row, Math.min(409.5, fitted));
  }
}
