import { addDays, daysBetween, type Day } from '../register/day';

/** A stretch of days, both ends included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

export function contains(span: Span, day: Day): boolean {
  return span.start <= day && day <= span.end;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Number of days, at least 1. */
export function lengthInDays(span: Span): number {
  return daysBetween(span.start, span.end) + 1;
}

/** As many whole months, or as many days: a year with 29 February is as long as another. */
export function areEquallyLong(a: Span, b: Span): boolean {
  const [months, others] = [wholeMonths(a), wholeMonths(b)];
  if (months !== null && others !== null) return months === others;
  return lengthInDays(a) === lengthInDays(b);
}

/** Null of a span that does not end the day before the date on which it begins. */
function wholeMonths({ start, end }: Span): number | null {
  const [from, to] = [start, addDays(end, 1)].map((day) => day.split('-').map(Number));
  const [year = 0, month = 0, date] = from ?? [];
  const [lastYear = 0, lastMonth = 0, lastDate] = to ?? [];
  return date === lastDate ? (lastYear - year) * 12 + lastMonth - month : null;
}
