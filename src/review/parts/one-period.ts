import type { Day } from '../../register/day';
import type { Meeting } from '../../facts/meeting';

type Context = Pick<Meeting, 'facts' | 'period'>;

/** No finding recorded before this period: a period without records is not a period with none. */
export function isOnePeriod({ facts, period }: Context): boolean {
  return !reachBefore(
    facts.rows.Findings.map(({ foundDate }) => foundDate),
    period,
  );
}

/** The same of audits. */
export function isOnePeriodOfAudits({ facts, period }: Context): boolean {
  return !reachBefore(
    facts.rows.Audits.map(({ endDate }) => endDate),
    period,
  );
}

function reachBefore(days: readonly (Day | null)[], period: Context['period']): boolean {
  return period !== null && days.some((day) => day !== null && day < period.start);
}
