import { hasSeventhPart, procedureItems } from '../../facts/agenda-parts';
import { agendaRows, missingItems } from '../../facts/agenda-rows';
import type { ItemNo } from '../../facts/agenda-words';
import type { Facts } from '../../facts/facts';
import { meetingOf } from '../../facts/meeting';
import { REQUIRED_POSITIONS } from '../../facts/people';
import { type ProposedAttendee, proposedAttendees } from '../../facts/proposed-attendees';
import { addDays, rocShort, rocYear, serialOf, type Day } from '../../register/day';
import { lackOf } from '../../register/lack';
import { readRegister } from '../../register/read';
import { tables, type Review } from '../../register/register';
import type { RowCells, TableEdit } from '../../workbook/edit/table-edit';
import { Refusal } from '../refusal';
import { keptFor, type Kept } from './kept';
import { dayPlanned, freeReviewId, nextInLine, yearOf } from './next-in-line';

/** What beginning the next year comes to: rows that are added, and what goes on by itself. */
export interface NewYearPlan {
  readonly review: NewReview;
  /** The review to come is registered already: only what it lacks is added. */
  readonly isThere: boolean;
  /** The review that goes before; null before the first. */
  readonly lastId: string | null;
  readonly items: readonly ItemNo[];
  readonly attendees: readonly ProposedAttendee[];
  readonly kept: Kept;
  /** What is left to people, and what looks odd; sentences. */
  readonly notices: readonly string[];
  readonly edit: TableEdit;
}

export interface NewReview {
  readonly reviewId: string;
  readonly name: string | null;
  readonly date: Day | null;
  readonly chair: string | null;
  readonly periodStart: Day | null;
}

/** @throws Refusal where the tables do not say which review comes next, or cannot take the rows. */
export function planNewYear(facts: Facts): NewYearPlan {
  assertTables(facts);
  const { today } = facts;
  const { there, last } = nextInLine(facts);
  const planned = dayPlanned(last, today);
  const review = there ? ofRow(there) : newReview(facts, last, planned);
  const on = review.date ?? today;
  // As if it stood in the sheet: the papers will compute the same from the row.
  const meeting = meetingOf(facts, there ?? asRow(review));
  const wanted: readonly ItemNo[] = hasSeventhPart({ facts, review: meeting.review })
    ? [...procedureItems, '7']
    : procedureItems;
  const items = missingItems(facts.itemsOf(review.reviewId), wanted);
  const isInvited = facts.attendeesOf(review.reviewId).length > 0;
  const attendees = isInvited ? [] : proposedAttendees(facts, on, last);
  const from = review.periodStart ?? dayAfter(last?.periodEnd ?? last?.date ?? null) ?? today;
  const year = review.date === null ? yearOf(null, last, today) : rocYear(review.date);
  return {
    review,
    isThere: there !== undefined,
    lastId: last?.reviewId ?? null,
    items,
    attendees,
    kept: keptFor(meeting, from, year),
    notices: [
      ...(there ? [] : noticesOf(review, last, facts)),
      ...staffNotices(facts, on, isInvited || attendees.length > 0),
    ],
    edit: {
      cells: [],
      remove: [],
      add: [
        { table: 'Reviews' as const, rows: there ? [] : [reviewCells(review)] },
        { table: 'AgendaItems' as const, rows: agendaRows(review.reviewId, items, facts.rows) },
        { table: 'Attendance' as const, rows: attendees.map(attendeeCells(review.reviewId)) },
      ].filter(({ rows }) => rows.length > 0),
    },
  };
}

function assertTables({ register }: Facts): void {
  const lack =
    lackOf(register, 'AgendaItems', ['agendaItemId', 'reviewId', 'itemNo']) ??
    lackOf(register, 'Attendance', ['reviewId', 'name', 'role']);
  if (lack === null) return;
  throw new Refusal(
    'noReviews',
    `${lack}，無法加入下一次會議的議案與出席。請先「檢核」，依所列的說明補正後再試。`,
  );
}

function ofRow({ reviewId, name, date, chair, periodStart }: Review): NewReview {
  return { reviewId: reviewId ?? '', name, date, chair, periodStart };
}

