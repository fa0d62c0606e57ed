import { isWholeColumns, isWholeRows } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Freeze } from '../../host/model/sheet-view';
import type { Desk } from '../desk';
import { sheetMetrics } from '../grid/sheet-metrics';
import { RefusedStep } from '../refused-step';

/** What lies above and to the left of the active cell, or of the selected rows or columns. */
export function freezeHere(sheet: SheetModel): Freeze {
  const { activeCell, selection } = sheet.view;
  const [first] = selection;
  return {
    rows: first && isWholeColumns(first) ? 0 : activeCell.row,
    columns: first && isWholeRows(first) ? 0 : activeCell.column,
  };
}

/** Null takes the panes away. RefusedStep for more than a window shows: the rest could not scroll. */
export function freeze(desk: Desk, sheet: SheetModel, panes: Freeze | null): void {
  const metrics = sheetMetrics(sheet);
  if (
    panes &&
    (metrics.rowTop(panes.rows) > innerHeight / 2 ||
      metrics.columnLeft(panes.columns) > innerWidth / 2)
  ) {
    throw new RefusedStep('要凍結的列或欄超過畫面的一半，請選取較靠近左上角的儲存格。');
  }
  desk.edit(
    () => {
      sheet.view.freeze = panes;
    },
    panes ? '凍結窗格' : '取消凍結窗格',
  );
}
