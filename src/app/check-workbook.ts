import type { Facts } from '../facts/facts';
import type { Clock } from '../register/day';
import { check } from '../rules/check';
import type { Problem, Severity } from '../rules/problem';
import type { Workbook } from '../workbook/workbook';
import { loadFacts } from './load-facts';

export interface CheckReport {
  /** No E: 「可開會」. */
  readonly ready: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: readonly Problem[];
}

/** @throws Refusal when the workbook has no tables of the register. */
export async function checkWorkbook(workbook: Workbook, clock: Clock): Promise<CheckReport> {
  return checkFacts(await loadFacts(workbook, clock));
}

export function checkFacts(facts: Facts): CheckReport {
  const problems = check(facts);
  const count = (severity: Severity) => problems.filter((p) => p.severity === severity).length;
  const counts = { E: count('E'), W: count('W'), I: count('I') };
  return { ready: counts.E === 0, counts, problems };
}
