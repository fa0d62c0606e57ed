import type { EnglishForms } from '../english-forms';

/** Why a cell has no counterpart of ours. */
const CELLS: EnglishForms = {
  '不是期別（115、115上、115Q1、115-03）': 'not a period (115, 「115上」, 115Q1, 115-03)',
  不是日期: 'not a date',
  沒有這一天: 'there is no such day',
  '比一個儲存格能放的 32,767 個字元還長': 'longer than the 32,767 characters that a cell holds',
  年份有兩種讀法: 'the year may be read in two ways',
  日期與星期不符: 'date and weekday do not agree',
  年份不合理: 'not a likely year',
  不在清單中: 'not among the choices',
  不是數字: 'not a number',
  不是期別: 'not a period',
  '是 Excel 的錯誤值': 'an Excel error',
  '不能填入「{}」': 'does not fit 「{0}」',
  同一列有兩個不同的內容: 'the row says two different things',
  '「{}」欄的記號看不出有沒有勾選': 'it is not clear whether the mark under “{0}” is a tick',
  '看不出哪一段是「{}」、哪一段是「{}」':
    'it is not clear which part is 「{0}」 and which is 「{1}」',
};

/** Why a row is asked about, or left out. */
const ROWS: EnglishForms = {
  '{} {} 已在活頁簿中': '「{0}」 {1} is in the workbook already',
  '活頁簿中已有相同的{}': 'the workbook has a row with the same {0}',
  '{} {} 已在活頁簿中（{}）': '「{0}」 {1} is in the workbook already ({2})',
  '活頁簿中已有相同的{}（{}）': 'the workbook has a row with the same {0} ({1})',
  '編號 {} 與清單第 {} 列重複': 'number {0} repeats row {1} of the list',
  '沒有會議編號，無法編號': 'without 「會議編號」 it cannot be numbered',
  '活頁簿沒有名稱為「{}」的指標；請先帶入指標，或略過':
    'the workbook has no indicator named “{0}”; bring in the indicators first, or leave the row out',
  依所給的答案略過: 'left out, as was answered',
  '沒有主要內容，只有所屬的資料': 'nothing but what belongs to a row above',
  沒有對應到任何欄的內容: 'nothing in it goes to any column',
  合計列: 'totals',
  重複的標題列: 'headers again',
  空白列: 'blank',
  分段列: 'heading of a section',
  註記列: 'a note',
  另一份清單: 'another list',
  公式沒有計算結果: 'a formula whose result was not saved',
  儲存格註解: 'a comment beside a cell',
};

/** What is asked about a column. */
const ASKED: EnglishForms = {
  '是發現（提報）的單位，還是受稽核的單位？': 'Is it the unit that found it, or the audited one?',
  '是應完成的期限，還是實際完成的日期？': 'Is it the due date, or the day of actual completion?',
  '是哪一種狀態？由公式計算的欄只比對，不會寫入。':
    'Which state is it? Columns that a formula works out are only compared.',
  '是哪一個日期？': 'Which date is it?',
  '是誰的什麼結果？': 'The result of what, and whose?',
  '是清單自己的流水號，還是議程的項次？':
    'Is it the list’s own serial number, or the item of the agenda?',
  '是說明文字，還是由公式計算的執行情形（只比對）？':
    'Is it a description, or the state that a formula works out (only compared)?',
  '待改善事項屬於哪一個類別？': 'Which kind of finding are these?',
  '欄名像是不只一欄，是哪一欄？': 'The name may be that of several columns. Which is it?',
  '清單有不只一欄像是「{}」，請擇一，其餘改為自訂欄或不帶入。':
    'Several columns of the list look like 「{0}」. Choose one; make the others columns of their own or leave them out.',
};

/** What may be chosen; what is kept of a choice stays Chinese. */
const CHOICES: EnglishForms = {
  自訂欄: 'A column of its own',
  不帶入: 'Leave out',
  '→備註': 'To 「備註」',
  '→空白': 'Leave blank',
  '→略過此列': 'Leave the row out',
  '→帶入': 'Bring it in',
  '→併入上一列': 'Join it to the row above',
  '{}（清單）': '{0} (list)',
  貼上的清單: 'the pasted list',
};

