import { tableNamed } from '../../register/register';
import { holdsOnlyTitles } from '../creation-plan';
import { readAreas } from '../read-area';
import type { TableState, WorkbookState } from '../workbook-state';
import { isFilled } from './surroundings';

/** A table that bears the name another is to have, and how it gives way without anything being lost. */
export interface Twin {
  readonly step: (spare: string) => string;
  readonly giveWay: (spare: string) => void;
  /** Once the other has the name. */
  readonly leave: () => void;
}

/** A sentence that says why, where it cannot give way. */
export async function readTwin(
  context: Excel.RequestContext,
  bearer: TableState,
  state: WorkbookState,
): Promise<Twin | string> {
  const { table, item, sheet, isOurs } = bearer;
  const whole = item.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const tables = sheet.tables.load('items/name');
  const shown = context.workbook.worksheets.load('items/visibility');
  await context.sync();

  const name = state.sheets.find(({ id }) => id === bearer.sheetId)?.name ?? '';
  const rename = (spare: string) => {
    item.name = spare;
  };
  if (!isOurs) {
    return {
      step: (spare) =>
        `工作表「${name}」的表格 ${table} 的欄位不是「${tableNamed(table).sheet}」的欄位，改名為 ${spare}；內容不變。`,
      giveWay: rename,
      leave: () => undefined,
    };
  }
  const [all = [], onSheet = []] = await readAreas(
    context,
    [whole, used].map(({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount }) => {
      return { sheet, what: 'values', row, column, rows, columns: columnCount };
    }),
  );
  const body = all.slice(bearer.showHeaders ? 1 : 0);
  if (body.some((row) => row.some(isFilled))) {
    return `工作表「${name}」的表格 ${table} 也有資料，同一個表的資料分在兩處，程式不代為合併。請把其中一處的各列複製到另一處，確認無誤後刪除多餘的一處，再檢核一次。`;
  }
  const above = Math.max(0, bearer.headerRow - used.rowIndex);
  const [headers = [], ...rest] = onSheet.slice(above);
  const own = new Set<unknown>(['', ...bearer.headers]);
  const holdsNothing =
    tables.items.length === 1 &&
    bearer.showHeaders &&
    holdsOnlyTitles(onSheet.slice(0, above)) &&
    headers.every((header) => own.has(header)) &&
    !rest.some((row) => row.some(isFilled));
  const visible = shown.items.filter(({ visibility }) => visibility === 'Visible').length;
  if (holdsNothing && visible > 1) {
    return {
      step: () => `刪除補建的空白工作表「${name}」（其中只有標題，沒有資料）。`,
      giveWay: rename,
      leave: () => {
        sheet.delete();
      },
    };
  }
  return {
    step: (spare) => `工作表「${name}」的空白表格 ${table} 改名為 ${spare}，保留不刪。`,
    giveWay: rename,
    leave: () => undefined,
  };
}
