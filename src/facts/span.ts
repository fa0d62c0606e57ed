import { daysBetween, type Day } from '../register/day';

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
