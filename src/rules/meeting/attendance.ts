import type { Facts } from '../../facts/facts';
import { heldReviews } from '../../facts/held-reviews';
import { nextReview } from '../../facts/next-review';
import type { People, Position } from '../../facts/people';
import type { Day } from '../../register/day';
import { readable } from '../../register/readable';
import type { Attendee, Member, Review } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportCell, type Report } from '../report';
import type { Rule } from '../rule';

const needs = {
  Reviews: ['reviewId', 'date', 'chair', 'status'],
  Attendance: ['reviewId', 'name', 'role', 'attendance', 'deputy'],
  Members: ['name', 'position', 'startDate', 'endDate'],
} as const;

type HeadPosition = '執行小組組長' | '稽核小組組長';

export const mr06: Rule = {
  id: 'MR-06',
  severity: 'E',
  area: 'MR',
  title: '執行小組組長與稽核小組組長出席，或由指名的代理人陳報',
  titleEn: 'The heads of the working and the audit group attend, or named deputies report',
  authority: '程序伍、二、(一)，伍、一、(二)2(2)D、3(2)C',
  why: '程序規定兩位組長須向委員會陳報實施狀況與稽核結果；無人陳報，第 1 至 6 項就沒有報告人。',
  mend: '於「出席」填該組長的出席狀況；未能出席者填代理人，或於議案的陳報人填代為陳報者。',
  needs: { ...needs, AgendaItems: ['reviewId', 'itemNo', 'reporter'] },
  *run(facts) {
    const held = heldReviews(facts);
    const next = nextReview(facts);
    for (const review of next && !held.includes(next) ? [...held, next] : held) {
      if (!isAttendanceKnown(review, facts)) continue;
      for (const head of absentHeads(review, facts, held.includes(review))) {
        yield headReport(review, head);
      }
    }
  },
};

interface AbsentHead {
  readonly position: HeadPosition;
  readonly name: string;
  /** Null where 出席 does not name him. */
  readonly row: Attendee | null;
}

/** Who names nobody and nothing cannot be judged: without a row at all MR-07 speaks. */
function isAttendanceKnown(review: Review, facts: Facts): boolean {
  const rows = facts.attendeesOf(review.reviewId);
  return (
    rows.length > 0 &&
    readable(review, 'date', 'chair') &&
    rows.every((row) => readable(row, 'name', 'attendance', 'deputy'))
  );
}

function absentHeads(review: Review, facts: Facts, isHeldNow: boolean): AbsentHead[] {
  const { people } = facts;
  const { date } = review;
  if (date === null) return [];
  return (['執行小組組長', '稽核小組組長'] as const).flatMap((position) => {
    // On the day of a handover either of the two may report.
    const heads = people.inPosition(position, date);
    // Nobody in office is MEM-01's, a term that cannot be read its own.
    if (heads.length === 0 || people.mayHold(position, date)) return [];
    const absent = heads.map((member): AbsentHead | null => {
      const row = rowOf(member, review, facts);
      if (isPresent(row, isHeldNow) || isChair(member, review, people)) return null;
      return { position, name: member.name ?? '', row };
    });
    if (absent.includes(null) || isReportedByOthers(position, heads, review, facts)) return [];
    return absent.slice(0, 1).flatMap((one) => one ?? []);
  });
}

/** Before the meeting only who has sent excuses without a deputy is known to be absent. */
function isPresent(row: Attendee | null, isHeldNow: boolean): boolean {
  if (row?.attendance === '出席') return true;
  if (row?.deputy != null) return true;
  return !isHeldNow && (row?.attendance ?? null) === null;
}

/** Whether every item that is his to report names somebody else. */
function isReportedByOthers(
  position: HeadPosition,
  heads: readonly Member[],
  { reviewId }: Review,
  { itemsOf, people }: Facts,
): boolean {
  const own = itemsOf(reviewId).filter(({ itemNo }) => {
    if (itemNo === null || itemNo === '臨時動議') return false;
    return (itemNo === '3-1' || itemNo === '3-3') === (position === '稽核小組組長');
  });
  return (
    own.length > 0 &&
    own.every(
      ({ reporter }) =>
        reporter !== null && !heads.some((member) => people.isMember(reporter, member)),
    )
  );
}

