import { overlaps, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import { RefusedStep } from '../refused-step';
import { assertAllowed } from './allowed';
import { deleteLines, insertLines } from './line-steps';

/** What makes room, or what closes the gap. */
export type ShiftChoice = 'across' | 'along' | 'rows' | 'columns';

/** `across`: cells move to the right; `along`: down. One step; a RefusedStep where Excel refuses. */
export function insertCells(desk: Desk, sheet: SheetModel, choice: ShiftChoice): void {
  if (choice === 'rows' || choice === 'columns') return insertLines(desk, sheet, choice);
  assertAllowed(sheet, '插入儲存格');
  const rects = fromTheEnd(sheet);
  desk.edit(() => {
    for (const rect of rects) sheet.insert(rect, choice === 'across' ? 'right' : 'down');
  }, '插入儲存格');
}

/** `across`: cells come from the right; `along`: from below. */
export function deleteCells(desk: Desk, sheet: SheetModel, choice: ShiftChoice): void {
  if (choice === 'rows' || choice === 'columns') return deleteLines(desk, sheet, choice);
  assertAllowed(sheet, '刪除儲存格');
  const rects = fromTheEnd(sheet);
  desk.edit(() => {
    for (const rect of rects) sheet.remove(rect, choice === 'across' ? 'left' : 'up');
  }, '刪除儲存格');
}

/** The last areas first: those before them stay where they are. */
function fromTheEnd({ view }: SheetModel): readonly Rect[] {
  const rects = [...view.selection];
  const isTwice = (rect: Rect, at: number) =>
    rects.some((other, index) => index > at && overlaps(rect, other));
  if (rects.some(isTwice)) throw new RefusedStep('選取的範圍互相重疊，不能執行這個動作。');
  return rects.sort((a, b) => b.row - a.row || b.column - a.column);
}
