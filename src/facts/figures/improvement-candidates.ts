import type { CorrectiveAction, Finding, Indicator } from '../../register/register';
import { count, given, unknown, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';
import { meetsTarget, type Reading } from '../readings';
import { contains, type Span } from '../span';
import { lastTwo } from './indicator-figures';
import { repeatedFindings } from './nonconformity-figures';

export interface MissedTwice {
  readonly indicator: Indicator;
  readonly latest: Reading;
  readonly previous: Reading;
}

/** What the data itself points at for part 6; for people to judge. */
export interface Candidates {
  readonly repeated: readonly Finding[];
  readonly missedTwice: readonly MissedTwice[];
  /** Verified 無效 in the period. */
  readonly ineffective: readonly CorrectiveAction[];
}

export function improvementCandidates({ facts }: Meeting, span: Span): Candidates {
  const { Findings, CorrectiveActions, Indicators } = facts.rows;
  return {
    repeated: repeatedFindings(Findings, span, facts.repeats),
    missedTwice: Indicators.flatMap((indicator) => {
      const { latest, previous } = lastTwo(facts.readingsOf(indicator), span);
      // An indicator last measured before the period says nothing of it.
      if (!latest || !previous || latest.period.end < span.start) return [];
      const missed = [latest, previous].every(
        ({ value }) => meetsTarget(indicator, value) === false,
      );
      return missed ? [{ indicator, latest, previous }] : [];
    }),
    ineffective: CorrectiveActions.filter(
      ({ result, verifiedDate }) =>
        result === '無效' && verifiedDate !== null && contains(span, verifiedDate),
    ),
  };
}

const missed: Needs = {
  Indicators: ['indicatorId', 'target', 'direction'],
  Measurements: ['indicatorId', 'period', 'value'],
};
const verified: Needs = { CorrectiveActions: ['verifiedDate', 'result'] };

export function candidateFigures(meeting: Meeting): Figures {
  const { facts, period, periodProblem } = meeting;
  if (!period) {
    return { '6.missedTwice': unknown(periodProblem), '6.ineffective': unknown(periodProblem) };
  }
  const { missedTwice, ineffective } = improvementCandidates(meeting, period);
  return {
    '6.missedTwice': given(facts.register, missed, () =>
      count(missedTwice.map(({ indicator }) => indicator)),
    ),
    '6.ineffective': given(facts.register, verified, () => count(ineffective)),
  };
}
