import { dayFromSerial, rocShort } from '../register/day';
import type { FaultCode, ReadFault } from '../register/fault';
import { strangenessOf } from '../register/strange-characters';
import { type Said, say } from '../register/said';

/** What a date cell may be found to be. */
export type DateFaultCode = Extract<
  FaultCode,
  'textDate' | 'notDate' | 'impossibleDate' | 'ambiguousDate' | 'weekdayDiffers' | 'dateOutOfRange'
>;

/** What is said of a date cell: how it is written, what it counts as, and what to type. */
export function dateFaultMessage(code: DateFaultCode, fault: ReadFault): Said {
  const { suggestion = '', time, zoned } = fault;
  const value = say`${fault.column}「${String(fault.value)}」`;
  const odd = strangenessOf(String(fault.value));
  switch (code) {
    case 'textDate': {
      const zone = zoned ? say`時間附有時區，換算為臺北的日期；` : '';
      const dropped = time === undefined ? '' : say`${zone}日期欄只計日期，「${time}」的時間不計；`;
      const strange = odd === '' ? '' : say`${odd}；`;
      return say`${value}不是 Excel 的日期，檢核與議程以 ${suggestion} 計算，工作表的公式則不計算。${strange}${dropped}請改填日期 ${suggestion}。`;
    }
    case 'notDate':
      return say`${value}不是日期，此列與日期有關的數字無法計入。${odd === '' ? '' : say`${odd}。`}請填日期，例如 2026/9/14；沒有日期請留白。`;
    case 'impossibleDate':
      return say`${value}不是存在的日期，此列與日期有關的數字無法計入。請更正。`;
    case 'ambiguousDate':
      return say`${value}有一種以上的讀法，年份無法判斷，此列與日期有關的數字無法計入。請以西元年四位數重填，例如 2026/9/14。`;
    case 'weekdayDiffers':
      return say`${value}的日期與星期不符，無法判斷何者有誤，此列與日期有關的數字無法計入。請確認後改填日期，例如 2026/9/14。`;
    case 'dateOutOfRange':
      return outOfRange(fault, suggestion);
  }
}

/** A real date is a serial number here, and a 民國 date of another age in the sheet: both years are said. */
function outOfRange({ column, value, day: meant, counted }: ReadFault, suggestion: string): Said {
  const day = typeof value === 'number' ? dayFromSerial(value) : null;
  const written = say`${column}「${day === null ? String(value) : rocShort(day)}」`;
  const year = day === null ? '' : say`（西元 ${String(Number(day.slice(0, 4)))} 年）`;
  const beyond = say`${written}${year}不在民國 100 年至 130 年之間`;
  if (meant !== undefined) {
    return say`${beyond}，可能誤植，此列與日期有關的數字無法計入。是否為 ${suggestion}？請確認後重填。`;
  }
  // A day that counts all the same: an appointment of long ago.
  const counts = counted ? '' : say`，此列與日期有關的數字無法計入`;
  return say`${beyond}${counts}。請確認，有誤請以西元年四位數重填，例如 2026/9/14。`;
}
