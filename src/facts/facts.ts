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
import { RowsById } from './grouping';
import { People } from './people';
import { inOrder } from './reviews-in-order';

/** What the rows of a register amount to: derived once per reading, with every index rules and papers share. */
export interface Facts {
  readonly register: Register;
  readonly rows: Rows;
  readonly settings: Settings;
  readonly today: Day;
  readonly people: People;
  /** Those with a date first, by date; then those without one. */
  readonly reviews: readonly Review[];
  finding(findingId: string | null): Finding | undefined;
  /** Corrective actions that name a finding. */
  actionsOf(findingId: string | null): readonly CorrectiveAction[];
  /** Corrective actions that name an earlier one in 前案編號. */
  successorsOf(actionId: string | null): readonly CorrectiveAction[];
  review(reviewId: string | null): Review | undefined;
  /** Rows of 審查議案 of a review, as they stand in the sheet. */
  itemsOf(reviewId: string | null): readonly AgendaItem[];
}

export function factsOf(register: Register, clock: Clock): Facts {
  const { rows, settings } = register;
  const findings = new RowsById(rows.Findings, (row) => row.findingId);
  const reviews = new RowsById(rows.Reviews, (row) => row.reviewId);
  const actions = new RowsById(rows.CorrectiveActions, (row) => row.findingId);
  const successors = new RowsById(rows.CorrectiveActions, (row) => row.previousActionId);
  const items = new RowsById(rows.AgendaItems, (row) => row.reviewId);
  return {
    register,
    rows,
    settings,
    today: clock.today(),
    people: new People(
      rows.Members,
      rows.Units.flatMap((row) => row.unit ?? []),
    ),
    reviews: inOrder(rows.Reviews),
    finding: (id) => findings.first(id),
    actionsOf: (id) => actions.of(id),
    successorsOf: (id) => successors.of(id),
    review: (id) => reviews.first(id),
    itemsOf: (id) => items.of(id),
  };
}
