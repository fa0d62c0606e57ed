import { Calendar } from './calendar';
import type { EngineFunction } from './engine-function';
import { noLogical, ofNumbers, type Answer } from './of-numbers';

// In place of the engine's, which count no 29 February 1900 and days before the first and after the last.

const NO_DAY = '#NUM!';
const SECONDS = 86_400;
/** No part of a time may be larger (Microsoft support, 「TIME function」). */
const MOST_OF_TIME = 32_767;

export function dateFunctions(date1904: boolean): readonly (readonly [string, EngineFunction])[] {
  const calendar = new Calendar(date1904);
  const ofDay = (answer: (day: number) => Answer) => (serial: number | undefined) => {
    const day = calendar.dayOf(serial ?? 0);
    return day === undefined ? NO_DAY : answer(day);
  };
  const sound = (day: number) => calendar.dayOf(day) ?? NO_DAY;

  const date = (given = 0, month = 0, day = 0): Answer => {
    const year = Math.trunc(given);
    if (year < 0 || year > 9999) return NO_DAY;
    const first = calendar.firstOf(year < 1900 ? year + 1900 : year, Math.trunc(month));
    return sound(first + Math.trunc(day) - 1);
  };
  const later = (serial = 0, months = 0): Answer =>
    ofDay((from) => {
      const { year, month, day } = calendar.partsOf(from);
      const to = month + Math.trunc(months);
      const first = calendar.firstOf(year, to);
      return sound(first + Math.min(day, calendar.firstOf(year, to + 1) - first) - 1);
    })(serial);
  const endOfMonth = (serial = 0, months = 0): Answer =>
    ofDay((from) => {
      const { year, month } = calendar.partsOf(from);
      return sound(calendar.firstOf(year, month + Math.trunc(months) + 1) - 1);
    })(serial);
  const weekday = (serial = 0, type = 1): Answer =>
    ofDay((day) => {
      const kind = Math.trunc(type);
      const sunday = calendar.weekday(day);
      if (kind === 3) return (sunday + 6) % 7;
      const first = firstWeekday(kind);
      return first === undefined ? NO_DAY : ((sunday - first + 7) % 7) + 1;
    })(serial);
  const isoWeek = (day: number): Answer => {
    const thursday = day - ((calendar.weekday(day) + 6) % 7) + 3;
    // That of the days before the calendar begins is the last of the year before.
    if (thursday < 1) return 52;
    const { year } = calendar.partsOf(thursday);
    return Math.floor((thursday - calendar.firstOf(year, 1)) / 7) + 1;
  };
  const week = (serial = 0, type = 1): Answer =>
    ofDay((day) => {
      const kind = Math.trunc(type);
      if (kind === 21) return isoWeek(day);
      const first = kind === 3 ? undefined : firstWeekday(kind);
      if (first === undefined) return NO_DAY;
      const newYear = calendar.firstOf(calendar.partsOf(day).year, 1);
      const before = (calendar.weekday(newYear) - first + 7) % 7;
      return Math.floor((day - newYear + before) / 7) + 1;
    })(serial);
  const days = (end = 0, start = 0): Answer =>
    ofDay((last) => ofDay((first) => last - first)(start))(end);

  return [
    ['DATE', ofNumbers([3, 3], date)],
    [
      'YEAR',
      ofNumbers(
        [1, 1],
        ofDay((day) => calendar.partsOf(day).year),
      ),
    ],
    [
      'MONTH',
      ofNumbers(
        [1, 1],
        ofDay((day) => calendar.partsOf(day).month),
      ),
    ],
    [
      'DAY',
      ofNumbers(
        [1, 1],
        ofDay((day) => calendar.partsOf(day).day),
      ),
    ],
    ['WEEKDAY', ofNumbers([1, 2], weekday)],
    ['WEEKNUM', ofNumbers([1, 2], week, noLogical)],
    ['ISOWEEKNUM', ofNumbers([1, 1], ofDay(isoWeek))],
    ['EDATE', ofNumbers([2, 2], later, noLogical)],
    ['EOMONTH', ofNumbers([2, 2], endOfMonth, noLogical)],
    ['DAYS', ofNumbers([2, 2], days)],
    ['TIME', ofNumbers([3, 3], time)],
  ];
}

/** 0 for Sunday, of the kinds that count from 1. */
function firstWeekday(kind: number): number | undefined {
  if (kind === 1 || kind === 2) return kind - 1;
  return kind >= 11 && kind <= 17 ? (kind - 10) % 7 : undefined;
}

function time(hours = 0, minutes = 0, seconds = 0): Answer {
  const parts = [hours, minutes, seconds].map(Math.trunc);
  if (parts.some((part) => part > MOST_OF_TIME)) return NO_DAY;
  const [hour = 0, minute = 0, second = 0] = parts;
  const total = hour * 3600 + minute * 60 + second;
  return total < 0 ? NO_DAY : (total % SECONDS) / SECONDS;
}
