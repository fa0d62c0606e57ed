import type { Day } from '../register/day';
import type {
  AgendaItem,
  CorrectiveAction,
  Finding,
  Indicator,
  Resolution,
} from '../register/register';
import { rememberedOf } from '../register/remembered';
import { dayBy } from './as-of';
import { derivedEach } from './derived-each';
import { RowsById } from './grouping';
import { mentions, mentionsAny } from './mentions';
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

/** Which rows name an indicator: what each says is looked through once, for their texts are long. */
const namingOf = rememberedOf((indicator: Indicator) => ({
  findings: derivedEach(
    ({ description, note }: Finding) =>
      mentions(description, indicator) || mentions(note, indicator),
  ),
  actions: derivedEach(
    ({ containment, cause, action, evidence, note }: CorrectiveAction) =>
      mentions(containment, indicator) ||
      mentions(cause, indicator) ||
      mentions(action, indicator) ||
      mentions(evidence, indicator) ||
      mentions(note, indicator),
  ),
}));

export function measuresFor(indicator: Indicator, meeting: Meeting): Measures {
  const { facts, review, on } = meeting;
  const names = (...texts: (string | null)[]) => mentionsAny(texts, indicator);
  const { CorrectiveActions, Findings, Resolutions } = facts.rows;
  const isOpen = (day: Day | null) => dayBy(day, on) === null;
  const naming = namingOf(indicator);
  const areNaming = naming.findings(Findings);
  const findings = Findings.filter(
    (row, at) => areNaming[at] === true && (row.foundDate ?? on) <= on,
  );
  const isNaming = naming.actions(CorrectiveActions);
  const ofFindings = new RowsById(findings, (row) => row.findingId);
  const actions = CorrectiveActions.filter(
    (row, at) =>
      (isNaming[at] === true ||
        (findings.length > 0 && ofFindings.first(row.findingId) !== undefined)) &&
      (row.openedDate ?? on) <= on,
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
