import type { Facts } from '../../facts/facts';
import { lackIn, type Needs } from '../../facts/needs';
import { meetingOf } from '../../facts/meeting';
import { unmeasuredOf } from '../../facts/unmeasured';
import type { Review } from '../../register/register';
import { addDays, type Day } from '../../register/day';
import { say } from '../../register/said';

export type NumberName = 'lateActions' | 'lateResolutions' | 'toVerify' | 'unmeasured';

/** One of the four numbers, beside what it was thirty days ago by the rows' own days. */
export interface OverviewNumber {
  readonly name: NumberName;
  /** Null: not to be had. */
  readonly now: number | null;
  readonly before: number | null;
  /** Why it is not to be had; '' where it is. */
  readonly reason: string;
}

export const TREND_DAYS = 30;

const isOn = (from: Day | null, until: Day | null, day: Day) =>
  from !== null && from <= day && (until === null || until > day);

export function overviewNumbers(facts: Facts, review: Review | undefined): OverviewNumber[] {
  const { rows, today } = facts;
  const then = addDays(today, -TREND_DAYS);
  const number = (name: NumberName, needs: Needs, count: (day: Day) => number): OverviewNumber => {
    const lack = lackIn(facts.register, needs);
    if (lack !== null) return { name, now: null, before: null, reason: lack };
    return { name, now: count(today), before: count(then), reason: '' };
  };
  return [
    number('lateActions', { CorrectiveActions: ['dueDate', 'doneDate'] }, (day) =>
      countOf(rows.CorrectiveActions, ({ dueDate, doneDate }) => isLate(dueDate, doneDate, day)),
    ),
    number('lateResolutions', { Resolutions: ['dueDate', 'state', 'releasedDate'] }, (day) =>
      countOf(rows.Resolutions, ({ dueDate, state, releasedDate }) =>
        isLate(dueDate, state === '解除列管' ? (releasedDate ?? dueDate) : null, day),
      ),
    ),
    number('toVerify', { CorrectiveActions: ['doneDate', 'verifiedDate'] }, (day) =>
      countOf(rows.CorrectiveActions, ({ doneDate, verifiedDate }) =>
        isOn(doneDate, verifiedDate, day),
      ),
    ),
    unmeasured(facts, review, then),
  ];
}

/** Of the review to come: a period that is over and has no value. When a value came nobody wrote down. */
function unmeasured(facts: Facts, review: Review | undefined, then: Day): OverviewNumber {
  const name = 'unmeasured';
  const lack = lackIn(facts.register, {
    Indicators: ['indicatorId', 'frequency'],
    Measurements: ['indicatorId', 'period', 'value'],
  });
  if (lack !== null) return { name, now: null, before: null, reason: lack };
  if (!review) return { name, now: null, before: null, reason: say`尚未登錄下次管理審查會議`.text };
  const meeting = meetingOf(facts, review);
  if (!meeting.period) return { name, now: null, before: null, reason: meeting.periodProblem };
  const missed = unmeasuredOf(meeting).flatMap(({ periods }) => periods);
  return {
    name,
    now: missed.length,
    before: missed.filter(({ end }) => end < then).length,
    reason: '',
  };
}

const isLate = (due: Day | null, done: Day | null, day: Day) =>
  due !== null && due < day && (done === null || done > day);

function countOf<R>(rows: readonly R[], isCounted: (row: R) => boolean): number {
  let count = 0;
  for (const row of rows) if (isCounted(row)) count++;
  return count;
}
