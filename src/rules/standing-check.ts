import type { Steps } from '../register/steps';
import type { Facts } from '../facts/facts';
import { derived } from '../facts/derived';
import { hasNeeds, inOrder, problemOf, saidBy } from './check';
import type { Problem } from './problem';
import type { Report } from './report';
import { RULES } from './rules';

/**
 * The problems of facts that follow a register: asked for again, only those rules run that have read
 * something which has changed since. What a rule says as before is the same object as before.
 */
export function standingCheck(facts: Facts, all = RULES): StandingCheck {
  const rules = standingRules(facts, all);
  const problems = derived(() => inOrder(rules.map((one) => one())));
  return {
    problems,
    *steps() {
      yield* sharedSteps(facts);
      for (const rule of rules) {
        rule();
        yield 1;
      }
      return problems();
    },
  };
}

export interface StandingCheck {
  readonly problems: () => readonly Problem[];
  /** The same, a rule at a time; what changes meanwhile is another's to ask for. */
  readonly steps: () => Steps<readonly Problem[]>;
}

/** How many steps of a check are rules. */
export const RULE_COUNT = RULES.length;

/** What many rules read, so that none takes long for being the first. */
export function* sharedSteps(facts: Facts): Steps<void> {
  for (const derive of [
    () => facts.rows.Findings,
    () => facts.rows.CorrectiveActions,
    () => facts.finding(''),
    () => facts.actionsOf(''),
    () => facts.successorsOf(''),
    () => facts.people,
    () => facts.naming,
    () => facts.repeats,
    () => facts.duplicates,
    () => facts.strays,
  ]) {
    derive();
    yield 0;
  }
}

/** The same rule by rule, for whoever has to do something else in between. */
export function standingRules(facts: Facts, all = RULES): (() => readonly Problem[])[] {
  return all.map((rule) => {
    // Apart from what the rule reads: there are as many faults of cells as cells, and few of columns.
    const isAble = derived(() => hasNeeds(rule, facts.register));
    let before: Before = { severities: '', reports: [], problems: [] };
    return derived(() => {
      const { severities } = facts.settings;
      const reports = isAble() ? saidBy(rule, facts) : [];
      const isWeighedAlike = severities === before.severities;
      const now = reports.map((report, at) => {
        const known = isWeighedAlike && before.reports[at] === report && before.problems[at];
        return known || problemOf(rule, report, severities);
      });
      before = { severities, reports, problems: asBefore(before.problems, now) };
      return before.problems;
    });
  });
}

/** What a rule said last, report by report. */
interface Before {
  readonly severities: string;
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** The problems, those that were said before as the objects they were; all of them where all were. */
function asBefore(before: readonly Problem[], now: readonly Problem[]): readonly Problem[] {
  if (before.length === 0) return now;
  // Mostly each is where it was: the others are looked for only where one is not.
  let known: ReadonlyMap<string, Problem> | undefined;
  const elsewhere = (message: string) => {
    known ??= new Map(before.map((problem) => [problem.message, problem]));
    return known.get(message);
  };
  const same = now.map((problem, at) => {
    const { message } = problem;
    if (before[at] === problem) return problem;
    const old = before[at]?.message === message ? before[at] : elsewhere(message);
    return old && isSame(old, problem) ? old : problem;
  });
  const isAll = same.length === before.length && same.every((one, at) => one === before[at]);
  return isAll ? before : same;
}

function isSame(a: Problem, b: Problem): boolean {
  if (a.row !== b.row || a.key !== b.key || a.column !== b.column || a.value !== b.value) {
    return false;
  }
  if (a.severity !== b.severity || a.message !== b.message || a.table !== b.table) return false;
  return (a.fix === undefined && b.fix === undefined) || JSON.stringify(a) === JSON.stringify(b);
}
