import { isForDecisionsOnly } from '../../facts/held-reviews';
import { isToBeHeld } from '../../facts/reviews-in-order';
import type { Day } from '../../register/day';
import { rocYear } from '../../register/day';
import type { Audit } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportYears } from '../report';
import type { Rule } from '../rule';

export const mr01: Rule = {
  id: 'MR-01',
  severity: 'E',
  area: 'MR',
  title: '每年至少召開一次管理審查會議（尚可補正者為 W）',
  titleEn:
    'At least one management review is held each year (a warning while it can still be held)',
  authority: '程序伍、二「每年應至少召開一次」、(一)「每年於內部稽核實施後」',
  why: '管理審查是程序明定的年度義務；全年未召開，稽核時即為不符合，也無人裁示未結事項。',
  mend: '於「管審會議」新增本年會議並填日期。過去年度確有召開而漏登者補登；未召開者於本次會議說明原因，不補登未召開的會議。',
  commanded: true,
  needs: { Reviews: ['date', 'status'], Audits: ['auditType', 'endDate'] },
  *run(facts) {
    const { reviews, rows, today } = facts;
    // A review whose date cannot be read may be of any year: the bad cell is already reported.
    if (reviews.some((review) => review.unread.has('date'))) return;
    const thisYear = rocYear(today);
    const years = new Set(reviews.flatMap(({ date }) => (date === null ? [] : rocYear(date))));
    // Of the time before the first review kept here the office has not entered all there were.
    const kept = reviews.filter((review) => !isForDecisionsOnly(review, facts));
    const first = kept.find(({ date }) => date !== null)?.date;
    const from = first ? rocYear(first) : thisYear;
    const past = Array.from({ length: Math.max(0, thisYear - from) }, (_, at) => from + at);
    // One that was planned and passed over is MR-29's.
    const missed = listed(past.flatMap((year) => (years.has(year) ? [] : String(year))));
    if (missed.text !== '') {
      yield {
        ...reportYears(
          'Reviews',
          missed.text,
          'date',
          say`${missed} 年無管理審查會議，程序規定每年應至少召開一次。當年確有召開者請補登；未召開者請於本次會議說明原因，不要補登未召開的會議。`,
        ),
        severity: 'W',
      };
    }
    // One that lacks its date may be this year's: MR-27 asks for it.
    if (years.has(thisYear) || reviews.some((r) => r.date === null && isToBeHeld(r, today))) return;
    // It is due once the year's internal audit is over; before that there is time.
    const due = isAudited(rows.Audits, today);
    yield {
      ...reportYears(
        'Reviews',
        String(thisYear),
        'date',
        say`${String(thisYear)} 年無管理審查會議，程序規定每年應至少召開一次。請新增本年會議並填日期。`,
      ),
      severity: due ? 'E' : 'W',
    };
  },
};

/** Whether an internal audit of this year is over. */
function isAudited(audits: readonly Audit[], today: Day): boolean {
  return audits.some(
    ({ auditType, endDate }) =>
      auditType === '內部稽核' &&
      endDate !== null &&
      endDate <= today &&
      rocYear(endDate) === rocYear(today),
  );
}
