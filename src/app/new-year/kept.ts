import { carriedForward } from '../../facts/figures/carry-forward';
import type { Facts } from '../../facts/facts';
import type { Meeting } from '../../facts/meeting';
import { REQUIRED_POSITIONS } from '../../facts/people';
import { addDays, rocShort, rocYear, type Day } from '../../register/day';
import type { Indicator, Member, Resolution } from '../../register/register';
import { dutyAt } from '../../rules/responsibilities/duty-rows';
import { yearlyDuties } from '../../rules/responsibilities/yearly-record';

/** What goes on into the next year without being copied: the review's papers compute it. */
export interface Kept {
  /** Decisions of earlier reviews that part 1 of the next agenda lists. */
  readonly open: readonly Resolution[];
  /** Open decisions of other meetings, which follow there in a list of their own. */
  readonly otherOpen: readonly Resolution[];
  readonly indicators: readonly Indicator[];
  /** Terms that end within the period, the earliest first. */
  readonly terms: readonly EndingTerm[];
  /** What the procedure wants every year, and how far it is; sentences. */
  readonly reminders: readonly string[];
}

export interface EndingTerm {
  readonly member: Member;
  readonly endDate: Day;
  /** Of the positions with one holder: nobody is recorded for the day after. */
  readonly isWithoutSuccessor: boolean;
}

/** @param from first day of the new period; `year` 民國, whose yearly duties are meant. */
export function keptFor(meeting: Meeting, from: Day, year: number): Kept {
  const { facts } = meeting;
  const { open, otherOpen } = carriedForward(meeting);
  return {
    open,
    otherOpen,
    indicators: facts.rows.Indicators.filter(({ indicatorId }) => indicatorId !== null),
    terms: endingTerms(facts, from, meeting.review.periodEnd ?? meeting.review.date),
    reminders: [auditReminder(facts, year), ...dutyReminders(facts, year)],
  };
}

/** @param until null: all that are to end. */
function endingTerms(facts: Facts, from: Day, until: Day | null): EndingTerm[] {
  const { people } = facts;
  const ending = people.members.flatMap((member): EndingTerm[] => {
    const { endDate, position } = member;
    if (endDate === null || endDate < from || (until !== null && endDate > until)) return [];
    const after = addDays(endDate, 1);
    const isWithoutSuccessor =
      position !== null &&
      REQUIRED_POSITIONS.includes(position) &&
      people.holders(position, after).length === 0 &&
      !people.mayHold(position, after);
    return [{ member, endDate, isWithoutSuccessor }];
  });
  return ending.sort((a, b) => (a.endDate < b.endDate ? -1 : a.endDate > b.endDate ? 1 : 0));
}

/** The procedure has the review after the year's internal audit (伍.二.(一)). */
function auditReminder({ rows }: Facts, year: number): string {
  const named = rows.Audits.filter(({ auditType, startDate, endDate }) => {
    const day = endDate ?? startDate;
    return auditType === '內部稽核' && day !== null && rocYear(day) === year;
  }).map(({ auditId, status }) => `${auditId ?? '編號空白'}（${status ?? '狀態空白'}）`);
  return named.length === 0
    ? `${String(year)} 年的內部稽核尚未登錄；管理審查會議應於內部稽核實施後召開。`
    : `${String(year)} 年的內部稽核：${named.join('、')}；管理審查會議應於其實施後召開。`;
}

function dutyReminders({ rows }: Facts, year: number): string[] {
  return yearlyDuties.flatMap(({ role, letter, product }) => {
    const row = dutyAt(rows.Responsibilities, role, letter);
    if (!row || row.unread.has('lastDone')) return [];
    const { lastDone } = row;
    if (lastDone !== null && rocYear(lastDone) >= year) return [];
    const stated = lastDone === null ? '最近執行日空白' : `最近執行日 ${rocShort(lastDone)}`;
    return [`${product.text}（${role} ${letter}）每年應有紀錄：${stated}。`];
  });
}
