import { finishedInternalAudits } from '../../facts/auditing';
import { yearsToAudit } from '../../facts/years-to-audit';
import type { Facts } from '../../facts/facts';
import { isForDecisionsOnly } from '../../facts/held-reviews';
import { nextReview } from '../../facts/next-review';
import { isToBeHeld } from '../../facts/reviews-in-order';
import { rocShort, rocYear, type Day } from '../../register/day';
import { readable } from '../../register/readable';
import type { Audit, Review } from '../../register/register';
import { type Said, listed, say } from '../../register/said';
import { reportCell, rowName } from '../report';
import type { Rule } from '../rule';

export const mr02: Rule = {
  id: 'MR-02',
  severity: 'E',
  area: 'MR',
  title: '會議於當年內部稽核結束後召開（過去年度為 W）',
  titleEn:
    'The review is held after the year’s internal audit has ended (earlier years: a warning)',
  authority: '程序伍、二、(一)「每年於內部稽核實施後」',
  why: '會議要審查內部稽核的結果；稽核尚未結束就開會，第 3-3 項沒有本年的資料。',
  mend: '於「稽核」登錄當年內部稽核並填迄日，結束後狀態改為完成；稽核未結束者，將會議日期改到其後。',
  commanded: true,
  needs: { Reviews: ['date', 'status'], Audits: ['auditType', 'endDate', 'status'] },
  *run(facts) {
    const { reviews, rows, today } = facts;
    const next = nextReview(facts);
    const internal = rows.Audits.filter(
      (audit) => audit.auditType === '內部稽核' || audit.unread.has('auditType'),
    );
    // An internal audit of which this cannot be read may be the one: the bad cell is already reported.
    if (internal.some((audit) => !readable(audit, 'auditType', 'endDate', 'status'))) return;
    for (const review of reviews) {
      const { date } = review;
      // Of meetings further ahead the audit may not be planned yet.
      if (date === null || (isToBeHeld(review, today) && review !== next)) continue;
      const isPast = rocYear(date) < rocYear(today);
      if (isPast && isForDecisionsOnly(review, facts)) continue;
      // Of a table without any audit AUD-01 speaks.
      if (isPast && rows.Audits.length === 0) continue;
      const ofYear = internal.filter((audit) => yearOf(audit) === rocYear(date));
      // More than one meeting a year is allowed: one of them must follow the audit.
      const ofSameYear = reviews.filter(
        (r) => r.date !== null && rocYear(r.date) === rocYear(date),
      );
      if (ofSameYear.some((one) => follows(one, ofYear, facts))) continue;
      // That none is finished is AUD-01's to say; that the meeting comes before it is said here.
      if (isAskedFor(rocYear(date), facts) && !isBefore(date, ofYear)) continue;
      yield reportCell('Reviews', review, 'date', message(date, ofYear), isPast ? 'W' : undefined);
    }
  },
};

/** A year of which AUD-01 says that no internal audit is finished. */
function isAskedFor(year: number, facts: Facts): boolean {
  return yearsToAudit(facts).includes(year) && finishedInternalAudits(facts, year).length === 0;
}

function isBefore(date: Day, audits: readonly Audit[]): boolean {
  return audits.some(({ endDate }) => endDate !== null && endDate > date);
}

function message(date: Day, audits: readonly Audit[]): Said {
  const held = say`會議日期 ${rocShort(date)}，但`;
  const rule = say`程序規定於內部稽核實施後召開。`;
  if (audits.length === 0) {
    return say`${held} ${String(rocYear(date))} 年沒有內部稽核；${rule}請於「稽核」登錄當年的內部稽核，或調整會議日期。`;
  }
  const states = audits.map((audit) => {
    const end = audit.endDate === null ? say`迄日未填` : say`迄日 ${rocShort(audit.endDate)}`;
    const status =
      audit.status === null || audit.status === '完成' ? '' : say`，狀態${audit.status}`;
    return say`${rowName('Audits', audit)} ${end}${status}`;
  });
  return say`${held}當年的內部稽核於當日尚未結束（${listed(states)}）；${rule}請補填或更正「稽核」的迄日與狀態，或調整會議日期。`;
}

/** The year of an audit is that of its end, or of its start while it has none. */
function yearOf(audit: Audit): number | null {
  const day = audit.endDate ?? audit.startDate;
  return day === null ? null : rocYear(day);
}

/** Finished, not planned; where no 狀態 is given its end must have passed. */
function isFinished({ status, endDate }: Audit, today: Day): boolean {
  return status === '完成' || (status === null && endDate !== null && endDate <= today);
}

function follows({ date }: Review, audits: readonly Audit[], { today }: Facts): boolean {
  return audits.some(
    (audit) =>
      date !== null && audit.endDate !== null && audit.endDate <= date && isFinished(audit, today),
  );
}
