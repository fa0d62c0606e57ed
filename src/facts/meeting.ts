import { addDays, type Day } from '../register/day';
import { lackOf } from '../register/lack';
import type { Review } from '../register/register';
import { say } from '../register/said';
import { orderOf } from './earlier-reviews';
import type { Facts } from './facts';
import { dayOfReview } from './reviews-in-order';
import { lengthInDays, type Span } from './span';

/** A review in its place among the others: what every figure is measured against. */
export interface Meeting {
  readonly facts: Facts;
  readonly review: Review;
  /** The day on which it takes stock: its date, or today while it has none. */
  readonly on: Day;
  /** Reviews before this one, by date. */
  readonly earlier: readonly Review[];
  readonly previous: Review | null;
  /** 審查期間; null when the sheet does not give it. */
  readonly period: Span | null;
  /** Why there is no period, for the reader; '' when there is one. */
  readonly periodProblem: string;
  readonly previousPeriod: Span | null;
  /** Why there is no previous period, for the reader; '' when there is one. */
  readonly previousProblem: string;
  /** Whose the previous period is: the previous review's, or the same length just before. */
  readonly previousPeriodBasis: 'review' | 'sameLength';
}

type Period = { readonly span: Span } | { readonly problem: string };

/** 起 is the day after the previous review's 迄 where it is blank; never a guess beyond that. */
export function periodOf(review: Review, previous: Review | undefined): Period {
  if (review.unread.has('periodStart')) return { problem: say`審查期間起日無法判讀`.text };
  if (review.unread.has('periodEnd')) return { problem: say`審查期間迄日無法判讀`.text };
  if (review.periodEnd === null) return { problem: say`審查期間迄日尚未填寫`.text };
  const start = review.periodStart ?? dayAfter(previous?.periodEnd ?? null);
  if (start === null)
    return { problem: say`審查期間起日尚未填寫，且無前次會議之迄日可據以接續`.text };
  if (start > review.periodEnd) return { problem: say`審查期間起日晚於迄日`.text };
  return { span: { start, end: review.periodEnd } };
}

function dayAfter(day: Day | null): Day | null {
  return day === null ? null : addDays(day, 1);
}

function sameLengthBefore(span: Span): Span {
  return { start: addDays(span.start, -lengthInDays(span)), end: addDays(span.start, -1) };
}

export function meetingOf(facts: Facts, review: Review): Meeting {
  const order = orderOf(facts.reviews);
  const earlier = order.before(review);
  const previous = earlier.at(-1);
  // Without 日期 nobody can say which review came before, nor on which day this one takes stock.
  const undatable = lackOf(facts.register, 'Reviews', ['date']);
  const lack =
    lackOf(facts.register, 'Reviews', ['periodStart', 'periodEnd']) ??
    (review.periodStart === null ? undatable : null);
  const own: Period = lack === null ? periodOf(review, previous) : { problem: lack };
  const period = 'span' in own ? own.span : null;
  // As the previous review itself has it: what stands before it is asked of its own day.
  const before = previous ? periodOf(previous, order.lastBefore(previous)) : null;
  const ofPrevious = before && 'span' in before ? before.span : null;
  const previousPeriod =
    undatable === null ? (ofPrevious ?? (period && sameLengthBefore(period))) : null;
  const periodProblem = 'problem' in own ? own.problem : '';
  return {
    facts,
    review,
    on: dayOfReview(review, facts.today),
    earlier,
    previous: previous ?? null,
    period,
    periodProblem,
    previousPeriod,
    previousProblem: previousPeriod ? '' : (undatable ?? periodProblem),
    previousPeriodBasis: ofPrevious ? 'review' : 'sameLength',
  };
}
