import type { Meeting } from '../../facts/meeting';

/** No finding recorded before this period: a period without records is not a period with none. */
export function isOnePeriod({ facts, period }: Pick<Meeting, 'facts' | 'period'>): boolean {
  return !facts.rows.Findings.some(
    ({ foundDate }) => foundDate !== null && period !== null && foundDate < period.start,
  );
}
