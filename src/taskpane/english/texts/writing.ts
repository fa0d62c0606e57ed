import type { EnglishForms } from '../english-forms';

/** Why a cell was not written; where it stands comes before. */
const REASONS: EnglishForms = {
  '找不到表格，或表格無法讀取，沒有變更。':
    'the table is missing or cannot be read; nothing was changed.',
  '找不到這一欄，或公式所需的欄不在，沒有變更。':
    'the column, or one its formula needs, is missing; nothing was changed.',
  '找不到這一列，可能已被刪除或改了編號，沒有變更。':
    'the row is not found; it may have been deleted or renumbered. Nothing was changed.',
  '這一列沒有自己的編號，它的內容或欄位後來變了，或已被刪除，無法確定是哪一列，沒有變更。':
    'the row has no number of its own, and what it held or its columns have changed since, or it was deleted, so it is not clear which it is; nothing was changed.',
  '有一列以上符合，無法判斷是哪一列，沒有變更。':
    'more than one row fits, so it is not clear which is meant; nothing was changed.',
  '此列的內容已經不同，沒有變更。': 'the row holds something else by now; nothing was changed.',
  '這一格被合併儲存格遮住，寫入的內容會不見，沒有變更。請先取消合併。':
    'a merged cell covers this one, and what is written there would be lost; nothing was changed. Unmerge it first.',
  '這一格是公式，沒有以固定的值取代。':
    'the cell is a formula and was not replaced by a fixed value.',
  '同一項修正的其他儲存格無法變更，因此這一格也沒有變更。':
    'another cell of the same fix could not be changed, so this one was left too.',
  '表格正在篩選，無法刪除這一列；為免只復原一半，全部沒有復原。請清除篩選後再復原。':
    'the table is filtered, so the row cannot be deleted; nothing was undone, rather than half of it. Clear the filter, then undo.',
  '內容已由{}變為{}，沒有覆寫。': 'changed from {0} to {1} meanwhile; not overwritten.',
  '已有相同編號的列，沒有增列。': 'a row of this number is there already; none was added.',
};

/** Where it stands is told before. */
function placed([form, english]: readonly [string, string]): [string, string][] {
  return [
    [`{} 的「{}」：${form}`, `{0} 「{1}」: ${moved(english, 2)}`],
    [`{}：${form}`, `{0}: ${moved(english, 1)}`],
  ];
}

