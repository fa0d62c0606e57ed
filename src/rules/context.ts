import type { Clock, Day } from '../register/day';
import type {
  AgendaItem,
  CorrectiveAction,
  Finding,
  Register,
  Review,
  Rows,
} from '../register/register';
import type { Settings } from '../register/settings';
import { People } from './people';
import { inOrder } from './reviews-in-order';

/** What every rule is given: the register, today, and the look-ups that rules share. */
export interface RuleContext {
  readonly register: Register;
  readonly rows: Rows;
  readonly settings: Settings;
  readonly today: Day;
  readonly people: People;
  /** Those with a date first, by date; then those without one. */
  readonly reviews: readonly Review[];
  finding(findingId: string): Finding | undefined;
  /** Corrective actions that name a finding. */
  actionsOf(findingId: string): readonly CorrectiveAction[];
  /** Corrective actions that name an earlier one in 前案編號. */
  successorsOf(actionId: string): readonly CorrectiveAction[];
  review(reviewId: string): Review | undefined;
  /** Rows of 審查議案 of a review, as they stand in the sheet. */
  itemsOf(reviewId: string): readonly AgendaItem[];
}

export function ruleContext(register: Register, clock: Clock): RuleContext {
  const { rows, settings } = register;
  const findings = firstBy(rows.Findings, (row) => row.findingId);
  const reviews = firstBy(rows.Reviews, (row) => row.reviewId);
  const actions = groupBy(rows.CorrectiveActions, (row) => row.findingId);
  const successors = groupBy(rows.CorrectiveActions, (row) => row.previousActionId);
  const items = groupBy(rows.AgendaItems, (row) => row.reviewId);
  return {
    register,
    rows,
    settings,
    today: clock.today(),
    people: new People(
      rows.Members,
      rows.Units.map((row) => row.unit ?? ''),
    ),
    reviews: inOrder(rows.Reviews),
    finding: (id) => findings.get(id),
    actionsOf: (id) => actions.get(id) ?? [],
    successorsOf: (id) => successors.get(id) ?? [],
    review: (id) => reviews.get(id),
    itemsOf: (id) => items.get(id) ?? [],
  };
}

function groupBy<R>(rows: readonly R[], keyOf: (row: R) => string | null): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Of rows with one key the first: the others are reported as doubled. */
function firstBy<R>(rows: readonly R[], keyOf: (row: R) => string | null): Map<string, R> {
  return new Map([...groupBy(rows, keyOf)].flatMap(([key, [row]]) => (row ? [[key, row]] : [])));
}
