import { dayFromSerial, rocShort } from '../register/day';
import type { FaultCode, ReadFault } from '../register/fault';
import { strangenessOf } from '../register/strange-characters';

/** What a date cell may be found to be. */
export type DateFaultCode = Extract<
  FaultCode,
  'textDate' | 'notDate' | 'impossibleDate' | 'ambiguousDate' | 'weekdayDiffers' | 'dateOutOfRange'
>;

/** What is said of a date cell: how it is written, what it counts as, and what to type. */
export function dateFaultMessage(code: DateFaultCode, fault: ReadFault): string {
  const { suggestion = '', time, zoned } = fault;
  const value = `${fault.column}「${String(fault.value)}」`;
  const odd = strangenessOf(String(fault.value));
  switch (code) {
    case 'textDate': {
      const zone = zoned ? '時間附有時區，換算為臺北的日期；' : '';
      const dropped = time === undefined ? '' : `${zone}日期欄只計日期，「${time}」的時間不計；`;
      const strange = odd === '' ? '' : `${odd}；`;
      return `${value}不是 Excel 的日期，檢核與議程以 ${suggestion} 計算，工作表的公式則不計算。${strange}${dropped}請改填日期 ${suggestion}。`;
    }
    case 'notDate':
      return `${value}不是日期，此列與日期有關的數字無法計入。${odd === '' ? '' : `${odd}。`}請填日期，例如 2026/9/14；沒有日期請留白。`;
    case 'impossibleDate':
      return `${value}不是存在的日期，此列與日期有關的數字無法計入。請更正。`;
    case 'ambiguousDate':
      return `${value}有一種以上的讀法，年份無法判斷，此列與日期有關的數字無法計入。請以西元年四位數重填，例如 2026/9/14。`;
    case 'weekdayDiffers':
      return `${value}的日期與星期不符，無法判斷何者有誤，此列與日期有關的數字無法計入。請確認後改填日期，例如 2026/9/14。`;
    case 'dateOutOfRange':
      return outOfRange(fault, suggestion);
  }
}

/** A real date is a serial number here, and a 民國 date of another age in the sheet: both years are said. */
function outOfRange({ column, value, day: meant, counted }: ReadFault, suggestion: string): string {
  const day = typeof value === 'number' ? dayFromSerial(value) : null;
  const written = `${column}「${day === null ? String(value) : rocShort(day)}」`;
  const year = day === null ? '' : `（西元 ${String(Number(day.slice(0, 4)))} 年）`;
  const beyond = `${written}${year}不在民國 100 年至 130 年之間`;
  if (meant !== undefined) {
    return `${beyond}，可能誤植，此列與日期有關的數字無法計入。是否為 ${suggestion}？請確認後重填。`;
  }
  // A day that counts all the same: an appointment of long ago.
  const counts = counted ? '' : '，此列與日期有關的數字無法計入';
  return `${beyond}${counts}。請確認，有誤請以西元年四位數重填，例如 2026/9/14。`;
}
