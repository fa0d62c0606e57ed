import type { Day } from '../../register/day';
import { readable } from '../../register/readable';
import type { Rows } from '../../register/register';
import type { Facts } from '../../facts/facts';
import type { NamingCell, NamingTable } from '../../facts/named-people';
import { isForDecisionsOnly } from '../../facts/held-reviews';
import { isReview } from '../../facts/reviews-in-order';

/** The days on one of which the person named is to be in office; null where the sheet does not say. */
export interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Of a row that does not say when. */
export const UNSAID: Days = { from: null, to: null };

function on(day: Day | null): Days {
  return { from: day, to: day };
}

function between(from: Day | null, to: Day): Days {
  return from === null ? UNSAID : { from, to: to < from ? from : to };
}

type DaysOf<N extends NamingTable> = (
  row: Rows[N][number],
  column: NamingCell<N>['column'],
  facts: Facts,
) => Days | null;

/** By table; null where another rule speaks of the person, or nobody needs to be a member. */
const DAYS: { readonly [N in NamingTable]: DaysOf<N> } = {
  // MEM-15 speaks of the deputy.
  Members: () => null,
  Responsibilities: (_, __, { today }) => on(today),
  // AUD-03 asks of auditors that they are 稽核小組 or named as outsiders; a unit checks itself.
  Audits: ({ auditType, startDate, endDate }) =>
    auditType !== '自行檢查' ? null : endDate === null ? UNSAID : between(startDate, endDate),
  Findings: ({ foundDate }) => on(foundDate),
  // Who took over an action was not in office yet when it began; who left early is CA-23's.
  CorrectiveActions: (row, column, { today }) => {
    if (column === 'verifier') return on(row.verifiedDate);
    if (!readable(row, 'openedDate', 'doneDate', 'dueDate')) return UNSAID;
    const due = row.dueDate !== null && row.dueDate > today ? row.dueDate : today;
    return between(row.openedDate, row.doneDate ?? due);
  },
  Indicators: (_, __, { today }) => on(today),
  Risks: (row, column, { today }) =>
    readable(row, 'assessedDate', 'doneDate')
      ? between(row.assessedDate, column === 'owner' ? (row.doneDate ?? today) : today)
      : UNSAID,
  // Who chairs a review is MR-05's; of the time before the reviews kept here 成員 need not know.
  Reviews: (row, column, facts) =>
    isReview(row) && (column === 'chair' || isForDecisionsOnly(row, facts)) ? null : on(row.date),
  // A deputy, or somebody invited, need not be a member.
  Attendance: (row, column, { review }) => {
    const meeting = column === 'name' && row.role === '委員' ? review(row.reviewId) : undefined;
    return meeting ? on(meeting.date) : null;
  },
  AgendaItems: (row, _, { review }) => {
    const meeting = review(row.reviewId);
    return meeting ? on(meeting.date) : null;
  },
};

export function daysOf<N extends NamingTable>(cell: NamingCell<N>, facts: Facts): Days | null {
  const of: DaysOf<N> = DAYS[cell.table];
  return of(cell.row, cell.column, facts);
}
