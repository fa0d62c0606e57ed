import type { EnglishForms } from '../english-forms';

/** What a file of settings could not take along or bring in. */
export const settingsTransferTexts: EnglishForms = {
  '找不到「設定」表格，檔案裡沒有設定的項目。':
    'Table 「設定」 is missing; the file has no settings.',
  '「設定」第 {} 列沒有項目，沒有匯出。': '「設定」 row {0} has no item and was not exported.',
  '「設定」第 {} 列的「{}」與前面的列重複，沒有匯出。':
    '「{1}」 in 「設定」 row {0} repeats an earlier row and was not exported.',
  '找不到單位表格，檔案裡沒有單位。': 'The table of units is missing; the file has no units.',
  '不認得檔案裡的「{}」，沒有匯入。': '「{0}」 in the file is not known and was not imported.',
  '檔案裡的 settings 不是項目與值的對照，沒有匯入。':
    '“settings” in the file does not map items to values and was not imported.',
  '「{}」的值不是文字或數字，沒有匯入。':
    'The value of 「{0}」 is neither text nor number and was not imported.',
  '「{}」在檔案裡有一個以上，只匯入第一個。':
    '「{0}」 occurs more than once in the file; only the first is imported.',
  '檔案裡的 units 不是清單，沒有匯入單位。':
    '“units” in the file is not a list; no units were imported.',
  '檔案裡的第 {} 個單位': 'unit no. {0} of the file',
  '{}不是欄與值的對照，沒有匯入。': '{0} does not map columns to values and was not imported.',
  '{}：不認得「{}」，沒有匯入。': '{0}: 「{1}」 is not known and was not imported.',
  '{}：「{}」不是文字或數字，沒有匯入。':
    '{0}: 「{1}」 is neither text nor number and was not imported.',
  '這個活頁簿與程式都沒有「{}」這個項目，沒有匯入（檔案的值：{}）。':
    'Neither this workbook nor the program has an item 「{0}」; it was not imported (in the file: {1}).',
  '「{}」是自訂的數字，沒有匯入（檔案的值：{}）。請到工作表輸入。':
    '「{0}」 is a number of your own and was not imported (in the file: {1}). Enter it on the sheet.',
  '「{}」無法寫入，因為「設定」的這一列重複，或缺少表格或欄。請到「檢核」查看。':
    '「{0}」 cannot be written: its row in 「設定」 is doubled, or the table or a column is missing. See the checks.',
  '「{}」沒有匯入（檔案的值：{}）：{}': '「{0}」 was not imported (in the file: {1}): {2}',
  '檔案裡的第 {} 個單位沒有名稱，沒有匯入。':
    'Unit no. {0} of the file has no name and was not imported.',
  '單位「{}」在檔案裡有一個以上，只匯入第一個。':
    'Unit 「{0}」 occurs more than once in the file; only the first is imported.',
  '單位「{}」無法寫入，因為表格裡的這一列重複，或缺少表格。請到「檢核」查看。':
    'Unit 「{0}」 cannot be written: its row is doubled, or the table is missing. See the checks.',
  '單位「{}」：表格沒有「{}」欄，沒有匯入。':
    'Unit 「{0}」: the table has no column 「{1}」; it was not imported.',
  '單位「{}」的「{}」沒有匯入（檔案的值：{}）：{}':
    '「{1}」 of unit 「{0}」 was not imported (in the file: {2}): {3}',
  '{}的單位「{}」': 'unit 「{1}」 of 「{0}」',
  '單位 {}：{}': 'Unit {0}: {1}',
  空白: 'blank',
  '「設定」的「{}」，預設 {}': '「{0}」 in 「設定」, by default {1}',
  '「設定」的「{}」，預設留白': '「{0}」 in 「設定」, blank by default',
};
