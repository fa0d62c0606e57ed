import { cellId } from '../grid/grid-cell';
import type { GridContext } from '../grid/grid-context';
import { boxOf } from '../menu/place-box';
import { openMenu } from './opened-menu';

/** Below the active cell; on the sheet's corner when that is out of sight. */
export function openAtActive({ sheet }: Pick<GridContext, 'sheet'>): true {
  const { row, column } = sheet.view.activeCell;
  const cell =
    document.getElementById(cellId(row, column)) ?? document.querySelector('[role=grid]');
  if (cell) openMenu({ kind: 'menu', sheet, from: boxOf(cell) });
  return true;
}
