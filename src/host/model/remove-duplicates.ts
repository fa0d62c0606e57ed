import { translateFormula } from './formula/references';
import { ModelError } from './model-error';
import { holdsRect, overlaps, type Rect } from './rect';
import { arraysIn, putContent, takeCells, type Block } from './taken-cells';

export interface Removed {
  readonly removed: number;
  readonly left: number;
}

/**
 * Takes out rows that show the same as an earlier one in these columns of the block, without
 * regard to case; those below move up. Rows of a table leave it. First worked out, then written:
 * InvalidArgument for a wrong column, InvalidOperation for merged cells and arrays.
 */
export function removeDuplicates(block: Block, columns: readonly number[]): Removed {
  const { sheet, rect } = block;
  const isColumn = (at: number) => Number.isInteger(at) && at >= 0 && at < rect.columns;
  if (columns.length === 0 || !columns.every(isColumn)) {
    throw new ModelError('InvalidArgument', 'A column lies outside the range.');
  }
  if (sheet.merges.in(rect).length > 0 || arraysIn(block).length > 0) {
    throw new ModelError('InvalidOperation', 'Merged cells or arrays are in the way.');
  }
  const known = new Set<string>();
  const twins: number[] = [];
  for (let r = 0; r < rect.rows; r++) {
    const shown = columns.map((c) => sheet.text(rect.row + r, rect.column + c).toLocaleUpperCase());
    const key = JSON.stringify(shown);
    if (known.has(key)) twins.push(r);
    else known.add(key);
  }
  if (twins.length > 0) takeOut(block, twins);
  return { removed: twins.length, left: rect.rows - twins.length };
}

function takeOut(block: Block, gone: readonly number[]): void {
  const { sheet, rect } = block;
  const table = sheet.tablesIn(rect)[0];
  if (table && holdsRect(table.bodyRect, rect) && table.rect.columns === rect.columns) {
    for (const [first, count] of runsOf(gone).reverse()) {
      table.removeRows(rect.row - table.bodyRect.row + first, count);
    }
    return;
  }
  if (table && [table.headerRect, table.totalsRect].some((line) => line && overlaps(line, rect))) {
    throw new ModelError('InvalidOperation', 'Headers or totals of a table are in the way.');
  }
  const taken = takeCells(block);
  const isGone = new Set(gone);
  const kept = taken
    .map((cells, from) => ({ cells, from }))
    .filter(({ from }) => !isGone.has(from));
  kept.forEach(({ cells, from }, to) => {
    if (from === to) return;
    cells.forEach((cell, c) => {
      const [row, column] = [rect.row + to, rect.column + c];
      putContent(
        sheet,
        row,
        column,
        cell,
        cell.formula && translateFormula(cell.formula, to - from, 0),
      );
      if (sheet.styleIndex(row, column) !== cell.style) {
        sheet.setStyleIndex(row, column, cell.style);
      }
    });
  });
  const rest: Rect = { ...rect, row: rect.row + kept.length, rows: gone.length };
  sheet.clear(rest, 'contents');
}

/** Runs of neighbours in a rising list: [first, count]. */
function runsOf(indexes: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === index) last[1] += 1;
    else runs.push([index, 1]);
  }
  return runs;
}
