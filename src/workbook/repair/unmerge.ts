import { mergedAddresses, queueMergedInPieces } from '../merged-areas';
import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';

/** So many are named; of the others how many there are. */
const MOST_NAMED = 20;

function named(addresses: readonly string[]): string {
  const more = addresses.length > MOST_NAMED ? `等 ${String(addresses.length)} 處` : '';
  return `${addresses.slice(0, MOST_NAMED).join('、')}${more}`;
}

/** Merged cells of the table are taken apart: files of other programs have them, Excel's tables cannot. */
export async function prepareUnmerge(
  context: Excel.RequestContext,
  place: TableState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  const title = tableTitle(place.table);
  const whole = place.item.getRange();
  whole.load('rowCount,columnCount');
  await context.sync();
  const size = { rows: whole.rowCount, columns: whole.columnCount };
  const pieces = queueMergedInPieces(whole, size);
  await context.sync();
  const merged = mergedAddresses(pieces);
  if (merged.length === 0) return refuse(request, `「${title}」已經沒有合併儲存格。請重新檢核。`);
  const step = `取消表格「${title}」內的合併儲存格（${named(merged)}）；各格的內容不變，內容在各合併範圍左上角的格。`;
  return {
    plan: { request, steps: [step], moves: [], cells: [] },
    write: () => {
      whole.unmerge();
    },
  };
}
