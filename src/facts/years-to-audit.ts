import { rocYear } from '../register/day';
import type { Facts } from './facts';
import { nextReview } from './next-review';

/** The years that need a finished internal audit: this one, and that of a meeting left over from before. */
export function yearsToAudit(facts: Facts): readonly number[] {
  const thisYear = rocYear(facts.today);
  const next = nextReview(facts)?.date ?? null;
  return next !== null && rocYear(next) < thisYear ? [rocYear(next), thisYear] : [thisYear];
}
