import type { Day } from '../register/day';
import { rocShort, rocYear } from '../register/day';
import type { Audit, Review } from '../register/register';
import type { Facts } from '../facts/facts';
import { readable } from '../register/readable';
import { reportCell, reportTable, rowName } from './report';
import { dayOfReview, isHeld, isToBeHeld, nextOf } from '../facts/reviews-in-order';
import type { Rule } from './rule';

const mr01: Rule = {
  id: 'MR-01',
  severity: 'E',
  area: 'MR',
  title: '每年至少召開一次管理審查會議（尚可補正者為 W）',
  authority: '程序伍、二「每年應至少召開一次」、(一)「每年於內部稽核實施後」',
  needs: { Reviews: ['date', 'status'], Audits: ['auditType', 'endDate'] },
  *run({ reviews, rows, today }) {
    const thisYear = rocYear(today);
    const dated = reviews.flatMap((review) =>
      review.date === null ? [] : [{ review, year: rocYear(review.date) }],
    );
    // A review whose date cannot be read may be of any year: the bad cell is already reported.
    if (reviews.some((review) => review.unread.has('date'))) return;
    const undated = reviews.find((review) => review.date === null && isToBeHeld(review, today));
    const years = new Set(dated.map((one) => one.year));
    const first = dated[0]?.year ?? thisYear;
    const without = Array.from({ length: Math.max(0, thisYear - first) }, (_, at) => first + at);
    // One that was planned and passed over is MR-29's.
    const missed = without.filter((year) => !years.has(year)).map(String);
    if (missed.length > 0) {
      yield {
        ...reportTable(
          'Reviews',
          missed.join('、'),
          'date',
          `${missed.join('、')} 年無管理審查會議，程序規定每年應至少召開一次。當年確有召開者請補登；未召開者請於本次會議說明原因，不要補登未召開的會議。`,
        ),
        severity: 'W',
      };
    }
    if (years.has(thisYear)) return;
    // It is due once the year's internal audit is over; before that there is time.
    const due = reviews.length === 0 || isAudited(rows.Audits, today);
    yield undated
      ? reportCell(
          'Reviews',
          undated,
          'date',
          `日期空白，${String(thisYear)} 年尚無已訂日期的管理審查會議；程序規定每年應至少召開一次。請填日期。`,
        )
      : {
          ...reportTable(
            'Reviews',
            String(thisYear),
            'date',
            `${String(thisYear)} 年無管理審查會議，程序規定每年應至少召開一次。請新增本年會議並填日期。`,
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

const mr02: Rule = {
  id: 'MR-02',
  severity: 'E',
  area: 'MR',
  title: '會議於當年內部稽核結束後召開',
  authority: '程序伍、二、(一)「每年於內部稽核實施後」',
  needs: { Reviews: ['date', 'status'], Audits: ['auditType', 'endDate'] },
  *run({ reviews, rows, today }) {
    const next = nextOf(reviews, today);
    const internal = rows.Audits.filter(
      (audit) => audit.auditType === '內部稽核' || audit.unread.has('auditType'),
    );
    // An internal audit whose end cannot be read may be the one: the bad cell is already reported.
    if (internal.some((audit) => !readable(audit, 'auditType', 'endDate'))) return;
    for (const review of reviews) {
      const { date } = review;
      // Of meetings further ahead the audit may not be planned yet.
      if (date === null || (isToBeHeld(review, today) && review !== next)) continue;
      const ofYear = internal.filter((audit) => yearOf(audit) === rocYear(date));
      if (follows(review, ofYear)) continue;
      // More than one meeting a year is allowed: one of them must follow the audit.
      const others = reviews.filter((r) => r.date !== null && rocYear(r.date) === rocYear(date));
      if (others.some((other) => follows(other, ofYear))) continue;
      const ends = ofYear.map(
        (a) =>
          `${rowName('Audits', a)} ${a.endDate === null ? '迄日未填' : `迄日 ${rocShort(a.endDate)}`}`,
      );
      const [why, remedy] =
        ofYear.length === 0
          ? [` ${String(rocYear(date))} 年沒有內部稽核`, '請於「稽核」登錄當年的內部稽核']
          : [`當年的內部稽核於當日尚未結束（${ends.join('、')}）`, '請補填或更正「稽核」的迄日'];
      yield reportCell(
        'Reviews',
        review,
        'date',
        `會議日期 ${rocShort(date)}，但${why}；程序規定於內部稽核實施後召開。${remedy}，或調整會議日期。`,
      );
    }
  },
};

/** The year of an audit is that of its end, or of its start while it has none. */
function yearOf(audit: Audit): number | null {
  const day = audit.endDate ?? audit.startDate;
  return day === null ? null : rocYear(day);
}

function follows(review: Review, audits: readonly Audit[]): boolean {
  const { date } = review;
  return audits.some((audit) => date !== null && audit.endDate !== null && audit.endDate <= date);
}

/** The convener, and who stands in for him. */
const chairs = ['資安長(召集人)', '資安主管(副召集人)'] as const;

const mr05: Rule = {
  id: 'MR-05',
  severity: 'E',
  area: 'MR',
  title: '主席為當日的資安長；由資安主管代理者註明原因',
  authority: '程序伍、一、(一)1(2)、(二)1(3)A',
  needs: {
    Reviews: ['date', 'chair', 'chairDeputyReason', 'status'],
    Members: ['name', 'position', 'startDate', 'endDate'],
  },
  *run(context) {
    const { reviews, people, today } = context;
    // An empty 成員 is one problem, and MEM-01's.
    if (people.members.length === 0) return;
    const next = nextOf(reviews, today);
    for (const review of reviews) {
      const { chair } = review;
      if (!readable(review, 'date', 'chair', 'chairDeputyReason')) continue;
      if (chair === null) {
        if (!isHeld(review) && review !== next) continue;
        yield reportCell(
          'Reviews',
          review,
          'chair',
          '主席空白，會議應由資安長主持。請填資安長姓名。',
        );
        continue;
      }
      const day = dayOfReview(review, today);
      if (chairs.some((position) => people.mayHold(position, day, chair))) continue;
      yield* chairReports(review, chair, context);
    }
  },
};

function* chairReports(review: Review, chair: string, { people, today }: Facts) {
  const day = dayOfReview(review, today);
  const holds = (position: (typeof chairs)[number]) =>
    people.holders(position, day).some((member) => people.isMember(chair, member));
  if (holds('資安長(召集人)')) return;
  if (!holds('資安主管(副召集人)')) {
    const heads = people.holders('資安長(召集人)', day).flatMap((member) => member.name ?? []);
    const who = heads.length === 0 ? '該日無現任資安長' : `該日資安長為「${heads.join('、')}」`;
    yield reportCell(
      'Reviews',
      review,
      'chair',
      `主席「${chair}」於 ${rocShort(day)} 不是資安長，也不是得代理的資安主管；${who}。請更正主席，或更正「成員」的任期。`,
    );
  } else if (review.chairDeputyReason === null) {
    yield reportCell(
      'Reviews',
      review,
      'chairDeputyReason',
      `主席「${chair}」為資安主管，代理資安長主持，但主席代理原因空白。請填代理原因。`,
    );
  }
}

const mr29: Rule = {
  id: 'MR-29',
  severity: 'W',
  area: 'MR',
  title: '日期已過的會議不再是籌備中',
  authority: '實務作法',
  needs: { Reviews: ['reviewId', 'date', 'status'] },
  *run({ meetings, today }) {
    for (const review of meetings) {
      const { date } = review;
      if (date === null || date >= today || isHeld(review) || review.unread.has('status')) continue;
      const stated = review.status === null ? '空白' : `「${review.status}」`;
      yield reportCell(
        'Reviews',
        review,
        'status',
        `會議日期 ${rocShort(date)} 已過，狀態仍為${stated}。已召開者請改為「已召開」；延期者請更正日期。`,
      );
    }
  },
};

export const meetingRules: readonly Rule[] = [mr01, mr02, mr05, mr29];
