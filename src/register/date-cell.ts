import type { Parsed } from './cell-fault';
import type { Day } from './day';
import { dayFromSerial, parseDay, rocShort } from './day';
import type { CellValue } from './fault';

/**
 * A real Excel date gives its day. Text and digits such as 1150301 are never taken silently: they
 * are a fault that suggests the day they mean (domain: Dates).
 */
export function parseDateCell(value: CellValue): Parsed<Day> {
  if (typeof value === 'boolean') return { code: 'impossibleDate' };
  if (typeof value === 'number') {
    // 7 and 8 digits would be serial numbers past the year 4600: digits of a date.
    const meant = Number.isInteger(value) ? parseDay(String(value)) : null;
    if (meant?.ok && value >= 1_000_000)
      return { code: 'textDate', suggestion: rocShort(meant.day) };
    const day = dayFromSerial(value);
    return day === null ? { code: 'impossibleDate' } : { value: day };
  }
  const parsed = parseDay(value);
  return parsed.ok ? { code: 'textDate', suggestion: rocShort(parsed.day) } : { code: parsed.code };
}
