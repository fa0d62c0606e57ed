import type { WorkbookFileErrorCode } from '../../intake/errors';
import { MOST_DEPTH } from '../../intake/scan-xml';
import { LIMITS } from './limits';

const SAVE_AS = '請以 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再試。';
const REPAIR = '請改用備份，或在 Excel 以「開啟並修復」開啟後另存新檔。';

const MADE =
  '一般程式不會存出這樣的檔案，可能經過刻意改造，為安全起見沒有開啟。請向提供者重新索取。';
const SHRINK =
  '為免佔滿記憶體，沒有開啟。請在 Excel 刪除不用的列、欄、工作表、格式與圖片，另存後再試；若檔案來路不明，請勿開啟。';

const mb = (bytes: number) => `${bytes / 1024 / 1024} MB`;
const count = (number: number) => number.toLocaleString('en');

/** Written when one is asked for: to write the first number with its commas takes Node 25 ms. */
const reasons = (): Readonly<Record<WorkbookFileErrorCode, string>> => ({
  NotXlsx: '不是 Excel 活頁簿（.xlsx），也不是認得的其他格式。請確認檔案是否正確。',
  EmptyFile: '是空的檔案（0 位元組），不是 Excel 活頁簿（.xlsx）。請重新取得檔案，或改用備份。',
  OldWorkbook: `不是 Excel 活頁簿（.xlsx），而是 Excel 97–2003 的舊格式（.xls）。${SAVE_AS}`,
  OldestWorkbook: `不是 Excel 活頁簿（.xlsx），而是 Excel 5.0／95 或更早的舊格式（.xls）。${SAVE_AS}若 Excel 顯示檔案被封鎖，請先在「信任中心」的「檔案封鎖設定」允許開啟。`,
  XmlSpreadsheet: `不是 Excel 活頁簿（.xlsx），而是「XML 試算表 2003」。${SAVE_AS}`,
  OpenDocument: `不是 Excel 活頁簿（.xlsx），而是 OpenDocument 格式（例如 .ods）。請以 Excel 或 LibreOffice 開啟，另存為「Excel 活頁簿（.xlsx）」後再試。`,
  OtherOffice:
    '不是 Excel 活頁簿（.xlsx），而是 Word、PowerPoint 等其他 Office 文件。請確認檔案是否正確。',
  WebPage: `不是 Excel 活頁簿（.xlsx），而是網頁（HTML），有些系統匯出的「.xls」就是網頁。${SAVE_AS}`,
  TextFile: `不是 Excel 活頁簿（.xlsx），而是文字檔（例如 .csv）。${SAVE_AS}`,
  ZipArchive:
    '不是 Excel 活頁簿（.xlsx），而是壓縮檔，裡面沒有活頁簿的內容。請先解壓縮，再選取其中的活頁簿。',
  EncryptedWorkbook:
    '設有開啟密碼，無法讀取。請在 Excel 以密碼開啟，於「檔案」→「資訊」→「保護活頁簿」→「以密碼加密」清除密碼，儲存後再試。',
  RightsManagedWorkbook:
    '受資訊版權管理（IRM）或敏感度標籤加密，無法讀取。請由有權限者在 Excel 移除限制，另存後再試。',
  DamagedWorkbook: `無法讀取：檔案已損毀。${REPAIR}`,
  TruncatedWorkbook: `無法讀取：檔案已損毀，後段遺失，可能是下載或複製時中斷。請重新取得檔案，或改用備份。`,
  UnsupportedWorkbook: `是不支援的活頁簿格式。${SAVE_AS}`,
  StrictWorkbook:
    '是「Strict Open XML 活頁簿」，副檔名雖為 .xlsx，本程式不支援。請在 Excel 另存新檔，存檔類型選「Excel 活頁簿（.xlsx）」後再試。',
  BinaryWorkbook: `是「Excel 二進位活頁簿（.xlsb）」，本程式不支援。${SAVE_AS}`,
  FileTooBig: `超過 ${mb(LIMITS.file)}。${SHRINK}`,
  UnpackedTooBig: `解開壓縮後超過 ${mb(LIMITS.unpacked)}。${SHRINK}`,
  PartTooBig: `有單一部分解開壓縮後太大（工作表與文字超過 ${mb(LIMITS.sheet)}，或其他部分超過 ${mb(LIMITS.part)}）。${SHRINK}`,
  TooManyEntries: `裡面超過 ${count(LIMITS.entries)} 個檔案。${SHRINK}`,
  TooManyElements: `的格式、規則、名稱或圖形太多。${SHRINK}`,
  TooManyCells: `儲存格超過 ${count(LIMITS.cells)} 格。${SHRINK}`,
  TooMuchText: `儲存格裡的長文字合計超過 ${count(LIMITS.longTexts)} 字。${SHRINK}`,
  TooManyFormulas: `裡由多格共用的公式，逐格展開後超過 ${count(LIMITS.sharedFormulas)} 字。${SHRINK}`,
  TooManyStrings: `裡的文字超過 ${count(LIMITS.strings)} 則。${SHRINK}`,
  TooManySheets: `超過 ${count(LIMITS.sheets)} 張工作表。${SHRINK}`,
  TooDeep: `的內容層層包覆超過 ${MOST_DEPTH} 層。${MADE}`,
  TooManyAttributes: `有一個項目的屬性太多或太長。${MADE}`,
  OverlappingEntries: `內的檔案彼此重疊，是壓縮炸彈的作法。${MADE}`,
  LyingSizes: `記載的大小與解開後不符，是壓縮炸彈的作法。${MADE}`,
  UnsafeName: `內有指向外部資料夾的檔名。${MADE}`,
  DoubledName: `內有兩個同名的檔案，無法確定哪一個才是內容。${MADE}`,
  Doctype: `內含 XML 文件類型宣告（DOCTYPE）。${MADE}`,
});

/** What a file is instead, and what to do; follows the file's name. */
export function whyNotOpened(code: WorkbookFileErrorCode): string {
  return reasons()[code];
}
