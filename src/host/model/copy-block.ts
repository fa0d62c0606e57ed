import { rectName } from './a1';
import { copyRules, type Tiles } from './copy-rules';
import { mapReferences, translateFormula, writeReference } from './formula/references';
import { ModelError } from './model-error';
import { MAX_COLUMNS, MAX_ROWS, intersection, type Rect } from './rect';
import { growTables } from './table-growth';
import {
  putContent,
  refuseArrays,
  refuseCutMerges,
  takeCells,
  withinUse,
  type Block,
  type TakenCell,
} from './taken-cells';

export interface CopyOptions {
  /** `all` when absent: contents, formats, merged cells, links, validations, conditional formats. */
  readonly part?: 'all' | 'formulas' | 'values' | 'formats';
  /** Empty cells of the source leave those of the target as they are. */
  readonly skipBlanks?: boolean;
  readonly transpose?: boolean;
}

/**
 * Copies cells as Excel does: relative references move along. A target that is larger by a whole
 * number of times is filled again and again, any other takes the source once. Returns what was
 * written. First worked out, then written: InvalidArgument beyond the edge of the sheet,
 * MergedRangeConflict, InvalidOperation for an array in the way.
 */
export function copyBlock(source: Block, target: Block, options: CopyOptions = {}): Rect {
  const { part = 'all', skipBlanks = false, transpose = false } = options;
  const from = { ...source, rect: withinUse(source, target.sheet) };
  const [high, wide] = transpose
    ? [from.rect.columns, from.rect.rows]
    : [from.rect.rows, from.rect.columns];
  const rect = filledRect(target.rect, high, wide);
  const to = { sheet: target.sheet, rect };
  if (part !== 'formats') refuseArrays(to);
  refuseCutMerges(to);
  const taken = takeCells(from, part !== 'formats');
  const rules = part === 'all' || part === 'formats';
  const tiles: Tiles = { from, to, high, wide, transpose };
  const writeRules = rules ? copyRules(tiles, part === 'all' && !skipBlanks) : () => undefined;

  // Merged cells first: making one empties the cells it covers.
  const merges = rules ? mergesOf(tiles) : [];
  const isFilled = taken.some((line) =>
    line.some(({ value, formula }) => value !== null || formula !== null),
  );
  if (part !== 'formats' && merges.length === 0 && isFilled) growTables(to.sheet, rect);
  const isMerged = rules && areMerged(to, merges);
  if (rules && !skipBlanks && !isMerged) to.sheet.merges.remove(rect);
  if (!isMerged) for (const merge of merges) to.sheet.merges.add(merge);
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) {
      const [fr, fc] = transpose ? [c % wide, r % high] : [r % high, c % wide];
      const [sr, sc] = transpose ? [fc, fr].reverse() : [fr, fc];
      const cell = cellAt(taken, sr ?? 0, sc ?? 0);
      const [row, column] = [rect.row + r, rect.column + c];
      const isBlank = cell.value === null && cell.formula === null;
      if (isBlank && skipBlanks) continue;
      if (part !== 'formats') {
        const own = { row: from.rect.row + (sr ?? 0), column: from.rect.column + (sc ?? 0) };
        const formula = part === 'values' ? null : cell.formula;
        const copied = formula && copiedFormula(formula, own, { row, column }, transpose);
        putContent(to.sheet, row, column, cell, copied);
      }
      if (rules && to.sheet.styleIndex(row, column) !== cell.style) {
        to.sheet.setStyleIndex(row, column, cell.style);
      }
    }
  }
  writeRules();
  return rect;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Relative references keep their distance; where rows become columns, so does the distance. */
function copiedFormula(formula: string, from: Place, to: Place, transpose: boolean): string {
  if (!transpose) return translateFormula(formula, to.row - from.row, to.column - from.column);
  return mapReferences(formula, (reference) => {
    const { rect, fixed, form } = reference;
    if (Object.values(fixed).includes(true) || form === 'rows' || form === 'columns') return null;
    const row = to.row + rect.column - from.column;
    const column = to.column + rect.row - from.row;
    if (row < 0 || column < 0) return `${reference.prefix}#REF!`;
    return writeReference(reference, { row, column, rows: rect.columns, columns: rect.rows });
  });
}

/** The cells that a copy of `high` by `wide` cells fills from the target's corner. */
function filledRect(target: Rect, high: number, wide: number): Rect {
  const rows = target.rows % high === 0 ? target.rows : high;
  const columns = target.columns % wide === 0 ? target.columns : wide;
  if (target.row + rows > MAX_ROWS || target.column + columns > MAX_COLUMNS) {
    throw new ModelError('InvalidArgument', 'The copy would lie outside the worksheet.');
  }
  return { row: target.row, column: target.column, rows, columns };
}

function cellAt(taken: readonly TakenCell[][], row: number, column: number): TakenCell {
  const cell = taken[row]?.[column];
  if (!cell) throw new Error(`The block has no cell ${row}, ${column}.`);
  return cell;
}

/** The target has these merged cells already, and no others: each of many copies of a header's look need not make them anew. */
function areMerged({ sheet, rect }: Block, merges: readonly Rect[]): boolean {
  const present = new Set(sheet.merges.in(rect).map(rectName));
  return present.size === merges.length && merges.every((merge) => present.has(rectName(merge)));
}

function mergesOf({ from, to, high, wide, transpose }: Tiles): Rect[] {
  const merges = from.sheet.merges
    .in(from.rect)
    .filter((merge) => intersection(merge, from.rect)?.rows === merge.rows)
    .map((merge) => ({
      ...merge,
      row: merge.row - from.rect.row,
      column: merge.column - from.rect.column,
    }))
    .filter(({ column, columns }) => column >= 0 && column + columns <= from.rect.columns)
    .map((merge) =>
      transpose
        ? { row: merge.column, column: merge.row, rows: merge.columns, columns: merge.rows }
        : merge,
    );
  const found: Rect[] = [];
  for (let row = to.rect.row; row < to.rect.row + to.rect.rows; row += high) {
    for (let column = to.rect.column; column < to.rect.column + to.rect.columns; column += wide) {
      for (const merge of merges) {
        found.push({ ...merge, row: merge.row + row, column: merge.column + column });
      }
    }
  }
  return found;
}
