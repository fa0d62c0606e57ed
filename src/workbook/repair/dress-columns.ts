import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import type { PreparedRepair, RepairRequest } from './repair-plan';

/** Nothing but what every repair ends with: lists, prompts and formulas that are not there. */
export function prepareDress(place: TableState, request: RepairRequest): PreparedRepair {
  const step = `表格「${tableTitle(place.table)}」沒有下拉清單與輸入提示的欄補上，空白的計算欄補上公式；不改變任何已填的內容。`;
  return { plan: { request, steps: [step], moves: [], cells: [] }, write: () => undefined };
}
