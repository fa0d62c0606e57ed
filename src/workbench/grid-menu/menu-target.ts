import { isWholeColumns, isWholeRows } from '../../host/model/rect';
import type { GridContext } from '../grid/grid-context';
import type { LineKind } from './lines';

/** What the context menu is about, and the keys that do what it offers. */
export function menuTarget({ sheet }: Pick<GridContext, 'sheet'>): LineKind | 'cells' {
  const { selection } = sheet.view;
  if (selection.every(isWholeRows)) return 'rows';
  return selection.every(isWholeColumns) ? 'columns' : 'cells';
}
