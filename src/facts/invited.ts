import { identity } from '../register/identity';
import type { Choice } from '../register/lists';
import type { Attendee, Member, Review } from '../register/register';
import type { Facts } from './facts';
import { isOutsider } from './outsider';
import { isIn, type Position } from './people';
import { dayOfReview, isReview } from './reviews-in-order';

/** One person at a meeting, however many offices the person holds. */
export interface Invited {
  /** As written, without what says the unit; '' where the row leaves it blank. */
  readonly name: string;
  /** '' where nobody can say. */
  readonly unit: string;
  readonly title: string;
  readonly role: Choice<'AttendeeRole'>;
  readonly attendance: Choice<'Attendance'> | null;
  /** Who stands in at the meeting. */
  readonly deputy: string | null;
}

/** Who belongs to a meeting, by rank, and where that is known from. */
export interface InvitedList {
  /** 委員, those of the highest office first. */
  readonly seats: readonly Invited[];
  /** 列席, likewise. */
  readonly guests: readonly Invited[];
  /** 出席 of the meeting, or for want of it 成員 of the day; null where neither says anything. */
  readonly from: 'Attendance' | 'Members' | null;
}

/** Who reports to the committee (procedure 伍.二.(一)), and who prepares and writes it down. */
const GUESTS: readonly Position[] = ['執行小組組長', '稽核小組組長', 'ISMS 承辦人'];

/** The committee, the heads of its two groups, then their people. */
const RANKS: readonly Position[] = [
  '資安長(召集人)',
  '資安主管(副召集人)',
  '委員',
  ...GUESTS,
  '執行小組組員',
  '稽核小組成員',
];

interface Ranked {
  readonly invited: Invited;
  readonly rank: number;
  readonly row: number;
}

/** A management review of which 出席 has no row yet takes its people from those in office that day. */
export function invitedTo(review: Review, facts: Facts): InvitedList {
  const rows = facts.attendeesOf(review.reviewId);
  if (rows.length > 0) return listed(withoutDoubles(rows, facts), review, facts, 'Attendance');
  if (!isReview(review)) return { seats: [], guests: [], from: null };
  const proposed = proposedFor(review, facts);
  return listed(proposed, review, facts, proposed.length > 0 ? 'Members' : null);
}

type Asked = Pick<Attendee, 'name' | 'role' | 'attendance' | 'deputy' | 'row'>;

/** The second row of one person is a slip that the checks report; a paper names the person once. */
function withoutDoubles(rows: readonly Attendee[], { people }: Facts): Asked[] {
  const seen = new Map<string, string[]>();
  return rows.filter(({ name }) => {
    if (name === null) return true;
    const form = people.parse(name).name;
    const before = seen.get(form) ?? [];
    seen.set(form, [...before, name]);
    return !before.some((other) => people.sameName(other, name));
  });
}

function proposedFor(review: Review, { people, today }: Facts): Asked[] {
  const on = dayOfReview(review, today);
  const committee = people.current(on).filter((m) => isIn(m, '資訊安全管理委員會'));
  const guests = GUESTS.flatMap((position) => people.holders(position, on));
  const taken: Member[] = [];
  const asked: Asked[] = [];
  for (const [role, members] of [
    ['委員', committee],
    ['列席', guests],
  ] as const) {
    for (const member of members) {
      if (member.name === null || taken.some((other) => people.samePerson(other, member))) continue;
      taken.push(member);
      asked.push({ name: member.name, role, attendance: null, deputy: null, row: member.row });
    }
  }
  return asked;
}

function listed(
  asked: readonly Asked[],
  review: Review,
  facts: Facts,
  from: InvitedList['from'],
): InvitedList {
  const ranked = asked
    .map((row) => rankedOf(row, review, facts))
    .sort((a, b) => a.rank - b.rank || a.row - b.row)
    .map(({ invited }) => invited);
  return {
    seats: ranked.filter(({ role }) => role === '委員'),
    guests: ranked.filter(({ role }) => role === '列席'),
    from,
  };
}

function rankedOf(asked: Asked, review: Review, { people, today }: Facts): Ranked {
  const { attendance, deputy } = asked;
  const on = dayOfReview(review, today);
  const written = asked.name ?? '';
  const own = people.currentOf(written, on);
  const inCommittee = own.filter((member) => isIn(member, '資訊安全管理委員會'));
  const role = asked.role ?? (inCommittee.length > 0 ? '委員' : '列席');
  // A head of the audit group who also has a seat sits among the 委員 by that seat.
  const offices = role === '委員' && inCommittee.length > 0 ? inCommittee : own;
  const ranks = offices.map(({ position }) =>
    position === null ? RANKS.length : RANKS.indexOf(position),
  );
  const [main] = offices;
  return {
    invited: {
      ...personOf(written, main, people.unitWrittenWith(written)),
      role,
      attendance,
      deputy,
    },
    rank: Math.min(RANKS.length + (own.length === 0 ? 1 : 0), ...ranks),
    row: Math.min(asked.row + ROWS, ...offices.map(({ row }) => row)),
  };
}

/** More than a sheet has rows: who is not in 成員 comes after all who are, as they stand in 出席. */
const ROWS = 2_000_000;

function personOf(
  written: string,
  member: Member | undefined,
  unit: string | null,
): Pick<Invited, 'name' | 'unit' | 'title'> {
  const [, bare = '', inside = ''] =
    /^(.*)(?<!\s)\s*[(（]([^()（）]*)[)）]\s*$/.exec(written) ?? [];
  const title = member?.title ?? '';
  if (bare !== '' && isOutsider(written)) return { name: bare, unit: inside, title };
  const hasUnit = bare !== '' && unit !== null && identity(inside).includes(unit);
  return {
    name: hasUnit ? bare : written,
    unit: member?.unit ?? (hasUnit ? inside : ''),
    title,
  };
}
