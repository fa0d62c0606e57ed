import { ModelError, type ModelErrorCode } from '../host/model/model-error';
import { LockedCell } from './locked-cell';
import { WorkbookFileError, type WorkbookFileErrorCode } from '../host/xlsx/errors';

const FILE: Readonly<Record<WorkbookFileErrorCode, string>> = {
  NotXlsx: '不是 Excel 活頁簿（.xlsx），請另選檔案；舊版 .xls 請先在 Excel 另存為 .xlsx。',
  EncryptedWorkbook: '設有開啟密碼，請先在 Excel 移除密碼後再開啟。',
  DamagedWorkbook: '檔案已損壞，無法讀取；請以 Excel 修復，或改用備份。',
  UnsupportedWorkbook: '是工作台不支援的活頁簿格式，請在 Excel 另存為一般的 .xlsx。',
};

/** Why a workbook could not be opened, for the person who chose it. */
export function openFault(name: string, fault: unknown): string {
  if (fault instanceof WorkbookFileError) return `無法開啟「${name}」：${FILE[fault.code]}`;
  return `無法開啟「${name}」：${detail(fault)}`;
}

const EDIT: Readonly<Partial<Record<ModelErrorCode, string>>> = {
  InvalidOperation: '這個儲存格不能這樣變更。',
  InvalidArgument: '輸入的內容無法接受，請檢查公式或數值。',
  UnsupportedOperation: '工作台不支援這項操作。',
};

/** Why a step in the grid was refused. */
export function editFault(fault: unknown): string {
  if (fault instanceof LockedCell) return '工作表受保護，這個儲存格已鎖定，不能變更。';
  const known = fault instanceof ModelError ? EDIT[fault.code] : undefined;
  return known === undefined ? `未能完成：${detail(fault)}` : `${known}（${detail(fault)}）`;
}

export function sampleFault(status: number): string {
  return `找不到範例活頁簿（HTTP ${status}）。請按「開啟」選擇 .xlsx 檔案。`;
}

export function downloadFault(fault: unknown): string {
  return `無法下載：${detail(fault)}`;
}

export function manifestFault(fault: unknown): string {
  return `無法讀取增益集的資訊清單，窗格沒有開啟：${detail(fault)}。請重新整理網頁。`;
}

export const apiFault = '網址中的 api 不是 ExcelApi 的版本（例如 ?api=1.13），已改用 1.14。';

function detail(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
