import type { Facts } from '../../facts/facts';
import { type Day, rocShort } from '../../register/day';
import { actionProgress, overdueDays } from '../../register/progress';
import type {
  AgendaItem,
  Attendee,
  Audit,
  CorrectiveAction,
  Finding,
  Measurement,
  Member,
  Resolution,
  Review,
  TableName,
} from '../../register/register';
import type { RowAt } from './row-desk';

/** A row that belongs to the row at hand. */
export interface RowLink extends RowAt {
  readonly text: string;
}

/** Longer, a line is no line. */
const LONGEST = 60;

export function link(
  table: TableName,
  { key, row }: { readonly key: string; readonly row: number },
  words: readonly (string | null)[],
): RowLink {
  const text = words
    .filter((word) => word !== null && word !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
  return { table, key, row, text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
}

export function auditLink(audit: Audit): RowLink {
  return link('Audits', audit, [audit.auditId, audit.auditType, audit.status]);
}

export function findingLink(finding: Finding): RowLink {
  const state = finding.closedDate === null ? null : '結案';
  return link('Findings', finding, [finding.findingId, finding.unit, state, finding.description]);
}

export function actionLink(action: CorrectiveAction, today: Day): RowLink {
  const late = overdueDays(action, today) ?? 0;
  const verified = action.result ?? (action.doneDate === null ? null : '未驗證');
  return link('CorrectiveActions', action, [
    action.actionId,
    actionProgress(action, today),
    late > 0 ? `${String(late)} 日` : null,
    verified,
    action.owner,
  ]);
}

export function valueLink(value: Measurement): RowLink {
  const shown = value.value === null ? '未量測' : String(value.value);
  return link('Measurements', value, [value.period, shown]);
}

export function itemLink(item: AgendaItem): RowLink {
  return link('AgendaItems', item, [item.itemNo, item.decisionType, item.subject]);
}

export function resolutionLink(resolution: Resolution): RowLink {
  return link('Resolutions', resolution, [
    resolution.resolutionId,
    resolution.state,
    resolution.resolution,
  ]);
}

export function attendeeLink(attendee: Attendee): RowLink {
  return link('Attendance', attendee, [attendee.name, attendee.role, attendee.attendance]);
}

export function reviewLinks(facts: Facts, reviewId: string | null): RowLink[] {
  const review: Review | undefined = facts.review(reviewId);
  if (!review) return [];
  const day = review.date === null ? null : rocShort(review.date);
  return [link('Reviews', review, [review.reviewId, day, review.name])];
}

/** Appointments of today, else all of the person's. */
export function memberLinks(facts: Facts, names: readonly (string | null)[]): RowLink[] {
  const found = names.flatMap((name): readonly Member[] => {
    if (name === null) return [];
    const now = facts.people.currentOf(name, facts.today);
    return now.length > 0 ? now : facts.people.appointments(name);
  });
  return [...new Set(found)].map((member) =>
    link('Members', member, [member.name, member.unit, member.position]),
  );
}
