import { dateOfSerial, serialOfDay } from './date-serial';
import type { DynamicFilter } from './filter-criteria';

/** Serial numbers: the first within, and the first no longer within. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The days a dynamic filter means on the day of the clock; undefined for those of every year. */
export function periodOf(type: DynamicFilter, now: Date, date1904: boolean): Period | undefined {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const days = (first: number, count: number): Period => {
    const from = serialOfDay(year, month, first, date1904);
    return { from, to: from + count };
  };
  const months = (first: number, count: number): Period => ({
    from: serialOfDay(year, first, 1, date1904),
    to: serialOfDay(year, first + count, 1, date1904),
  });
  // Excel's weeks begin on Sunday.
  const sunday = day - now.getDay();
  const quarter = month - (month % 3);
  switch (type) {
    case 'yesterday':
      return days(day - 1, 1);
    case 'today':
      return days(day, 1);
    case 'tomorrow':
      return days(day + 1, 1);
    case 'lastWeek':
      return days(sunday - 7, 7);
    case 'thisWeek':
      return days(sunday, 7);
    case 'nextWeek':
      return days(sunday + 7, 7);
    case 'lastMonth':
      return months(month - 1, 1);
    case 'thisMonth':
      return months(month, 1);
    case 'nextMonth':
      return months(month + 1, 1);
    case 'lastQuarter':
      return months(quarter - 3, 3);
    case 'thisQuarter':
      return months(quarter, 3);
    case 'nextQuarter':
      return months(quarter + 3, 3);
    case 'lastYear':
      return months(-12, 12);
    case 'thisYear':
      return months(0, 12);
    case 'nextYear':
      return months(12, 12);
    case 'yearToDate':
      return { from: serialOfDay(year, 0, 1, date1904), to: days(day, 1).to };
    default:
      return undefined;
  }
}

/** `Q1`–`Q4` and `M1`–`M12` mean that part of any year. */
export function isInPartOfYear(type: DynamicFilter, serial: number, date1904: boolean): boolean {
  const month = dateOfSerial(serial, date1904).getUTCMonth();
  const number = Number(type.slice(1));
  return type.startsWith('Q') ? Math.floor(month / 3) + 1 === number : month + 1 === number;
}
