import type { Day } from '../register/day';
import type {
  AgendaItem,
  CorrectiveAction,
  Finding,
  Indicator,
  Resolution,
} from '../register/register';
import { dayBy } from './as-of';
import { RowsById } from './grouping';
import { mentions } from './mentions';
import type { Meeting } from './meeting';
import { lackIn, type Needs } from './needs';

/** Rows that name an indicator by its number or name: what is being done about it. */
export interface Measures {
  readonly actions: readonly CorrectiveAction[];
  /** Open, and without an action of their own. */
  readonly findings: readonly Finding[];
  /** Not released at the meeting. */
  readonly resolutions: readonly Resolution[];
  /** Of item 6 of the meeting. */
  readonly items: readonly AgendaItem[];
}

const named: Needs = {
  CorrectiveActions: ['findingId', 'action'],
  Findings: ['findingId', 'description', 'closedDate'],
  Resolutions: ['reviewId', 'resolution', 'releasedDate'],
  AgendaItems: ['reviewId', 'itemNo', 'description'],
};

/** Why nobody can say that nothing is being done about an indicator; null where it can be said. */
export function lackOfMeasures({ facts }: Meeting): string | null {
  return lackIn(facts.register, named);
}

export function measuresFor(indicator: Indicator, meeting: Meeting): Measures {
  const { facts, review, on } = meeting;
  const names = (...texts: (string | null)[]) => texts.some((text) => mentions(text, indicator));
  const { CorrectiveActions, Findings, Resolutions } = facts.rows;
  const isOpen = (day: Day | null) => dayBy(day, on) === null;
  const findings = Findings.filter(
    (row) => (row.foundDate ?? on) <= on && names(row.description, row.note),
  );
  const ofFindings = new RowsById(findings, (row) => row.findingId);
  const actions = CorrectiveActions.filter(
    (row) =>
      (row.openedDate ?? on) <= on &&
      (ofFindings.first(row.findingId) !== undefined ||
        names(row.containment, row.cause, row.action, row.evidence, row.note)),
  );
  const ofActions = new RowsById(actions, (row) => row.findingId);
  return {
    actions,
    findings: findings.filter(
      (row) => isOpen(row.closedDate) && ofActions.first(row.findingId) === undefined,
    ),
    resolutions: Resolutions.filter(
      (row) =>
        (facts.review(row.reviewId)?.date ?? on) <= on &&
        isOpen(row.releasedDate) &&
        names(row.resolution, row.progress, row.note),
    ),
    items: facts
      .itemsOf(review.reviewId)
      .filter(
        (row) =>
          row.itemNo === '6' &&
          names(row.subject, row.description, row.impact, row.proposal, row.decision),
      ),
  };
}
