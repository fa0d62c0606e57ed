import { rectName } from './a1';
import type { Cell, CellFormula } from './cell';
import type { CellStore } from './cell-store';
import { ModelError } from './model-error';
import { holdsRect, overlaps, type Rect } from './rect';

/** Sheets with arrays of the old kind, which only files bring: the others are not searched again. */
const known = new WeakMap<CellStore, boolean>();

/** 「您無法變更部分陣列」. */
export class PartOfArray extends ModelError {
  constructor(array: Rect) {
    super('InvalidOperation', `The array ${rectName(array)} is one whole.`);
  }
}

/**
 * PartOfArray where `rect` takes in some cells of an array formula
 * entered with Ctrl+Shift+Enter, or of a data table, and not all.
 */
export function refusePartOfArray(cells: CellStore, rect: Rect): void {
  if (known.get(cells) === false) return;
  let isAny = false;
  for (const { cell } of cells.formulas()) {
    const range = cell.formula && oldArray(cell, cell.formula);
    if (!range) continue;
    isAny = true;
    if (overlaps(range, rect) && !holdsRect(rect, range)) {
      throw new PartOfArray(range);
    }
  }
  known.set(cells, isAny);
}

function oldArray({ marks }: Cell, formula: CellFormula): Rect | null {
  const { kind } = formula;
  const isOld = kind === 'dataTable' || (kind === 'array' && !marks.includes(' cm='));
  const range = isOld ? formula.range : null;
  return range && range.rows * range.columns > 1 ? range : null;
}
