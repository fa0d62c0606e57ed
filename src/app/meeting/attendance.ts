import { proposedAttendees } from '../../facts/proposed-attendees';
import { meetingOf } from '../../facts/meeting';
import type { Attendee } from '../../register/register';
import { headerOf } from '../../rules/report';
import type { DraftRow, Drafts } from '../row/draft';
import { draftOf } from '../row/draft';
import type { MeetingDesk } from './meeting-desk';

/** Who is at the meeting: a row of 出席, or one that is proposed from the members in office that day. */
export interface Seat {
  readonly name: string;
  readonly role: '委員' | '列席';
  /** 職稱 and 單位 of that day; '' of somebody from outside. */
  readonly title: string;
  readonly row: DraftRow;
  readonly isProposed: boolean;
  /** 出席狀況 by now: typed, else as it stands. */
  readonly status: string;
  /** The member's own 代理人, offered first. */
  readonly deputy: string;
}

const statusHeader = headerOf('Attendance', 'attendance');

export function seatsOf({ facts, review }: MeetingDesk, drafts: Drafts): readonly Seat[] {
  if (!review?.reviewId) return [];
  const { reviewId } = review;
  const { people } = facts;
  const { on, previous } = meetingOf(facts, review);
  const rows = facts.attendeesOf(reviewId);
  const seatOf = (name: string, role: Seat['role'], row: DraftRow, known?: Attendee): Seat => {
    const [member] = people.currentOf(name, on);
    const own = draftOf(drafts, 'Attendance', row.key) ?? row;
    const title = [member?.unit, member?.title].filter((part) => part != null).join(' ');
    const status = own.cells[statusHeader]?.text ?? known?.attendance ?? '';
    const deputy = member?.deputy ?? '';
    return { name, role, title, row: own, isProposed: known === undefined, status, deputy };
  };
  const seated = rows.flatMap((row) =>
    row.name === null ? [] : [seatOf(row.name, row.role ?? '列席', attendeeRow(row.key), row)],
  );
  const proposed = proposedAttendees(facts, on, previous)
    .filter(({ name }) => !seated.some((seat) => people.sameName(seat.name, name)))
    .map(({ name, role }) => seatOf(name, role, newSeat(reviewId, name, role)));
  const typed = drafts
    .filter(({ table, added }) => table === 'Attendance' && added !== undefined)
    .filter(({ added }) => String(added?.[headerOf('Attendance', 'reviewId')]) === reviewId)
    .map((row) => seatOf(nameIn(row), roleIn(row), row))
    .filter(({ name }) => ![...seated, ...proposed].some((seat) => seat.name === name));
  return [...seated, ...proposed, ...typed];
}

function attendeeRow(key: string): DraftRow {
  return { table: 'Attendance', key, unit: key, cells: {} };
}

/** A row of 出席 that is to be added. */
export function newSeat(reviewId: string, name: string, role: Seat['role']): DraftRow {
  const key = `${reviewId} ${name}`;
  const header = (column: string) => headerOf('Attendance', column);
  return {
    ...attendeeRow(key),
    added: { [header('reviewId')]: reviewId, [header('name')]: name, [header('role')]: role },
  };
}

function nameIn({ added }: DraftRow): string {
  return String(added?.[headerOf('Attendance', 'name')] ?? '');
}

function roleIn({ added }: DraftRow): Seat['role'] {
  return added?.[headerOf('Attendance', 'role')] === '委員' ? '委員' : '列席';
}
