import type { ComponentType } from 'react';
import type { GridContext } from './grid-context';
import type { GridView } from './grid-view';
import { FilterButton } from '../filter-menu/filter-button';

export interface CellPartProps extends GridContext {
  readonly view: GridView;
  readonly row: number;
  readonly column: number;
}

/**
 * What stands in a cell beside its text, or decorates it: filter buttons, marks of comments and of
 * entries that break a rule. To add one, write a component of `CellPartProps` in the folder of its
 * feature that answers null for cells without it, and name it here. It is asked for every cell in
 * sight, so it must find its answer without going through the sheet. A press of the mouse on a part
 * selects the cell below unless the part stops it (`onMouseDown` and `stopPropagation`).
 */
export const CELL_PARTS: readonly ComponentType<CellPartProps>[] = [FilterButton];