/** Why a list cannot be read. */
const REFUSED: EnglishForms = {
  '在「{}」的前 {} 列找不到標題列。請確認清單有一列欄名，且每欄都有資料。':
    'No header row was found in the first {1} rows of “{0}”. Make sure that the list has a row of column names and data below them.',
  '「{}」的內容不是活頁簿，可能沒有下載完整或只是改了副檔名。請以 Excel 開啟確認，另存為 .xlsx 後再試。':
    '“{0}” is not a workbook inside; it may not have been downloaded completely or only renamed. Open it in Excel, save it as .xlsx and try again.',
  '檔案超過 20 MB，不像是一份清單。請只留下要帶入的工作表後再試。':
    'The file is larger than 20 MB and hardly a list. Keep only the sheet to be brought in and try again.',
  '檔案的文字編碼不是 UTF-8 也不是 Big5。請在 Excel 另存為「CSV UTF-8」或 .xlsx 後再試。':
    'The text of the file is neither UTF-8 nor Big5. Save it in Excel as CSV UTF-8 or .xlsx and try again.',
  '檔案不是文字檔。請選擇 .xlsx 或 .csv 的清單。':
    'The file is not text. Choose a list in .xlsx or .csv.',
  '檔案是舊版 .xls 或有密碼保護。請在 Excel 解除密碼並另存為 .xlsx 後再試。':
    'The file is an old .xls or has a password. Remove the password in Excel, save it as .xlsx and try again.',
  '檔案裡有兩個「{}」，無法確定哪一個才是內容。':
    'The file has “{0}” twice, and it is not clear which one counts.',
  '檔案內含 XML 文件類型宣告（DOCTYPE），為安全起見沒有讀取。':
    'The file holds an XML document type (DOCTYPE) and for safety was not read.',
  '檔案的內部構造與一般程式存出的不同，可能經過刻意改造，為安全起見沒有讀取。請向提供者重新索取。':
    'The inside of the file is not as programs write it; it may have been tampered with and for safety was not read. Ask whoever gave it to you for another.',
  '檔案是 OpenDocument 試算表（.ods）。請在 Excel 或 LibreOffice 另存為 .xlsx 或 CSV 後再試。':
    'The file is an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV in Excel or LibreOffice and try again.',
  '檔案不是 Excel 活頁簿（.xlsx），或已損毀。':
    'The file is not an Excel workbook (.xlsx), or is damaged.',
  '第 {} 列的引號沒有成對，分不清哪些字屬於同一格。請改存為 .xlsx 後再試。':
    'The quotation marks of row {0} do not pair, so cells cannot be told apart. Save it as .xlsx and try again.',
  '清單有 {} 列，超過 20,000 列。請分次帶入。':
    'The list has {0} rows, more than 20,000. Bring it in by parts.',
  '檔案解開後太大，不像是一份清單，沒有讀取。請只留下要帶入的工作表與欄位後再試。':
    'Unpacked the file is too large for a list and was not read. Keep only the sheet and columns to be brought in and try again.',
  '檔案裡沒有工作表「{}」；有的是：{}。': 'The file has no sheet “{0}”; it has: {1}.',
  '「{}」的最後一格在第 {} 列。請刪除清單下方多餘的列後再試。':
    'The last cell of “{0}” is in row {1}. Delete the rows below the list that are not needed and try again.',
  '「{}」超過 20,000 列、300 欄或 600,000 格。請分次帶入。':
    '“{0}” has more than 20,000 rows, 300 columns or 600,000 cells. Bring it in by parts.',
  '「{}」無法讀取，檔案可能已損毀。請在 Excel 另存一份後再試。':
    '“{0}” cannot be read; the file may be damaged. Save a copy in Excel and try again.',
  '「{}」的「{}」對到「{}」，但{}。': '“{1}” under 「{0}」 was answered with “{2}”, which is {3}.',
  '對照檔不是 JSON。請以本指令印出的對照為底修改。':
    'The mapping is not JSON. Begin with the one that this command prints.',
  '對照檔的「{}」不是所要的內容。請以本指令印出的對照為底修改。':
    '“{0}” of the mapping is not what is wanted. Begin with the one that this command prints.',
  '對照檔把「{}」對到「{}」，沒有這一欄。請填如「發現事項.發現日期」，或「自訂欄」「不帶入」。':
    'The mapping sends “{0}” to “{1}”, and there is no such column. Write one such as 「發現事項.發現日期」, or 「自訂欄」 or 「不帶入」.',
  '對照檔裡的「{}」不是資料表的欄。請填如「發現事項.類別」。':
    '“{0}” in the mapping is not a column of a table. Write one such as 「發現事項.類別」.',
  '沒有可帶入的列，活頁簿沒有變更。': 'There is nothing to bring in; the workbook is unchanged.',
};

export const adoptTexts: EnglishForms = { ...CELLS, ...ROWS, ...ASKED, ...CHOICES, ...REFUSED };
