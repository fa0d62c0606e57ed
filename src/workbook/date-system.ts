import { WorkbookError } from './excel-errors';

/** What tells the date system of a workbook; the value it has where days count from 1900. */
export const dateProbe = { formula: '=DATE(2000,1,1)', serial: 36526 } as const;

/** Days count from 1904: every date would be 1,462 days off. Saving under another name keeps it so. */
const date1904 =
  '這個活頁簿使用 1904 日期系統，所有日期會相差 1,462 天（約四年），所以沒有繼續。' +
  '請到「檔案」▸「選項」▸「進階」，在「計算此活頁簿時」取消「使用 1904 日期系統」後再試一次；' +
  '若已有輸入的日期，請逐一核對。另存新檔不會改變日期系統。';

/** @throws WorkbookError `Date1904` unless the probe came to the day it is since 1900. */
export function assertDatesFrom1900(probed: unknown): void {
  if (probed !== dateProbe.serial) throw new WorkbookError('Date1904', date1904);
}
