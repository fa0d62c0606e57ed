import { areasOf } from '../read-table';
import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';

/** Merged cells of the table are taken apart: files of other programs have them, Excel's tables cannot. */
export async function prepareUnmerge(
  context: Excel.RequestContext,
  place: TableState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  const title = tableTitle(place.table);
  const whole = place.item.getRange();
  const merged = whole.getMergedAreasOrNullObject().load('address');
  await context.sync();
  if (merged.isNullObject) return refuse(request, `「${title}」已經沒有合併儲存格。請重新檢核。`);
  const step = `取消表格「${title}」內的合併儲存格（${areasOf(merged).join('、')}）；各格的內容不變，內容在各合併範圍左上角的格。`;
  return {
    plan: { request, steps: [step], moves: [], cells: [] },
    write: () => {
      whole.unmerge();
    },
  };
}
