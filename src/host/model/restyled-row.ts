import { newCell, type Cell } from './cell';
import type { CellStore } from './cell-store';
import { rawStyled } from './cell-writer';

/** Gives cells of a row the style that `derive` makes of their own; one that is not there begins with `inherited`. */
export function restyleRow(
  cells: CellStore,
  row: number,
  [from, to]: readonly [number, number],
  inherited: (column: number) => number,
  derive: (style: number) => number,
): void {
  const keep = cells.keeper();
  let record = cells.row(row);
  for (let column = from; column <= to; column += 1) {
    const cell = record?.cells.get(column);
    const old = cell ? cell.style : inherited(column);
    const style = derive(old);
    // A cell is not written for a look it has without being there.
    if (style === old) continue;
    keep(row, column);
    if (cell) {
      restyle(cell, style);
      continue;
    }
    record ??= cells.ensureRow(row);
    record.cells.set(column, newCell(style));
  }
}

/** Its text as it stands in the file is of the new style, too. */
export function restyle(cell: Cell, style: number): void {
  cell.style = style;
  if (cell.raw !== null) cell.raw = rawStyled(cell.raw, style);
}
