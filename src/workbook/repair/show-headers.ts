import { identity } from '../../register/identity';
import { rangeAddress } from '../range-address';
import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';
import { isFilled, readSurroundings } from './surroundings';

/**
 * The header row is switched on again. Excel puts it into the row above where that is empty, and else
 * moves the table's cells down by one; texts that are the headers themselves make room for them.
 */
export async function prepareShowHeaders(
  context: Excel.RequestContext,
  place: TableState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  if (place.showHeaders) return refuse(request, '標題列已經開啟。請重新檢核。');
  const { area, name, valueAt, isOthersCell } = await readSurroundings(context, place, 'heads');
  const above = area.row - 1;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const cells = columns.map((column) => (above < 0 ? '' : valueAt(above, column)));
  const others = columns.some((column) => isOthersCell(above, column));
  const areHeaders =
    !others &&
    cells.every(
      (value, at) =>
        typeof value === 'string' && identity(value) === identity(place.headers[at] ?? ''),
    );
  const isFree = above >= 0 && !others && !cells.some(isFilled);
  const title = tableTitle(place.table);
  const moved = areHeaders || isFree ? 0 : 1;
  const row = String(area.row + moved);
  return {
    plan: {
      request,
      steps: [
        `開啟表格「${title}」的標題列，標題在第 ${row} 列。`,
        areHeaders
          ? `第 ${row} 列原有的標題文字就是本表的標題，留在原處成為標題列；其他儲存格不變。`
          : isFree
            ? `第 ${row} 列是空白，其他儲存格不變。`
            : '上方的列有其他內容，不覆蓋；表格與其下方的儲存格向下移一列。',
      ],
      moves:
        moved === 0
          ? []
          : [
              {
                sheet: name,
                from: rangeAddress(area.row, area.column, area.rows, area.columns),
                to: rangeAddress(area.row + 1, area.column, area.rows, area.columns),
              },
            ],
      cells: [],
    },
    write: () => {
      // Cleared, else Excel would move the table down and leave the headers standing above it.
      if (areHeaders) {
        place.sheet.getRangeByIndexes(above, area.column, 1, area.columns).clear('Contents');
      }
      place.item.showHeaders = true;
    },
  };
}
