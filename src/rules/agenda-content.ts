import type { Day } from '../register/day';
import { addDays } from '../register/day';
import type { Choice } from '../register/lists';
import { parsePeriod } from '../register/period';
import type { AgendaItem, Review } from '../register/register';
import type { ItemNo } from '../facts/agenda-words';
import { agendaTitles, saysSomething } from '../facts/agenda-words';
import type { Facts } from '../facts/facts';
import { readable } from '../register/readable';
import { reportCell } from './report';
import { earlierThan, inOrder } from '../facts/reviews-in-order';
import type { Rule } from './rule';

/** 審查期間; an open start where the sheet gives none. */
interface ReviewPeriod {
  readonly start: Day | null;
  readonly end: Day;
}

type HasData = (context: Facts, period: ReviewPeriod) => boolean;

/** Items whose content is computed for the review period: whether the register has data for it. */
const ofPeriod: Readonly<Partial<Record<ItemNo, HasData>>> = {
  '3-1': ({ rows }) => rows.Findings.length > 0,
  '3-2': (context, { end }) => isMeasured(context, '監督量測', { start: null, end }),
  '3-3': ({ rows }) => rows.Audits.length > 0,
  '3-4': (context, period) => isMeasured(context, '資安目標', period),
};

/** Whether an indicator of that kind has a value of a 期別 that shares a day with the period. */
function isMeasured(
  { rows }: Facts,
  type: Choice<'IndicatorType'>,
  { start, end }: ReviewPeriod,
): boolean {
  const own = rows.Indicators.filter(
    (indicator) => indicator.indicatorType === type || indicator.unread.has('indicatorType'),
  ).map((indicator) => indicator.indicatorId);
  return rows.Measurements.some((row) => {
    if (row.value === null && !row.unread.has('value')) return false;
    const period = parsePeriod(row.period ?? '');
    const within = period && period.start <= end && (start === null || period.end >= start);
    return within === true && own.includes(row.indicatorId);
  });
}

const mr12: Rule = {
  id: 'MR-12',
  severity: 'E',
  area: 'MR',
  title: '各議案有內容，或填無報告理由；僅寫「無」不算',
  authority: '實務作法',
  needs: {
    AgendaItems: ['reviewId', 'itemNo', 'description', 'noReportReason'],
    Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd'],
    Findings: [],
    Audits: [],
    Indicators: ['indicatorId', 'indicatorType'],
    Measurements: ['indicatorId', 'period', 'value'],
    Risks: [],
  },
  *run(context) {
    for (const review of context.reviews) {
      if (review.reviewId === null || context.review(review.reviewId) !== review) continue;
      const silent = context.itemsOf(review.reviewId).filter(isSilent);
      const computed = silent.filter((item) => item.itemNo && ofPeriod[item.itemNo]);
      if (review.periodEnd === null && computed.length > 0) {
        // Without it none of 3-1 to 3-4 can be computed: said once, where it is to be filled in.
        if (!review.unread.has('periodEnd')) {
          yield reportCell(
            'Reviews',
            review,
            'periodEnd',
            '審查期間迄空白，第 3 項各款無從計算。請填審查期間迄。',
          );
        }
      }
      const period = periodOf(review, context);
      for (const item of silent) {
        if (item.itemNo && !isComputed(item.itemNo, context, period)) yield noContent(item);
      }
    }
  },
};

/**
 * Neither 說明 nor a reason; a cell that could not be read may be the one. 案由 names the subject and
 * reports nothing of it.
 */
function isSilent(item: AgendaItem): boolean {
  return (
    item.itemNo !== null &&
    readable(item, 'description', 'noReportReason') &&
    !saysSomething(item.description) &&
    !saysSomething(item.noReportReason)
  );
}

function isComputed(no: ItemNo, context: Facts, period: ReviewPeriod | null): boolean {
  // Resolutions of earlier meetings, 「首次會議」, or that none is left: never without words.
  if (no === '1') return true;
  if (no === '5') return context.rows.Risks.length > 0;
  const hasData = ofPeriod[no];
  return hasData !== undefined && (period === null || hasData(context, period));
}

/** The day after the previous 迄 where 起 is blank (domain: Figures); null without 迄. */
function periodOf(review: Review, { reviews }: Facts): ReviewPeriod | null {
  if (review.periodEnd === null) return null;
  const previous = inOrder(earlierThan(review, reviews)).at(-1)?.periodEnd ?? null;
  const start = review.periodStart ?? (previous && addDays(previous, 1));
  return { start, end: review.periodEnd };
}

function noContent(item: AgendaItem) {
  const no = item.itemNo ?? '';
  const title = item.itemNo ? agendaTitles[item.itemNo] : '';
  const stated = item.description === null ? '說明空白' : `說明僅有「${item.description}」`;
  const data = item.itemNo && ofPeriod[item.itemNo] ? '，本期也無登錄資料可列' : '';
  return reportCell(
    'AgendaItems',
    item,
    'description',
    `項次 ${no}「${title}」${stated}，也無報告理由${data}。請填說明；確無可報告者，填無報告理由。`,
  );
}

export const agendaContentRules: readonly Rule[] = [mr12];
