import type { CorrectiveAction, Finding, Indicator } from '../../register/register';
import type { Facts } from '../facts';
import { count, given, unknown, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import { lackIn, type Needs } from '../needs';
import { meetsTarget, type Reading } from '../readings';
import { contains, type Span } from '../span';
import { lastTwo } from './indicator-figures';
import { isRepeated, repeatedFindings } from './nonconformity-figures';

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
    missedTwice: Indicators.flatMap((indicator) => missedTwiceBy(indicator, span, facts) ?? []),
    ineffective: CorrectiveActions.filter((action) => isIneffective(action, span)),
  };
}

/** Whether there are any, up to the first: each of thousands of meetings may ask. */
export function hasCandidates({ facts }: Meeting, span: Span): boolean {
  const { Findings, CorrectiveActions, Indicators } = facts.rows;
  return (
    CorrectiveActions.some((action) => isIneffective(action, span)) ||
    Findings.some((finding) => isRepeated(finding, span, facts.repeats)) ||
    Indicators.some((indicator) => missedTwiceBy(indicator, span, facts) !== undefined)
  );
}

function missedTwiceBy(indicator: Indicator, span: Span, facts: Facts): MissedTwice | undefined {
  const { latest, previous } = lastTwo(facts.readingsOf(indicator), span);
  // An indicator last measured before the period says nothing of it.
  if (!latest || !previous || latest.period.end < span.start) return undefined;
  const missed = [latest, previous].every(({ value }) => meetsTarget(indicator, value) === false);
  return missed ? { indicator, latest, previous } : undefined;
}

function isIneffective({ result, verifiedDate }: CorrectiveAction, span: Span): boolean {
  return result === '無效' && verifiedDate !== null && contains(span, verifiedDate);
}

const repeated: Needs = { Findings: ['findingId', 'foundDate', 'category', 'clause'] };
const missed: Needs = {
  Indicators: ['indicatorId', 'target', 'direction'],
  Measurements: ['indicatorId', 'period', 'value'],
};
const verified: Needs = { CorrectiveActions: ['verifiedDate', 'result'] };

/** What cannot be looked for, and why: 「活頁簿沒有「指標」表格，無法判斷指標最近兩次量測是否均未達標」. */
export function lacksOfCandidates({ facts }: Meeting): string[] {
  const kinds = [
    [repeated, '有無重複缺失'],
    [missed, '指標最近兩次量測是否均未達標'],
    [verified, '矯正措施是否驗證無效'],
  ] as const;
  return kinds.flatMap(([needs, what]) => {
    const lack = lackIn(facts.register, needs);
    return lack === null ? [] : [`${lack}，無法判斷${what}。`];
  });
}

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
