import { worksOf } from '../../facts/decided-work';
import { factsOf, type Facts } from '../../facts/facts';
import { isHeld } from '../../facts/reviews-in-order';
import type { Clock } from '../../register/day';
import { identity } from '../../register/identity';
import { readRegister } from '../../register/read';
import type { Review } from '../../register/register';
import { run } from '../../rules/check';
import type { Problem } from '../../rules/problem';
import { headerOf } from '../../rules/report';
import { RULES } from '../../rules/rules';
import { blocksAsIf } from '../row/blocks-as-if';
import type { Drafts } from '../row/draft';
import { reviewRow } from './draft-rows';
import type { MeetingDesk, Step } from './meeting-desk';

/** What a meeting must have brought when it is over. */
const CLOSING = ['MR-06', 'MR-07', 'MR-12', 'MR-13', 'MR-18', 'MR-19', 'MR-21', 'MR-22', 'MR-25'];

/** What is missing, and where in the panel it is mended. */
export interface ClosingProblem {
  readonly problem: Problem;
  readonly step: Step;
  /** Of what is opened there. */
  readonly goal: string;
  /** Further ones of the same rule that are mended in the same place. */
  readonly more: number;
}

/** Parts of the panel that can be jumped to, beside the items. */
export const goals = {
  facts: 'facts',
  attendance: 'attendance',
  agenda: 'agenda',
  conclusion: 'conclusion',
  status: 'status',
} as const;

/**
 * The closing checks of a review. One that is not held yet is checked as if it were, on its day: what
 * it would lack is known before it is over.
 */
export function closingProblems({ rows, facts, review }: MeetingDesk): readonly ClosingProblem[] {
  if (!review) return [];
  const status = headerOf('Reviews', 'status');
  const before = rows.cell('Reviews', review.key, status);
  const drafts: Drafts =
    isHeld(review) || before === undefined
      ? []
      : [{ ...reviewRow(review), cells: { [status]: { before, text: '已召開' } } }];
  const today = review.date !== null && review.date > facts.today ? review.date : facts.today;
  const clock: Clock = { today: () => today };
  const asIf = factsOf(readRegister(blocksAsIf(rows, drafts).blocks), clock);
  const problems = RULES.filter(({ id }) => CLOSING.includes(id))
    .flatMap((rule) => run(rule, asIf))
    .filter((problem) => isOf(problem, review, asIf))
    .map((problem) => ({ problem, ...placeOf(problem, asIf), more: 0 }));
  return together(problems);
}

/** Fourteen people without 出席狀況 are one thing to do. */
function together(problems: readonly ClosingProblem[]): readonly ClosingProblem[] {
  const places = new Map<string, ClosingProblem>();
  for (const each of problems) {
    const place = `${each.problem.rule} ${each.step} ${each.goal}`;
    const first = places.get(place);
    places.set(place, first ? { ...first, more: first.more + 1 } : each);
  }
  return [...places.values()];
}

function isOf({ table, row }: Problem, { reviewId }: Review, { rows }: Facts): boolean {
  const own: readonly { readonly row: number; readonly reviewId?: string | null }[] = rows[table];
  const named = own.find((each) => each.row === row)?.reviewId;
  return named != null && identity(named) === identity(reviewId ?? '');
}

function placeOf(
  { rule, table, key, column }: Problem,
  facts: Facts,
): Pick<ClosingProblem, 'step' | 'goal'> {
  switch (table) {
    case 'AgendaItems':
      return { step: 'meet', goal: key };
    case 'Attendance':
      return { step: 'prepare', goal: goals.attendance };
    case 'Resolutions': {
      const items = facts.rows.AgendaItems.filter((item) =>
        worksOf(item, facts).some((work) => work.key === key),
      );
      return items[0] ? { step: 'meet', goal: items[0].key } : { step: 'close', goal: key };
    }
    default:
      if (rule === 'MR-06' || rule === 'MR-07') return { step: 'prepare', goal: goals.attendance };
      if (rule === 'MR-12') return { step: 'prepare', goal: goals.facts };
      return column === headerOf('Reviews', 'status')
        ? { step: 'close', goal: goals.status }
        : { step: 'meet', goal: goals.conclusion };
  }
}
