import { Calendar } from './calendar';
import type { EngineFunction } from './engine-function';
import {
  BLANK,
  broadcast,
  rowsOf,
  toEngine,
  type EngineScalar,
  type EngineValue,
} from './engine-value';
import { noLogical } from './of-numbers';
import { DOUBTFUL } from './taken-outcome';
import { DOUBT, numberOfText, type TextReading } from './text-number';

// NETWORKDAYS, WORKDAY and their kin in place of the engine's, which go from day to day, for ever where
// every day of the week is off, and pass over texts among the holidays.

const VALUE = toEngine({ error: '#VALUE!' });
const NUMBER = toEngine({ error: '#NUM!' });

/** Whether one works on Sunday, Monday and so on. */
type Week = readonly boolean[];

const isError = (value: unknown): value is EngineScalar =>
  typeof value === 'object' && value !== null && 'kind' in value;

export function workingDays(reading: TextReading): readonly (readonly [string, EngineFunction])[] {
  const calendar = new Calendar(reading.date1904);
  const works = (week: Week, day: number) => week[calendar.weekday(day)] === true;

  const between = (start: number, end: number, week: Week, off: readonly number[]) => {
    const [first, last] = [Math.min(start, end), Math.max(start, end)];
    const weeks = Math.floor((last - first + 1) / 7);
    let count = weeks * week.filter(Boolean).length;
    for (let day = first + weeks * 7; day <= last; day += 1) if (works(week, day)) count += 1;
    count -= off.filter((day) => day >= first && day <= last && works(week, day)).length;
    return toEngine(start <= end ? count : -count);
  };

  const after = (start: number, days: number, week: Week, off: readonly number[]) => {
    const perWeek = week.filter(Boolean).length;
    const count = Math.trunc(days);
    if (perWeek === 0) return VALUE;
    if (count === 0) return toEngine(start);
    const step = Math.sign(count);
    const reached = (many: number) => {
      const weeks = Math.floor((many - 1) / perWeek);
      let day = start + step * 7 * weeks;
      for (let left = many - weeks * perWeek; left > 0;) {
        day += step;
        if (works(week, day)) left -= 1;
      }
      return day;
    };
    let many = Math.abs(count);
    let day = reached(many);
    const met = off.filter((each) => works(week, each) && (each - start) * step > 0);
    for (const each of met.sort((a, b) => (a - b) * step)) {
      if ((each - day) * step > 0) break;
      many += 1;
      day = reached(many);
    }
    return toEngine(calendar.dayOf(day) ?? { error: '#NUM!' });
  };

  const made = (answer: typeof between, isSpan: boolean, hasWeekend: boolean): EngineFunction => ({
    minArity: 2,
    maxArity: hasWeekend ? 4 : 3,
    invoke: (given) => {
      const [one = BLANK, other = BLANK, ...rest] = given as EngineValue[];
      const off = holidays(rest[hasWeekend ? 1 : 0] ?? BLANK, reading);
      const weekend = hasWeekend ? (rest[0] ?? BLANK) : BLANK;
      return broadcast([one, other, weekend], ([from = BLANK, to = BLANK, kind = BLANK]) => {
        const [first, second] = [noLogical(from), noLogical(to)];
        if (first.kind !== 1) return first;
        if (second.kind !== 1) return second;
        const week = weekOf(kind);
        if (isError(week)) return week;
        if (isError(off)) return off;
        const start = calendar.dayOf(first.value);
        const end = isSpan ? calendar.dayOf(second.value) : second.value;
        return start === undefined || end === undefined ? NUMBER : answer(start, end, week, off);
      });
    },
  });

  return [
    ['NETWORKDAYS', made(between, true, false)],
    ['NETWORKDAYS.INTL', made(between, true, true)],
    ['WORKDAY', made(after, false, false)],
    ['WORKDAY.INTL', made(after, false, true)],
  ];
}

/** A number for the days off, or a text of seven places from Monday on, 1 for a day off. */
function weekOf(kind: EngineScalar): Week | EngineScalar {
  const days = [0, 1, 2, 3, 4, 5, 6];
  if (kind.kind === 4) return kind;
  if (kind.kind === 2) {
    if (!/^[01]{7}$/.test(kind.value)) return VALUE;
    return days.map((day) => kind.value[(day + 6) % 7] === '0');
  }
  const code = kind.kind === 1 ? Math.trunc(kind.value) : kind.kind === 0 ? 1 : 0;
  if (code >= 1 && code <= 7) return days.map((day) => day !== (code + 5) % 7 && day !== code - 1);
  return code >= 11 && code <= 17 ? days.map((day) => day !== code - 11) : NUMBER;
}

/** Each day once. */
function holidays(value: EngineValue, reading: TextReading): readonly number[] | EngineScalar {
  const found = new Set<number>();
  for (const row of rowsOf(value)) {
    for (const cell of row) {
      if (cell.kind === 0) continue;
      if (cell.kind === 4) return cell;
      const read = cell.kind === 2 ? numberOfText(cell.value, reading) : undefined;
      if (read === DOUBT) return toEngine({ error: DOUBTFUL });
      const number = cell.kind === 1 ? cell.value : read;
      if (number === undefined) return VALUE;
      found.add(Math.floor(number));
    }
  }
  return [...found];
}
