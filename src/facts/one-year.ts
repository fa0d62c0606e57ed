import { dayOf, rocYear, type Day } from '../register/day';

/** The same calendar day a year later; of 29 February the 28th. */
export function oneYearAfter(day: Day): Day {
  return inYear(day, 1);
}

/** The same calendar day a year earlier; of 29 February the 28th. */
export function oneYearBefore(day: Day): Day {
  return inYear(day, -1);
}

function inYear(day: Day, years: number): Day {
  const year = rocYear(day) + 1911 + years;
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return dayOf(year, month, date) ?? dayOf(year, month, 28) ?? day;
}
