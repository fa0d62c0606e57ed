import { cellName, parseCellName } from '../xlsx/cell-name';
import type { CellValue } from './cell-value';
import { shiftComments } from './drawing-shift';
import { extremes } from './extremes';
import { translateFormula } from './formula/references';
import { ModelError } from './model-error';
import { holdsCell, holdsRect, overlaps, type Rect } from './rect';
import type { SheetModel } from './sheet-model';
import { textOrder, valueOrder, type SortTexts } from './sort-order';
import { arraysIn, putContent, takeCells, type Block } from './taken-cells';

export interface SortField {
  /** Column of the block (row, where columns change places) from 0. */
  readonly key: number;
  readonly ascending: boolean;
  /** Texts that read as a number are sorted as one. */
  readonly textAsNumber?: boolean;
}

export interface SortOptions extends SortTexts {
  /** What changes places. */
  readonly lines: 'rows' | 'columns';
}

/**
 * Sorts the rows of a block without headers, or its columns. Contents, formats, links and notes
 * of its cells move; relative references in formulas move as when copied; hidden lines stay where
 * they are. First worked out, then written: InvalidArgument for a wrong key, InvalidOperation for
 * merged cells, arrays, and headers or totals of a table.
 */
export function sortBlock(
  block: Block,
  fields: readonly SortField[],
  { lines, matchCase, method }: SortOptions,
): void {
  const { sheet, rect } = block;
  refuse(block, fields, lines);
  const isRows = lines === 'rows';
  const first = isRows ? rect.row : rect.column;
  const count = isRows ? rect.rows : rect.columns;
  const isHidden = (at: number) => (isRows ? sheet.rows.hidden(at) : sheet.columns.hidden(at));
  const places = Array.from({ length: count }, (_, i) => i).filter((i) => !isHidden(first + i));
  const texts = textOrder({ matchCase, method });
  const keys = fields.map(({ key, textAsNumber = false, ascending }) => ({
    order: valueOrder(texts, ascending),
    values: Array.from({ length: count }, (_, i) => {
      const value = isRows
        ? sheet.value(first + i, rect.column + key)
        : sheet.value(rect.row + key, first + i);
      return textAsNumber ? asNumber(value) : value;
    }),
  }));
  const sorted = [...places].sort((a, b) => {
    for (const { order, values } of keys) {
      const difference = order(values[a] ?? null, values[b] ?? null);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  // From the line that comes there to the line where it goes.
  const goes = new Map<number, number>();
  places.forEach((to, i) => {
    const from = sorted[i];
    if (from !== undefined && from !== to) goes.set(first + from, first + to);
  });
  if (goes.size > 0) moveLines(block, goes, lines);
}

function asNumber(value: CellValue): CellValue {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value.trim().replaceAll(',', ''));
  return Number.isNaN(number) ? value : number;
}

function refuse(block: Block, fields: readonly SortField[], lines: SortOptions['lines']): void {
  const { sheet, rect } = block;
  const wide = lines === 'rows' ? rect.columns : rect.rows;
  const isKey = ({ key }: SortField) => Number.isInteger(key) && key >= 0 && key < wide;
  if (fields.length === 0 || !fields.every(isKey)) {
    throw new ModelError('InvalidArgument', 'A key to sort by lies outside the range.');
  }
  if (sheet.merges.in(rect).length > 0) {
    throw new ModelError('InvalidOperation', 'Merged cells cannot be sorted.');
  }
  if (arraysIn(block).length > 0) {
    throw new ModelError('InvalidOperation', 'Array formulas cannot be sorted.');
  }
  const inTable = sheet.tablesIn(rect).some(({ headerRect, totalsRect }) => {
    return [headerRect, totalsRect].some((line) => line !== null && overlaps(line, rect));
  });
  if (inTable) {
    throw new ModelError('InvalidOperation', 'Headers and totals of a table cannot be sorted.');
  }
}

function moveLines(
  block: Block,
  goes: ReadonlyMap<number, number>,
  lines: SortOptions['lines'],
): void {
  const { sheet, rect } = block;
  const isRows = lines === 'rows';
  const taken = takeCells(block);
  const moved = (row: number, column: number) => ({
    row: isRows ? (goes.get(row) ?? row) : row,
    column: isRows ? column : (goes.get(column) ?? column),
  });
  const { least, most } = extremes(goes.keys());
  const changed = spanOf(rect, least, most, isRows);
  taken.forEach((line, r) => {
    line.forEach((cell, c) => {
      const [row, column] = [rect.row + r, rect.column + c];
      const to = moved(row, column);
      if (to.row === row && to.column === column) return;
      const formula =
        cell.formula && translateFormula(cell.formula, to.row - row, to.column - column);
      putContent(sheet, to.row, to.column, cell, formula);
      if (sheet.styleIndex(to.row, to.column) !== cell.style) {
        sheet.setStyleIndex(to.row, to.column, cell.style);
      }
    });
  });
  moveLinks(sheet, rect, moved);
  shiftComments(sheet.part, (name) => {
    const place = parseCellName(name);
    if (!place || !holdsCell(rect, place.row, place.column)) return name;
    const to = moved(place.row, place.column);
    return cellName(to.row, to.column);
  });
  sheet.workbook.changes.add(isRows ? 'rowsSorted' : 'columnsSorted', sheet.id, changed);
}

function moveLinks(
  sheet: SheetModel,
  rect: Rect,
  moved: (row: number, column: number) => { row: number; column: number },
): void {
  if (sheet.hyperlinks.in(rect).length === 0) return;
  sheet.hyperlinks.map((link) => {
    // A link over several lines belongs to none of them alone.
    const isOne = link.rows === 1 && link.columns === 1;
    return isOne && holdsRect(rect, link) ? { ...link, ...moved(link.row, link.column) } : link;
  });
}

function spanOf(rect: Rect, first: number, last: number, isRows: boolean): Rect {
  return isRows
    ? { ...rect, row: first, rows: last - first + 1 }
    : { ...rect, column: first, columns: last - first + 1 };
}
