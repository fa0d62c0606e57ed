import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import { areEquallyLong, lengthInDays, type Span } from '../../facts/span';
import { addDays, rocShort } from '../../register/day';
import type { Review } from '../../register/register';
import { type Said, say } from '../../register/said';
import { reportCell } from '../report';
import type { Rule } from '../rule';

/** Somebody says that the periods are not alike: 「本期較前期短 3 個月」, 「審查期間長度不同」. */
const STATED =
  /期間?.{0,12}(?:長短|長度|不同|不等|不一|未滿|較[長短]|僅\s*\d+\s*(?:個?月|日|天))|前期.{0,6}[長短多少]\s*\d+\s*(?:個?月|日|天)/;

export const kpi05: Rule = {
  id: 'KPI-05',
  severity: 'W',
  area: 'KPI',
  title: '下一次會議的審查期間與前次等長，或敘明長度不同',
  titleEn: 'The next review’s period is as long as the one before, or the difference is explained',
  authority: '實務作法',
  why: '期間長短不同時，件數的增減可能只是因為期間較長，委員會會誤認為改善或惡化。',
  mend: '日期填錯者更正審查期間起、迄；確實不等長者，於項次 3-1 的說明敘明兩期長度不同。',
  needs: {
    Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd'],
    AgendaItems: ['reviewId', 'itemNo', 'description'],
  },
  *run(facts) {
    const review = nextReview(facts);
    if (!review) return;
    const { period, previousPeriod, previousPeriodBasis, previous } = meetingOf(facts, review);
    if (!period || !previousPeriod || previousPeriodBasis !== 'review') return;
    if (areEquallyLong(period, previousPeriod)) return;
    // A gap, an overlap (MR-24) or an end after the meeting (MR-28) is a wrong date, and said there.
    if (period.start !== addDays(previousPeriod.end, 1) || endsLate(review)) return;
    if (previous && endsLate(previous)) return;
    const items = facts.itemsOf(review.reviewId).filter(({ itemNo }) => itemNo?.startsWith('3-'));
    const isStated = items.some(
      (item) => item.unread.has('description') || STATED.test(item.description ?? ''),
    );
    if (isStated) return;
    yield reportCell(
      'Reviews',
      review,
      review.periodStart === null ? 'periodEnd' : 'periodStart',
      say`本期 ${daysOf(period)}，前次 ${previous?.key ?? ''} 為 ${daysOf(previousPeriod)}，長度不同，件數增減不宜逕行比較。日期有誤請更正；確實不同者，請於項次 3-1 的說明敘明兩期長度不同。`,
    );
  },
};

function endsLate({ date, periodEnd }: Review): boolean {
  return date !== null && periodEnd !== null && periodEnd > date;
}

function daysOf(span: Span): Said {
  return say`${rocShort(span.start)} 至 ${rocShort(span.end)} 計 ${String(lengthInDays(span))} 日`;
}
