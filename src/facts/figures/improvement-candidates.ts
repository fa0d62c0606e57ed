import type { CorrectiveAction, Finding, Indicator } from '../../register/register';
import { count, notToBeHad, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import { contains, type Span } from '../span';
import { lastTwo } from './indicator-figures';
import { meetsTarget, readingsOf, type Reading } from './indicator-values';
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
    repeated: repeatedFindings(Findings, span, facts.settings.repeatYears),
    missedTwice: Indicators.flatMap((indicator) => {
      const { latest, previous } = lastTwo(readingsOf(indicator, facts), span);
      if (!latest || !previous || !overlapsOrEnds(latest, span)) return [];
      const missed = [latest, previous].every(
        (reading) => meetsTarget(indicator, reading.value) === false,
      );
      return missed ? [{ indicator, latest, previous }] : [];
    }),
    ineffective: CorrectiveActions.filter(
      ({ result, verifiedDate }) =>
        result === '無效' && verifiedDate !== null && contains(span, verifiedDate),
    ),
  };
}

/** An indicator last measured before the period says nothing of it. */
function overlapsOrEnds({ period }: Reading, span: Span): boolean {
  return period.end >= span.start;
}

export function candidateFigures(meeting: Meeting): Figures {
  if (!meeting.period) return { '6.missedTwice': notToBeHad, '6.ineffective': notToBeHad };
  const { missedTwice, ineffective } = improvementCandidates(meeting, meeting.period);
  return {
    '6.missedTwice': count(missedTwice.map(({ indicator }) => indicator)),
    '6.ineffective': count(ineffective),
  };
}
