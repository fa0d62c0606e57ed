import type { Facts } from '../../facts/facts';
import { firstOfEach } from '../../facts/grouping';
import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import { isMeasured } from '../../facts/readings';
import { unmeasuredOf } from '../../facts/unmeasured';
import type { Day } from '../../register/day';
import { readable } from '../../register/readable';
import type { Indicator } from '../../register/register';
import { type Said, say, unsaid } from '../../register/said';
import { reportCell, reportTable } from '../report';
import type { Report } from '../report';
import type { Rule } from '../rule';
import { trendClaims } from './trend-claims';

export const kpi04: Rule = {
  id: 'KPI-04',
  severity: 'W',
  area: 'KPI',
  title: '有兩期以上量測值才談趨勢（僅一期或無資料者另以 I 提示）',
  titleEn: 'A trend needs at least two values (with one or none: a note)',
  authority: '實務作法',
  why: '只有一期資料時沒有趨勢可言；文字說改善而數字無從比較，委員會會據以作成沒有根據的決定。',
  mend: '將該句改為「僅一期資料，尚無法判斷趨勢」，或於「量測值」補登前期的實際值。',
  needs: {
    Indicators: ['indicatorId', 'name'],
    Measurements: ['indicatorId', 'period', 'value'],
    Reviews: ['reviewId', 'periodEnd', 'date'],
    AgendaItems: ['reviewId', 'itemNo', 'subject', 'description'],
  },
  *run(facts) {
    const claimed = new Set<Indicator>();
    yield* typedTrends(facts, claimed);
    yield* singleValues(facts, claimed);
  },
};

/** @param claimed takes the indicators of which a trend is said */
function* typedTrends(facts: Facts, claimed: Set<Indicator>): Generator<Report> {
  const { rows, today } = facts;
  for (const item of rows.AgendaItems) {
    if (item.itemNo !== '3-2' && item.itemNo !== '3-4') continue;
    const review = facts.review(item.reviewId);
    if (review?.unread.has('periodEnd')) continue;
    const end = review?.periodEnd ?? review?.date ?? today;
    for (const column of ['subject', 'description', 'impact'] as const) {
      for (const { sentence, indicators } of trendClaims(item[column], rows.Indicators)) {
        const short = indicators.filter((indicator) => valuedPeriods(indicator, end, facts) < 2);
        const [named] = short;
        if (!named) continue;
        for (const indicator of short) claimed.add(indicator);
        yield reportCell(
          'AgendaItems',
          item,
          column,
          say`「${sentence}」述及指標 ${named.indicatorId ?? named.name ?? ''} 的趨勢，但該指標至審查期間迄日不足兩期可比較的量測值。請改為「僅一期資料，尚無法判斷趨勢」，或補登量測值。`,
        );
      }
    }
  }
}

/** What is said of an indicator above is not said again. */
function* singleValues(facts: Facts, claimed: ReadonlySet<Indicator>): Generator<Report> {
  const review = nextReview(facts);
  const meeting = review && meetingOf(facts, review);
  if (facts.rows.Measurements.length === 0) {
    // Where a 期別 is over KPI-03 speaks of the empty table.
    if (meeting && unmeasuredOf(meeting).length > 0) return;
    const { length } = facts.rows.Indicators;
    const message = say`「量測值」尚無任何資料，${String(length)} 項指標都尚無法判斷趨勢；議程將如此註明。請按期登錄。`;
    if (length > 0) yield reportTable('Measurements', '', 'value', message, 'I');
    return;
  }
  const end = meeting?.period?.end ?? facts.today;
  for (const indicator of firstOfEach(facts.rows.Indicators, ({ indicatorId }) => indicatorId)) {
    if (indicator.indicatorId === null || claimed.has(indicator)) continue;
    const periods = valuedPeriods(indicator, end, facts);
    if (periods >= 2) continue;
    const state = [say`尚無量測值`, oneOnly(indicator, end, facts)][periods] ?? unsaid;
    yield reportCell(
      'Indicators',
      indicator,
      'indicatorId',
      say`${state}，資料不足，尚無法判斷趨勢；議程將如此註明。請按期登錄「量測值」。`,
      'I',
    );
  }
}

function oneOnly(indicator: Indicator, end: Day, facts: Facts): Said {
  const { frequency } = indicator;
  const isAlone = measuredUntil(indicator, end, facts).length < 2;
  if (isAlone || frequency === null) return say`僅一期資料`;
  return say`期別長短不一（頻率為${frequency}），可與最近一期比較的期別不足`;
}

function measuredUntil(indicator: Indicator, end: Day, { readingsOf }: Facts) {
  return readingsOf(indicator).readings.filter((one) => isMeasured(one) && one.period.start <= end);
}

/**
 * Comparable 期別 with a value that begin on or before a day: those as long as the latest of them; a
 * value or 期別 that cannot be read may be one.
 */
function valuedPeriods(indicator: Indicator, end: Day, facts: Facts): number {
  const { uncounted } = facts.readingsOf(indicator);
  const valued = measuredUntil(indicator, end, facts);
  const latest = valued.at(-1)?.period.frequency;
  const alike = valued.filter(({ period }) => period.frequency === latest);
  return alike.length + uncounted.filter((row) => !readable(row, 'period', 'value')).length;
}
