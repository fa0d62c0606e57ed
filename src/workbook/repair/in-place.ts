import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import type { PreparedRepair, RepairRequest } from './repair-plan';

/** Merged cells of the table are taken apart: files of other programs have them, Excel's tables cannot. */
export function prepareUnmerge(place: TableState, request: RepairRequest): PreparedRepair {
  const step = `取消表格「${tableTitle(place.table)}」內的合併儲存格；內容留在各合併範圍左上角的格，其餘的格是空白。`;
  return {
    plan: { request, steps: [step], moves: [], cells: [] },
    write: () => {
      place.item.getRange().unmerge();
    },
  };
}

/** Nothing but what every repair ends with: lists, prompts and formulas that are not there. */
export function prepareDress(place: TableState, request: RepairRequest): PreparedRepair {
  const step = `表格「${tableTitle(place.table)}」沒有下拉清單與輸入提示的欄補上，空白的計算欄補上公式；不改變任何已填的內容。`;
  return { plan: { request, steps: [step], moves: [], cells: [] }, write: () => undefined };
}
