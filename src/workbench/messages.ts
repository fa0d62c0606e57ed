import { PartOfArray } from '../host/model/array-parts';
import { ModelError, type ModelErrorCode } from '../host/model/model-error';
import { LockedCell } from './locked-cell';
import { RefusedStep } from './refused-step';
import { TextTooLong } from '../host/model/text-too-long';
import { KeptBroken } from './validation/kept-broken';

/** Said by themselves: the model's own words are for whoever reads the program. */
const EDIT: Readonly<Record<ModelErrorCode, string>> = {
  AccessDenied: '受保護，不能這樣變更；請先取消保護。',
  InvalidArgument:
    '輸入的內容無法接受：公式有誤，或數值、文字、範圍超出 Excel 的限制。資料沒有變更。',
  InvalidOperation:
    '這些儲存格不能這樣變更：可能有表格的標題列、合計列、合併的儲存格或陣列在其中。資料沒有變更。',
  ItemAlreadyExists: '這個名稱已經有了，請換一個。',
  ItemNotFound: '要變更的項目已經不在活頁簿裡。',
  UnsupportedOperation: '工作台不支援這項操作，資料沒有變更；請在 Excel 中進行。',
  UnsupportedSheet: '這不是一般的工作表，不能這樣變更。',
  InsertDeleteConflict:
    '這個動作會切開表格，不能執行。請改為插入或刪除整列、整欄，或表格的列、欄。',
  MergedRangeConflict: '這個動作會切開合併的儲存格，請先取消合併。',
  NonBlankCellOffSheet: '工作表末端的儲存格有資料，插入會把資料推出工作表之外。',
};

/** Why a step in the grid was refused. */
export function editFault(fault: unknown): string {
  if (fault instanceof RefusedStep || fault instanceof KeptBroken) return fault.message;
  if (fault instanceof LockedCell) return '工作表受保護，這個儲存格已鎖定，不能變更。';
  if (fault instanceof PartOfArray) return '您無法變更部分陣列。';
  if (fault instanceof TextTooLong) return '儲存格最多容納 32,767 個字元，這段文字太長，沒有輸入。';
  return fault instanceof ModelError ? EDIT[fault.code] : `未能完成：${detail(fault)}`;
}

/** The browser's window for choosing a file failed. */
export function pickFault(fault: unknown): string {
  return `無法選擇檔案：${detail(fault)}`;
}

export function sampleFault(status: number): string {
  return `找不到範例活頁簿（HTTP ${status}）。請按「開啟」選擇 .xlsx 檔案。`;
}

/** The workbook is as modified as before. */
export function saveFault(name: string, fault: unknown): string {
  return `「${name}」沒有存檔：${detail(fault)}。變更都還在，請再試一次或按「下載」。`;
}

/** The page could not draw what it should. */
export function drawFault(fault: unknown): string {
  return `畫面發生錯誤：${detail(fault)}`;
}

export const HOW_TO_PRINT =
  '工作台不列印網頁。請下載活頁簿（.xlsx），用 Excel 開啟後選「檔案」「列印」：紙張、邊界與列印範圍都已存在工作表裡。';

export function hostFault(fault: unknown): string {
  return `無法載入公式引擎與增益集的執行環境，公式不會重算，增益集無法使用：${detail(fault)}。請下載活頁簿後重新整理網頁。`;
}

export function manifestFault(fault: unknown): string {
  return `無法讀取增益集的資訊清單，窗格沒有開啟：${detail(fault)}。請重新整理網頁。`;
}

export const apiFault = '網址中的 api 不是 ExcelApi 的版本（例如 ?api=1.13），已改用 1.14。';

/** What an error says. */
export function detail(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
