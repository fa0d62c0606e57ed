import { partsOfAgenda } from '../facts/agenda-parts';
import type { Facts } from '../facts/facts';
import { meetingOf } from '../facts/meeting';
import { nextReview } from '../facts/next-review';
import type { Clock } from '../register/day';
import { check } from '../rules/check';
import type { Problem, Severity } from '../rules/problem';
import type { Workbook } from '../workbook/workbook';
import { loadFacts } from './load-facts';

export interface CheckReport {
  /** 「可開會」: no E, and no part of the next agenda is printed as 「尚未填寫」. */
  readonly ready: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: readonly Problem[];
}

/** @throws Refusal when the workbook has no tables of the register. */
export async function checkWorkbook(workbook: Workbook, clock: Clock): Promise<CheckReport> {
  return checkFacts(await loadFacts(workbook, clock));
}

export function checkFacts(facts: Facts): CheckReport {
  return reportOf(check(facts), () => lacksPart(facts));
}

/** @param isUnfinished whether a part of the next agenda is printed as 「尚未填寫」. */
export function reportOf(problems: readonly Problem[], isUnfinished: () => boolean): CheckReport {
  const count = (severity: Severity) => problems.filter((p) => p.severity === severity).length;
  const counts = { E: count('E'), W: count('W'), I: count('I') };
  return { ready: counts.E === 0 && !isUnfinished(), counts, problems };
}

/** MR-12 reports it; where an office has set that to a warning, the paper is unfinished all the same. */
export function lacksPart(facts: Facts): boolean {
  const next = nextReview(facts);
  if (next === undefined) return false;
  return partsOfAgenda(meetingOf(facts, next)).some(({ state }) => state.status === 'missing');
}
