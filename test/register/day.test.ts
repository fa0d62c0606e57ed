import type { Day } from '../../src/register/day';
import {
  addDays,
  addMonths,
  dayFromSerial,
  daysBetween,
  rocShort,
  rocText,
  rocTextWithWeekday,
  rocYear,
  serialOf,
  typedDay,
} from '../../src/register/day';

const day = (text: string) => text as Day;

describe('serial numbers of the 1900 date system', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [45351, '2024-02-29'],
    [45658, '2025-01-01'],
    [46348, '2026-11-22'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, expected) => {
    expect(dayFromSerial(serial)).toBe(expected);
    expect(serialOf(day(expected))).toBe(serial);
  });

  test('the time of day is dropped', () => {
    expect(dayFromSerial(46348.999)).toBe('2026-11-22');
  });

  test.each([0, 0.5, -1, 60, 2958466, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no day',
    (serial) => {
      expect(dayFromSerial(serial)).toBeNull();
    },
  );

  test('days before 1900 have no serial', () => {
    expect(() => serialOf(day('1899-12-31'))).toThrow(RangeError);
  });

  test('counting day by day from 2020-01-01 (43831) by the calendar of months', () => {
    const lengths = (leap: boolean) => [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let serial = 43831;
    for (let year = 2020; year < 2032; year++) {
      lengths(year % 4 === 0).forEach((length, month) => {
        for (let date = 1; date <= length; date++, serial++) {
          const pad = (n: number) => String(n).padStart(2, '0');
          const expected = day(`${String(year)}-${pad(month + 1)}-${pad(date)}`);
          expect(dayFromSerial(serial)).toBe(expected);
          expect(serialOf(expected)).toBe(serial);
        }
      });
    }
    // 12 years with three leap days.
    expect(serial).toBe(43831 + 12 * 365 + 3);
  });
});

describe('reckoning and writing days', () => {
  test('days are added and counted across a leap day and a year', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(addDays(day('2026-01-01'), 1e9)).toBe('9999-12-31');
    expect(addDays(day('2026-01-01'), -1e9) < day('1900-01-01')).toBe(true);
    expect(addMonths(day('2026-01-01'), 1e9)).toBe('9999-12-31');
    expect(addMonths(day('2026-01-01'), -1e9) < day('1900-01-01')).toBe(true);
    expect(daysBetween(day('2024-02-01'), day('2024-03-01'))).toBe(29);
    expect(daysBetween(day('2026-11-22'), day('2026-11-15'))).toBe(-7);
  });

  test('民國 forms', () => {
    expect(rocYear(day('2026-09-30'))).toBe(115);
    expect(rocText(day('2026-09-03'))).toBe('115年9月3日');
    expect(rocTextWithWeekday(day('2026-09-30'))).toBe('115年9月30日（星期三）');
    expect(rocTextWithWeekday(day('2026-11-22'))).toBe('115年11月22日（星期日）');
    expect(rocShort(day('2026-09-03'))).toBe('115/09/03');
    expect(typedDay(day('2026-09-03'))).toBe('2026/9/3');
  });
});

test.each([
  ['2025-11-22', 12, '2026-11-22'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-05', 1, '2027-01-05'],
])('%s and %d months make %s', (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected);
});