/** The places of a form that others come before. */
function moved(english: string, by: number): string {
  return english.replace(/\{(\d)/g, (_, at: string) => `{${String(Number(at) + by)}`);
}

const DATE_FORM = 'Write it as 115/3/1 or 2026/3/1.';

/** Why what was typed cannot be read. */
const WHYS: EnglishForms = {
  '請輸入如 115/3/1 或 2026/3/1。': DATE_FORM,
  '沒有這一天。請輸入如 115/3/1 或 2026/3/1。': `There is no such day. ${DATE_FORM}`,
  '年份有兩種以上的解讀。請輸入如 115/3/1 或 2026/3/1。': `The year may be read in more than one way. ${DATE_FORM}`,
  '日期與星期不符，請更正其中之一。': 'Date and weekday do not agree. Correct one of them.',
  '日期不在民國 100 至 130 年之間。請輸入如 115/3/1 或 2026/3/1。': `The date is not within ROC years 100 to 130. ${DATE_FORM}`,
  '「{}」不是數字。只填數字，單位另填；沒有資料請留白。':
    '「{0}」 is not a number. Enter the number alone, its unit elsewhere; leave it blank if there are no data.',
  '這一格以百分比顯示，「{}」可能是 {}% 或 {}%，請加上 % 符號。':
    'The cell shows percentages: 「{0}」 may be {1}% or {2}%. Add the % sign.',
  '無法判讀「{}」的期別，請輸入如 115、115上、115Q1、115-03。':
    '「{0}」 cannot be read as a period. Write 115, 「115上」, 115Q1 or 115-03.',
  '「{}」不在「{}」的清單中，請由清單選取。':
    '「{0}」 is not in the list of 「{1}」. Choose from the list.',
  '一個儲存格最多 {} 個字元，這裡有 {} 個，請縮短。':
    'A cell holds {0} characters at most, and this has {1}. Shorten it.',
  '無法判讀「{}」的日期。請輸入如 115/3/1 或 2026/3/1。': `「{0}」 cannot be read as a date. ${DATE_FORM}`,
};

/** The same of a column that is named before. */
function ofColumn([form, english]: readonly [string, string]): [string, string] {
  return [`{}：${form}`, `{0}: ${moved(english, 1)}`];
}

/** What the saving of rows and remedies says. */
export const writingTexts: EnglishForms = {
  ...REASONS,
  ...Object.fromEntries(Object.entries(REASONS).flatMap(placed)),
  '{} 第 {} 列': '{0} row {1}',
  '「{}」第 {} 列': '「{0}」 row {1}',
  '此列或此格已變更，請重新檢核。': 'The row or cell has changed. Check again.',
  '同一儲存格另有不同的修正（{}），請擇一套用。':
    'Other fixes want this cell to be different ({0}). Apply one of them.',
  '沒有這個表格，無法增列；請先補建表格。':
    'The table is missing, so no row can be added; create it first.',
  '{}在您輸入時已變為{}，請選擇要保留哪一個。':
    '「{0}」 became {1} while you typed. Choose which to keep.',
  '「{}」在 {} 已增列內容相同的一列 {}，所以沒有再寫一次。那一列就是您要的，請放棄這裡的輸入；確實要另列一列，請再儲存一次。':
    '「{0}」 got the same row at {1}, {2}, so it was not written once more. If that row is the one you want, discard what is typed here; if another is really meant, save once more.',
  '「{}」已有 {}，沒有重複增列。請查看該列。':
    '「{0}」 has {1} already, so it was not added again. See that row.',
  '「{}」還是空白，增列後會無法辨認這一列。請先填寫。':
    '「{0}」 is still blank, and the row could not be told apart. Fill it in first.',
  '找不到「{}」表格，或表格無法讀取。請到「檢核」查看。':
    'Table 「{0}」 is missing or cannot be read. See the checks.',
  '「{}」的這一列沒有可辨認的編號，內容又已變更，無法確定是哪一列。您輸入的內容仍保留在此。':
    'This row of 「{0}」 has no number to know it by and has changed, so it is not clear which it is. What you typed is kept here.',
  '「{}」已沒有 {} 這一列，可能已被刪除或改了編號。您輸入的內容仍保留在此。':
    '「{0}」 has no row {1} any more; it may have been deleted or renumbered. What you typed is kept here.',
  '「{}」有一列以上的編號是 {}，無法判斷是哪一列。請先更正重複的編號。':
    'More than one row of 「{0}」 has the number {1}, so it is not clear which is meant. Correct the numbers first.',
  '「{}」沒有「{}」欄，無法寫入。請到「檢核」以修復補上這一欄。':
    '「{0}」 has no column 「{1}」 to write to. Add it by the repair under the checks.',
  '已寫入並留下變更紀錄，但 Excel 沒有讓程式再讀一次核對。請到工作表查看寫入的內容。':
    'Written and kept in the journal, but Excel did not let it be read again to compare. See the sheet.',
  '「{}」的表格 {} 正下方緊接著有資料，無法增列，所以沒有變更任何內容。請先把那些列納入表格，或移到別處（與表格至少隔一列），再試一次。':
    '「{0}」, table {1}',
  '「{}」的「{}」要寫入的文字（{}…）有 {} 個字元，一個儲存格最多 {} 個，所以沒有寫入任何內容。請縮短後再試一次。':
    '「{0}」, column 「{1}」: {2}…, {3} characters of {4} at most',
  '「{}」已經沒有「{}」欄，可能已被刪除或改名，所以沒有前往。請重新檢核。': '「{1}」 of 「{0}」',
  '上次中途停下的這一筆，這次已全部收回。':
    'This change had stopped halfway; now all of it is taken back.',
  '上次中途停下的這一筆已經全部收回，沒有剩下要收回的內容。':
    'This change had stopped halfway and was taken back as a whole; nothing was left of it.',
  '上次中途停下的這一筆沒有寫入任何內容，已從變更紀錄移除。':
    'This change had stopped before anything of it was written; it is removed from the changes made.',
  '「{}」已經沒有「{}」欄，無法篩選。': '「{1}」 of 「{0}」',
  '寫入後再讀一次，{}與輸入的內容不同，請到工作表查看。':
    'Read again after writing, {0} differ from what was typed. See the sheet.',
  ...WHYS,
  ...Object.fromEntries(Object.entries(WHYS).map(ofColumn)),
};
