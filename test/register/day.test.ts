import type { Day } from '../../src/register/day';
import {
  addDays,
  dayFromSerial,
  daysBetween,
  parseDay,
  rocShort,
  rocText,
  rocTextWithWeekday,
  rocYear,
  serialOf,
} from '../../src/register/day';

const day = (text: string) => text as Day;

describe('parseDay', () => {
  test.each([
    ['115/3/1', '2026-03-01'],
    ['115.3.1', '2026-03-01'],
    ['115-03-01', '2026-03-01'],
    ['1150301', '2026-03-01'],
    ['115年3月1日', '2026-03-01'],
    ['民國115年3月1日', '2026-03-01'],
    ['中華民國115年3月1日', '2026-03-01'],
    ['中華民國 115 年 03 月 01 日', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['西元2026年3月1日', '2026-03-01'],
    ['１１５／３／１', '2026-03-01'],
    ['１１５年　３月　１日', '2026-03-01'],
    [' 115 / 3 / 1 ', '2026-03-01'],
    ['115年9月30日（星期三）', '2026-09-30'],
    ['115/9/30(三)', '2026-09-30'],
    ['2026-03-01 00:00:00', '2026-03-01'],
    ['113/2/29', '2024-02-29'],
    ['民國99年12月31日', '2010-12-31'],
    ['099/12/31', '2010-12-31'],
    ['089/2/29', '2000-02-29'],
  ])('%s is %s', (text, expected) => {
    expect(parseDay(text)).toEqual({ ok: true, day: expected });
  });

  test.each([
    '115/2/29',
    '114/2/29',
    '1900/2/29',
    '2026/13/1',
    '115/0/1',
    '115/4/31',
    '1150230',
    '115/3',
    '待補',
    '115/3-1',
    '000/1/1',
  ])('%s is no day', (text) => {
    expect(parseDay(text)).toEqual({ ok: false, code: 'impossibleDate' });
  });

  test.each([
    '11/10/05',
    '99/3/1',
    '3/1/2026',
    '990301',
    '0115/3/1',
    '民國2026年3月1日',
    // 30 September 2026 is a Wednesday.
    '115年9月30日（星期四）',
    '115/9/30(四)',
  ])('%s could be more than one day', (text) => {
    expect(parseDay(text)).toEqual({ ok: false, code: 'ambiguousDate' });
  });
});

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
    expect(daysBetween(day('2024-02-01'), day('2024-03-01'))).toBe(29);
    expect(daysBetween(day('2026-11-22'), day('2026-11-15'))).toBe(-7);
  });

  test('民國 forms', () => {
    expect(rocYear(day('2026-09-30'))).toBe(115);
    expect(rocText(day('2026-09-03'))).toBe('115年9月3日');
    expect(rocTextWithWeekday(day('2026-09-30'))).toBe('115年9月30日（星期三）');
    expect(rocTextWithWeekday(day('2026-11-22'))).toBe('115年11月22日（星期日）');
    expect(rocShort(day('2026-09-03'))).toBe('115/09/03');
  });
});
