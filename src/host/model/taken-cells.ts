import { PartOfArray } from './array-parts';
import { MAX_COLUMNS, MAX_ROWS, holdsCell, lastColumn, lastRow, overlaps, type Rect } from './rect';
import { rectName } from './a1';
import { sameValue, type CellValue } from './cell-value';
import { ModelError } from './model-error';
import type { SheetModel } from './sheet-model';

/** Cells of one sheet. */
export interface Block {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** What a cell holds, taken out of its place; row and column are counted from the block's corner. */
export interface TakenCell {
  readonly value: CellValue;
  /** In the file's form, as it reads at its own place. */
  readonly formula: string | null;
  readonly style: number;
  /** A text with its runs: the `<c>` as it came. */
  readonly rich: string | null;
}

/**
 * The cells of the block row by row. What an array fills is empty beside the array's own cell. Without contents
 * their formats alone are looked at, whatever else the sheet holds.
 */
export function takeCells({ sheet, rect }: Block, withContents = true): TakenCell[][] {
  const { cells } = sheet.part;
  const filled = withContents ? arraysIn({ sheet, rect }) : [];
  return Array.from({ length: rect.rows }, (_row, r) =>
    Array.from({ length: rect.columns }, (_column, c) => {
      const [row, column] = [rect.row + r, rect.column + c];
      const cell = cells.at(row, column);
      const style = sheet.styleIndex(row, column);
      if (!cell || !withContents) return { value: null, formula: null, style, rich: null };
      const formula = cell.formula && cells.formulaText(cell, row, column);
      const isFilled = !formula && filled.some((array) => holdsCell(array, row, column));
      const rich = !cell.formula && typeof cell.value === 'string' ? cell.raw : null;
      return { value: isFilled ? null : cell.value, formula, style, rich };
    }),
  );
}

/**
 * Writes one cell: contents by the sheet's own rules (headers are texts, arrays are released).
 * Formats are written apart.
 */
export function putContent(
  sheet: SheetModel,
  row: number,
  column: number,
  { value, rich }: Pick<TakenCell, 'value' | 'rich'>,
  formula: string | null,
): void {
  const present = sheet.part.cells.at(row, column);
  if (formula !== null && sheet.tableAt(row, column)?.headerRect?.row !== row) {
    const own = present?.formula && sheet.part.cells.formulaText(present, row, column);
    if (own !== formula) sheet.setFileFormula(row, column, formula);
    return;
  }
  // Nothing to write where the same constant stands already.
  const before = present?.formula ? undefined : (present?.value ?? null);
  if (rich === null && before !== undefined && sameValue(before, value)) return;
  sheet.setValue(row, column, value);
  const stored = sheet.part.cells.at(row, column);
  if (rich !== null && stored?.value === value) sheet.part.cells.keepRuns(row, column, rich);
}

/** Whole rows and columns end where nothing follows on either sheet. */
export function withinUse({ sheet, rect }: Block, also: SheetModel): Rect {
  if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
  const used = [sheet.usedRange(), also.usedRange()].filter((each) => each !== null);
  const bottom = Math.max(rect.row, ...used.map(lastRow));
  const right = Math.max(rect.column, ...used.map(lastColumn));
  return {
    ...rect,
    rows: rect.rows === MAX_ROWS ? bottom - rect.row + 1 : rect.rows,
    columns: rect.columns === MAX_COLUMNS ? right - rect.column + 1 : rect.columns,
  };
}

/** Array formulas of several cells that share cells with the block. */
export function arraysIn({ sheet, rect }: Block): Rect[] {
  const found: Rect[] = [];
  for (const { cell } of sheet.part.cells.filled()) {
    const range = cell.formula?.kind === 'array' ? cell.formula.range : null;
    if (range && range.rows * range.columns > 1 && overlaps(range, rect)) found.push(range);
  }
  return found;
}

/**
 * PartOfArray when an array formula of the old kind has several cells in the block: it is
 * changed as a whole or not at all. Arrays that fill by themselves may be overwritten.
 */
export function refuseArrays({ sheet, rect }: Block): void {
  for (const { cell } of sheet.part.cells.filled()) {
    const { formula, marks } = cell;
    if (formula?.kind === 'dataTable' || (formula?.kind === 'array' && !marks.includes(' cm='))) {
      const { range } = formula;
      if (range && range.rows * range.columns > 1 && overlaps(range, rect)) {
        throw new PartOfArray(range);
      }
    }
  }
}

/** MergedRangeConflict when the block cuts through a merged cell. */
export function refuseCutMerges({ sheet, rect }: Block): void {
  const cut = sheet.merges
    .in(rect)
    .find(
      (merge) =>
        merge.row < rect.row ||
        merge.column < rect.column ||
        lastRow(merge) > lastRow(rect) ||
        lastColumn(merge) > lastColumn(rect),
    );
  if (cut) {
    throw new ModelError('MergedRangeConflict', `The merged cell ${rectName(cut)} is in the way.`);
  }
}
