import { coverageOf } from '../../facts/coverage';
import type { Facts } from '../../facts/facts';
import { firstOfEach } from '../../facts/grouping';
import { meetingOf } from '../../facts/meeting';
import { nextReview } from '../../facts/next-review';
import type { Span } from '../../facts/span';
import { parsePeriod } from '../../register/period';
import type { Indicator } from '../../register/register';
import { listed, say } from '../../register/said';
import { reportCell, reportTable, type Report } from '../report';
import type { Rule } from '../rule';

export const kpi03: Rule = {
  id: 'KPI-03',
  severity: 'W',
  area: 'KPI',
  title: '下一次會議審查期間內已屆滿的期別都有量測值',
  titleEn: 'Every period that ended within the next review’s period has a value',
  authority: '實務作法',
  why: '漏測的期別不是 0，也不是達標；會議看到的趨勢少了這一段，稽核也會問為何沒有量測。',
  mend: '於「量測值」補登該期別的實際值與資料來源；確實沒有量測者保留空白，於說明寫明原因與改善作法。',
  needs: {
    Indicators: ['indicatorId', 'frequency'],
    Measurements: ['indicatorId', 'period', 'value'],
    Reviews: ['reviewId', 'date', 'periodStart', 'periodEnd'],
  },
  *run(facts) {
    const review = nextReview(facts);
    const span = review && meetingOf(facts, review).period;
    if (!span) return;
    const reports = firstOfEach(facts.rows.Indicators, ({ indicatorId }) => indicatorId).flatMap(
      (indicator) => missing(indicator, span, facts),
    );
    // Of a table nobody has begun one thing is to be said.
    if (facts.rows.Measurements.length > 0) yield* reports;
    else if (reports.length > 0) yield noValues(reports.length);
  },
};

function missing(indicator: Indicator, span: Span, facts: Facts): Report[] {
  if (indicator.indicatorId === null) return [];
  const own = facts.readingsOf(indicator);
  const coverage = coverageOf(own, span);
  if (!coverage) return [];
  // A row that could not be read may be of any 期別, or of the one it names.
  const unread = own.uncounted.map(({ period }) => (period === null ? null : parsePeriod(period)));
  if (unread.includes(null)) return [];
  const known = new Set(
    [...coverage.recorded.map(({ period }) => period), ...unread].map((period) => period?.label),
  );
  const due = coverage.expected.filter(({ end }) => end < facts.today);
  const lacking = due.filter(({ label }) => !known.has(label)).map(({ label }) => label);
  if (lacking.length === 0) return [];
  const [expected, recorded] = [due.length, due.length - lacking.length];
  return [
    reportCell(
      'Indicators',
      indicator,
      'indicatorId',
      say`本次審查期間已屆滿 ${String(expected)} 期，有量測值 ${String(recorded)} 期（${String(recorded)}/${String(expected)}），缺 ${listed(lacking)}；未量測不以 0 計。請於「量測值」補登；確實未量測者留白，並於說明寫明原因。`,
    ),
  ];
}

function noValues(indicators: number): Report {
  return reportTable(
    'Measurements',
    '',
    'value',
    say`尚無任何量測值，${String(indicators)} 項指標已屆滿的期別都沒有資料；未量測不以 0 計。請按期登錄。`,
  );
}
