import { showsDay } from '../../display/shows-day';

import { absoluteRectName } from '../a1';
import { sheetPrefix } from '../formula/sheet-prefix';
import { intersection, rectOf, type Rect } from '../rect';
import type { SheetModel } from '../sheet-model';

/** What a series shows, as formulas of the file: `工作表1!$B$2:$B$5`; null for what it has not. */
export interface SeriesPlan {
  readonly name: string | null;
  readonly categories: string | null;
  readonly values: string;
}

export type SeriesBy = 'columns' | 'rows';

/**
 * The series Excel makes of a block of cells. By itself it takes the shorter side for the series;
 * a first row or column of texts or dates, or beside an empty corner, is for names.
 */
export function planSeries(
  sheet: SheetModel,
  source: Rect,
  by: SeriesBy | null,
  isScatter: boolean,
): SeriesPlan[] {
  const rect = usedPart(sheet, source);
  const way = by ?? (rect.columns > rect.rows ? 'rows' : 'columns');
  const block = new Block(sheet, rect, way);
  const names = block.nameLines();
  const labels = isScatter ? Math.min(1, block.lines - 1) : block.labelLines(names);
  const points = block.points - names;
  const formulaOf = (line: number, lines: number, from: number, count: number) =>
    `${sheetPrefix(sheet.name)}!${absoluteRectName(block.rect(line, lines, from, count))}`;
  const categories = labels === 0 ? null : formulaOf(0, labels, names, points);
  const plans: SeriesPlan[] = [];
  for (let line = labels; line < block.lines; line++) {
    plans.push({
      name: names === 0 ? null : formulaOf(line, 1, 0, names),
      categories,
      values: formulaOf(line, 1, names, points),
    });
  }
  return plans;
}

/** Whole columns and rows as far as they are filled. */
function usedPart(sheet: SheetModel, rect: Rect): Rect {
  if (rect.rows < 100_000 && rect.columns < 10_000) return rect;
  const used = sheet.usedRange(true);
  return (used && intersection(rect, used)) ?? rectOf(rect.row, rect.column);
}

/** The cells as lines of points: a line is a column, or a row when series are in rows. */
class Block {
  constructor(
    private readonly sheet: SheetModel,
    private readonly whole: Rect,
    private readonly way: SeriesBy,
  ) {}

  get lines(): number {
    return this.way === 'columns' ? this.whole.columns : this.whole.rows;
  }

  get points(): number {
    return this.way === 'columns' ? this.whole.rows : this.whole.columns;
  }

  rect(line: number, lines: number, from: number, count: number): Rect {
    const { row, column } = this.whole;
    return this.way === 'columns'
      ? rectOf(row + from, column + line, count, lines)
      : rectOf(row + line, column + from, lines, count);
  }

  /** 1 when the first point of the lines is a heading. */
  nameLines(): number {
    if (this.points < 2) return 0;
    if (this.isEmpty(0, 0)) return 1;
    const last = this.lines - 1;
    return this.isLabel(last, 0) && !this.isLabel(last, 1) ? 1 : this.areTexts(0) ? 1 : 0;
  }

  /** How many of the first lines hold labels; at least one line is left for values. */
  labelLines(names: number): number {
    if (this.lines < 2) return 0;
    let count = 0;
    while (count < this.lines - 1 && this.areLabels(count, names)) count++;
    return count === 0 && names > 0 && this.isEmpty(0, 0) ? 1 : count;
  }

  private areTexts(point: number): boolean {
    for (let line = 0; line < this.lines; line++) {
      if (typeof this.value(line, point) !== 'string') return false;
    }
    return true;
  }

  /** Labels in part, and no plain number. */
  private areLabels(line: number, from: number): boolean {
    let labels = 0;
    for (let point = from; point < this.points; point++) {
      if (this.isEmpty(line, point)) continue;
      if (!this.isLabel(line, point)) return false;
      labels++;
    }
    return labels > 0;
  }

  private isEmpty(line: number, point: number): boolean {
    const value = this.value(line, point);
    return value === null || value === '';
  }

  private isLabel(line: number, point: number): boolean {
    const value = this.value(line, point);
    if (typeof value === 'string') return value !== '';
    if (typeof value !== 'number') return false;
    const { row, column } = this.rect(line, 1, point, 1);
    return showsDay(this.sheet.styleOf(row, column).numberFormat);
  }

  private value(line: number, point: number) {
    const { row, column } = this.rect(line, 1, point, 1);
    return this.sheet.value(row, column);
  }
}
