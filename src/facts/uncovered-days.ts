import { addDays, type Day } from '../register/day';
import type { Span } from './span';

/** A stretch of days; an end that is blank is open. */
interface Term {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** The days of a span on which none of the terms runs, in order. */
export function uncoveredDays(terms: readonly Term[], span: Span): Span[] {
  const gaps: Span[] = [];
  let from = span.start;
  const inOrder = [...terms].sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  for (const { start, end } of inOrder) {
    if (start !== null && start > span.end) break;
    if (start !== null && start > from) gaps.push({ start: from, end: addDays(start, -1) });
    if (end === null) return gaps;
    if (end >= from) from = addDays(end, 1);
  }
  return from <= span.end ? [...gaps, { start: from, end: span.end }] : gaps;
}