function newReview(facts: Facts, last: Review | null, date: Day | null): NewReview {
  const year = yearOf(date, last, facts.today);
  const conveners = facts.people.holders('資安長(召集人)', date ?? facts.today);
  return {
    reviewId: freeReviewId(year, facts),
    name: nameFor(year, last),
    date,
    chair: conveners.length === 1 ? (conveners[0]?.name ?? null) : null,
    periodStart: dayAfter(last?.periodEnd ?? null),
  };
}

/** The office's own words with the new year in them; null where the last name does not say its year. */
function nameFor(year: number, last: Review | null): string | null {
  if (last?.name == null || last.date === null) return null;
  const before = new RegExp(`(?<!\\d)${String(rocYear(last.date))}(?=\\s*年)`);
  return before.test(last.name) ? last.name.replace(before, String(year)) : null;
}

function dayAfter(day: Day | null): Day | null {
  return day === null ? null : addDays(day, 1);
}

/** The row as it will be read once it stands in the sheet. */
function asRow(review: NewReview): Review {
  const cells = reviewCells(review);
  const headers = Object.keys(cells);
  const values = [Object.values(cells)];
  const place = { table: 'Reviews', sheet: '', headerRow: 0, firstColumn: 1 } as const;
  const [row] = readRegister([{ ...place, headers, values, formulas: {} }]).rows.Reviews;
  if (!row) throw new Error('a review with a number is read as a row');
  return row;
}

function reviewCells({ reviewId, name, date, chair, periodStart }: NewReview): RowCells {
  const { columns } = tables.Reviews;
  return {
    [columns.reviewId.header]: reviewId,
    [columns.reviewType.header]: '管理審查會議',
    ...(name !== null && { [columns.name.header]: name }),
    ...(date !== null && { [columns.date.header]: serialOf(date) }),
    ...(chair !== null && { [columns.chair.header]: chair }),
    ...(periodStart !== null && { [columns.periodStart.header]: serialOf(periodStart) }),
    [columns.status.header]: '籌備中',
  };
}

function attendeeCells(reviewId: string): (attendee: ProposedAttendee) => RowCells {
  const { columns } = tables.Attendance;
  return ({ name, role }) => ({
    [columns.reviewId.header]: reviewId,
    [columns.name.header]: name,
    [columns.role.header]: role,
  });
}

function noticesOf({ date, periodStart }: NewReview, last: Review | null, facts: Facts): string[] {
  const { today } = facts;
  const open = facts.reviews.filter(
    (review) => review.date !== null && review.date < today && review.status === '籌備中',
  );
  return [
    ...open.map(
      ({ reviewId, date: day }) =>
        `${reviewId ?? '（編號空白）'} 的開會日期 ${day === null ? '' : rocShort(day)} 已過，狀態仍為籌備中；已召開者請先補登，延期者請改日期。`,
    ),
    ...(last === null ? ['表中沒有先前的管理審查會議，本次為首次會議。'] : []),
    ...(date === null ? [dateNotice(last)] : []),
    ...(periodStart === null
      ? ['審查期間起留白：沒有前次會議的審查期間迄可以接續，請自行填寫。']
      : []),
    '審查期間迄、時間、地點、紀錄留白，請於管審會議填寫。',
  ];
}

function dateNotice(last: Review | null): string {
  const day = last?.nextDate ?? null;
  if (day === null) return '日期留白：前次會議沒有登錄下次會議日期，請自行填寫。';
  return `日期留白：前次會議登錄的下次會議日期 ${rocShort(day)} 已過，請自行填寫。`;
}

/** Who would be missing on the day. */
function staffNotices({ people, register }: Facts, on: Day, hasAttendees: boolean): string[] {
  const lack = lackOf(register, 'Members', ['name', 'position', 'startDate', 'endDate']);
  if (lack !== null) return [`${lack}，出席無法完整擬列。`];
  if (!hasAttendees) return [`成員中沒有 ${rocShort(on)} 在任的委員，出席未擬列。`];
  const vacant = REQUIRED_POSITIONS.filter(
    (position) => people.holders(position, on).length === 0 && !people.mayHold(position, on),
  );
  return vacant.length === 0 ? [] : [`${rocShort(on)} 無人在任：${vacant.join('、')}。`];
}