function headReport(review: Review, { position, name, row }: AbsentHead): Report {
  const remedy = say`未出席者請填代理人，或於議案的陳報人填代為陳報者。`;
  if (row === null) {
    return reportCell(
      'Reviews',
      review,
      'reviewId',
      say`「出席」沒有${position}「${name}」，程序規定其應向委員會陳報。有出席者請補列；${remedy}`,
    );
  }
  const stated =
    row.attendance === null ? say`出席狀況空白` : say`為「${row.attendance}」而未填代理人`;
  const message = say`${position}「${name}」${stated}，程序規定其應向委員會陳報。請填出席狀況；${remedy}`;
  return reportCell('Attendance', row, row.attendance === null ? 'attendance' : 'deputy', message);
}

const committee: readonly Position[] = ['資安長(召集人)', '資安主管(副召集人)', '委員'];

export const mr07: Rule = {
  id: 'MR-07',
  severity: 'W',
  area: 'MR',
  title: '會後每一當日在任的委員都有出席狀況',
  titleEn: 'After the meeting the attendance of every committee member of the day is filled in',
  authority: '會議文書實務',
  why: '會議紀錄須載明出席、請假與缺席者；漏列委員，出席情形就無從查考。',
  mend: '於「出席」補列該委員，並由清單選取出席、代理、請假或缺席。',
  needs,
  *run(facts) {
    for (const review of heldReviews(facts)) {
      const rows = facts.attendeesOf(review.reviewId);
      if (review.date === null || !rows.every((row) => readable(row, 'name'))) continue;
      const heads = isAttendanceKnown(review, facts) ? absentHeads(review, facts, true) : [];
      // What MR-06 says of a head is not said again of the member of the committee.
      const said = (name: string) => heads.some((head) => facts.people.sameName(head.name, name));
      const missing = membersWithoutRow(review, review.date, facts).filter((name) => !said(name));
      if (missing.length > 0) {
        yield reportCell(
          'Reviews',
          review,
          'reviewId',
          say`此會議已召開，但「出席」沒有委員 ${listed(missing)}。請補列並選取出席狀況。`,
        );
      }
      for (const row of rows) {
        if (row.attendance !== null || row.unread.has('attendance') || row.name === null) continue;
        if (row.role !== '委員' || said(row.name)) continue;
        const message = say`此會議已召開，出席狀況空白。請選取出席、代理、請假或缺席。`;
        yield reportCell('Attendance', row, 'attendance', message);
      }
    }
  },
};

/** The committee of that day as far as 出席 does not name it; the chair was there without a row. */
function membersWithoutRow(review: Review, day: Day, facts: Facts): string[] {
  const { people } = facts;
  const members = people
    .current(day)
    .filter(({ position }) => position !== null && committee.includes(position));
  const isThere = (member: Member) =>
    rowOf(member, review, facts) !== null || isChair(member, review, people);
  const missing = members.filter(
    (member) =>
      !isThere(member) &&
      !members.some((other) => isHandover(member, other, day) && isThere(other)),
  );
  return [...new Set(missing.flatMap(({ name }) => name ?? []))];
}

/** One of the two left the seat to the other that day: who of them came was there for it. */
function isHandover(a: Member, b: Member, day: Day): boolean {
  const passes = (from: Member, to: Member) => from.endDate === day && to.startDate === day;
  return a.position === b.position && a.unit === b.unit && (passes(a, b) || passes(b, a));
}

function rowOf(member: Member, { reviewId }: Review, { attendeesOf, people }: Facts) {
  const own = attendeesOf(reviewId).filter(
    ({ name }) => name !== null && people.isMember(name, member),
  );
  return own.find(({ attendance }) => attendance !== null) ?? own[0] ?? null;
}

function isChair(member: Member, { chair }: Review, people: People): boolean {
  return chair !== null && people.isMember(chair, member);
}
