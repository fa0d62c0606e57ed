import type { Parsed } from './cell-fault';
import type { Day } from './day';
import { dayFromSerial, parseDay, typedDay } from './day';
import type { CellValue } from './fault';

/**
 * A real Excel date gives its day. Text and digits such as 1150301 with one reading count as that
 * day, and are a fault that says so; the cell itself is never changed (domain: Dates).
 */
export function parseDateCell(value: CellValue): Parsed<Day> {
  if (typeof value === 'boolean') return { code: 'impossibleDate' };
  if (typeof value === 'number') {
    // 7 and 8 digits would be serial numbers past the year 4600: digits of a date.
    const meant = Number.isInteger(value) ? parseDay(String(value)) : null;
    if (meant?.ok && value >= 1_000_000) return written(meant.day);
    const day = dayFromSerial(value);
    return day === null ? { code: 'impossibleDate' } : { value: day };
  }
  const parsed = parseDay(value);
  return parsed.ok ? written(parsed.day) : { code: parsed.code };
}

/** The day that letters or digits stand for, and that they are no date of Excel's. */
function written(day: Day): Parsed<Day> {
  return { value: day, fault: { code: 'textDate', suggestion: typedDay(day), day } };
}
