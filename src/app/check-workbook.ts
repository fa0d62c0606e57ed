import { partsOfAgenda } from '../facts/agenda-parts';
import type { Facts } from '../facts/facts';
import { meetingOf } from '../facts/meeting';
import { nextReview } from '../facts/next-review';
import type { Clock } from '../register/day';
import { atOnce, type Steps } from '../register/steps';
import { check, withMoreInOrder } from '../rules/check';
import type { Problem, Severity } from '../rules/problem';
import type { MadeSheet } from '../workbook/paper/made-sheets';
import type { Workbook } from '../workbook/workbook';
import { loadFacts } from './load-facts';

export interface CheckReport {
  /** 「可開會」: no E, and no part of the next agenda is printed as 「尚未填寫」. */
  readonly ready: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: readonly Problem[];
  /** Of a report that followed an edit: when the papers were counted anew, whose problems are of then. */
  readonly papersAt?: string;
}

/** @throws Refusal when the workbook has no tables of the register. */
export async function checkWorkbook(workbook: Workbook, clock: Clock): Promise<CheckReport> {
  const facts = await loadFacts(workbook, clock, undefined, { asksLook: true });
  const report = checkFacts(facts);
  return withProblems(report, [
    ...atOnce(await madePaperProblems(await workbook.madeSheets(), facts)),
    ...atOnce(await ofPapers.find(facts, report.problems)),
  ]);
}

/** What is to be said of the papers that stand in the workbook. */
export async function madePaperProblems(
  made: readonly MadeSheet[],
  facts: Facts,
): Promise<Steps<readonly Problem[]>> {
  if (made.length === 0) return noSteps();
  // Every kind of paper comes along with it.
  const { paperProblems } = await import('./papers/paper-problems');
  return paperProblems(made, facts.register);
}

function* noSteps(): Steps<readonly Problem[]> {
  yield 0;
  return [];
}

/** What is to be said of the papers in the making; every kind of paper comes along with it. */
export const ofPapers: FurtherCheck = {
  find: async (facts, known) =>
    (await import('./papers/printed-problems')).printedProblems(facts, known),
  keeper: async () => (await import('./papers/printed-problems')).stillPrinted,
};

/** A check that takes more than the tables' rules: made when all is checked, and kept up in between. */
export interface FurtherCheck {
  find(facts: Facts, known: readonly Problem[]): Promise<Steps<readonly Problem[]>>;
  /** Of the problems found earlier, those that hold as the tables stand now. */
  keeper(): Promise<(facts: Facts, found: readonly Problem[]) => readonly Problem[]>;
}

/** The report with further problems in their places. */
export function withProblems(report: CheckReport, more: readonly Problem[]): CheckReport {
  if (more.length === 0) return report;
  const { counts } = report;
  const of = (severity: Severity) =>
    counts[severity] + more.filter((each) => each.severity === severity).length;
  return {
    ...report,
    ready: report.ready && !more.some(({ severity }) => severity === 'E'),
    counts: { E: of('E'), W: of('W'), I: of('I') },
    problems: withMoreInOrder(report.problems, more),
  };
}

export function checkFacts(facts: Facts): CheckReport {
  return reportOf(check(facts), () => lacksPart(facts));
}

/** @param isUnfinished whether a part of the next agenda is printed as 「尚未填寫」. */
export function reportOf(problems: readonly Problem[], isUnfinished: () => boolean): CheckReport {
  const counts: Record<Severity, number> = { E: 0, W: 0, I: 0 };
  problems.forEach(({ severity }) => (counts[severity] += 1));
  return { ready: counts.E === 0 && !isUnfinished(), counts, problems };
}

/** MR-12 reports it; where an office has set that to a warning, the paper is unfinished all the same. */
export function lacksPart(facts: Facts): boolean {
  const next = nextReview(facts);
  if (next === undefined) return false;
  return partsOfAgenda(meetingOf(facts, next)).some(({ state }) => state.status === 'missing');
}
