import type { Problem, Severity } from '../../rules/problem';
import { checkMessages } from './check-messages';
import { titleOfRule } from './problem-text';

/** By weight, as they are grouped in the list. */
export const SEVERITIES = ['E', 'W', 'I'] as const satisfies readonly Severity[];

export type GroupedBy = 'severity' | 'rule';

export interface ProblemGroup {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Set where all of them are of one rule. */
  readonly rule: string | undefined;
  readonly problems: readonly Problem[];
}

export function groupsOf(problems: readonly Problem[], by: GroupedBy): readonly ProblemGroup[] {
  return by === 'severity' ? bySeverity(problems) : byRule(problems);
}

function bySeverity(problems: readonly Problem[]): readonly ProblemGroup[] {
  return SEVERITIES.map((severity) => ({
    ...{ id: severity, title: checkMessages.severity[severity], severity, rule: undefined },
    problems: problems.filter((problem) => problem.severity === severity),
  })).filter((group) => group.problems.length > 0);
}

/** The heaviest first, then those with most problems. */
function byRule(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    // What a rule finds may be of two weights.
    const id = `${problem.severity} ${problem.rule}`;
    const group = groups.get(id);
    if (group) group.push(problem);
    else groups.set(id, [problem]);
  }
  return [...groups]
    .flatMap(([id, found]): ProblemGroup[] => {
      const [first] = found;
      if (!first) return [];
      const { rule, severity } = first;
      const title = [rule, titleOfRule(rule)].filter(Boolean).join(' ');
      return [{ id, title, severity, rule, problems: found }];
    })
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.problems.length - a.problems.length ||
        (a.id < b.id ? -1 : 1),
    );
}
