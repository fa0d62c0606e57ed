/** Said of a workbook whose columns are of a later version than this program's. */
export const LATER_PROGRAM =
  '這個活頁簿由較新版的程式建立，本程式不認得的欄與設定都原樣保留，但不會列入檢核與文件；請改用新版的程式。';
