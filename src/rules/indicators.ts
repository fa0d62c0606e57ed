import type { Day } from '../register/day';
import { identity } from '../register/identity';
import { readable } from '../register/readable';
import type { Indicator } from '../register/register';
import type { Facts } from '../facts/facts';
import { isMeasured } from '../facts/readings';
import { mentions } from '../facts/mentions';
import { headerOf, reportCell } from './report';
import type { ColumnName } from '../register/register';
import type { Rule } from './rule';
import { faultsOf } from './unreadable';

const required: readonly ColumnName<'Indicators'>[] = ['direction', 'unit', 'target', 'frequency'];

const kpi02: Rule = {
  id: 'KPI-02',
  severity: 'E',
  area: 'KPI',
  title: '每一指標每一期別只有一個量測值',
  authority: '實務作法',
  needs: {},
  run: (context) => faultsOf('KPI-02', context),
};

/** Words that say where an indicator is going. 「持續改善」 and 「改善措施」 do not. */
const TREND =
  /(?<!持續)改善(?!措施|計畫|方案|作為|建議|機會)|惡化|上升|下降|持平|提升|提高|降低|增加|減少|成長|進步|退步|好轉|變差/;
/** A sentence that admits it cannot tell. */
const NO_TREND = /資料不足|僅一期|只有一期|無法判斷|尚難判斷|無從比較/;

const kpi01: Rule = {
  id: 'KPI-01',
  severity: 'E',
  area: 'KPI',
  title: '指標均有方向、單位、目標值及頻率',
  authority: '實務作法',
  needs: { Indicators: required },
  *run(context) {
    yield* faultsOf('KPI-01', context);
    for (const indicator of context.rows.Indicators) {
      for (const column of required) {
        if (indicator[column] !== null || indicator.unread.has(column)) continue;
        const header = headerOf('Indicators', column);
        yield reportCell(
          'Indicators',
          indicator,
          column,
          `${header}空白，無從判斷好壞與達成。請補填${header}。`,
        );
      }
    }
  },
};

const kpi04: Rule = {
  id: 'KPI-04',
  severity: 'E',
  area: 'KPI',
  title: '有兩期以上量測值才談趨勢（僅一期或無資料者另以 I 提示）',
  authority: '實務作法',
  needs: {
    Indicators: ['indicatorId', 'name'],
    Measurements: ['indicatorId', 'period', 'value'],
    Reviews: ['reviewId', 'periodEnd', 'date'],
    AgendaItems: ['reviewId', 'itemNo', 'subject', 'description'],
  },
  *run(context) {
    const { rows, today } = context;
    for (const item of rows.AgendaItems) {
      if (item.itemNo !== '3-2' && item.itemNo !== '3-4') continue;
      const review = context.review(item.reviewId ?? '');
      if (review?.unread.has('periodEnd')) continue;
      const end = review?.periodEnd ?? review?.date ?? today;
      for (const column of ['subject', 'description'] as const) {
        for (const claim of claims(item[column])) {
          const named = rows.Indicators.find(
            (indicator) => mentions(claim, indicator) && valuedPeriods(indicator, end, context) < 2,
          );
          if (!named) continue;
          yield reportCell(
            'AgendaItems',
            item,
            column,
            `「${claim}」述及指標 ${named.indicatorId ?? ''} 的趨勢，但該指標至審查期間迄日不足兩期量測值。請改為「僅一期資料，尚無法判斷趨勢」，或補登量測值。`,
          );
        }
      }
    }
    for (const indicator of rows.Indicators) {
      if (indicator.indicatorId === null) continue;
      const periods = valuedPeriods(indicator, today, context);
      if (periods >= 2) continue;
      const state = periods === 1 ? '僅一期資料' : '尚無量測值';
      yield reportCell(
        'Indicators',
        indicator,
        'indicatorId',
        `${state}，資料不足，尚無法判斷趨勢；議程將如此註明。請按期登錄「量測值」。`,
        'I',
      );
    }
  },
};

/** Sentences that claim a trend. */
function claims(text: string | null): string[] {
  return (text ?? '')
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => TREND.test(sentence) && !NO_TREND.test(sentence));
}

/**
 * Comparable 期別 with a value that begin on or before a day: those as long as the latest of them; a
 * value or 期別 that cannot be read may be one.
 */
function valuedPeriods(indicator: Indicator, end: Day, { readingsOf }: Facts): number {
  const { readings, uncounted } = readingsOf(indicator);
  const valued = readings.filter((one) => isMeasured(one) && one.period.start <= end);
  const latest = valued.at(-1)?.period.frequency;
  const alike = valued.filter(({ period }) => period.frequency === latest);
  return alike.length + uncounted.filter((row) => !readable(row, 'period', 'value')).length;
}

const kpi10: Rule = {
  id: 'KPI-10',
  severity: 'E',
  area: 'KPI',
  title: '量測值的指標存在',
  authority: '實務作法',
  needs: { Indicators: ['indicatorId'], Measurements: ['indicatorId'] },
  *run({ rows }) {
    // An indicator without its id may be the one that is meant, and is reported itself.
    if (rows.Indicators.some(({ indicatorId }) => indicatorId === null)) return;
    const known = new Set(rows.Indicators.map(({ indicatorId }) => identity(indicatorId ?? '')));
    const orphans = new Map<string, (typeof rows.Measurements)[number][]>();
    for (const row of rows.Measurements) {
      const form = identity(row.indicatorId ?? '');
      if (form === '' || known.has(form)) continue;
      orphans.set(form, [...(orphans.get(form) ?? []), row]);
    }
    for (const own of orphans.values()) {
      const [first] = own;
      if (!first) continue;
      const count = own.length === 1 ? '此列' : `此編號的 ${String(own.length)} 列`;
      const message = `指標編號「${first.indicatorId ?? ''}」不在「指標」，${count}量測值不會列入議程。請更正指標編號，或於「指標」登錄此指標。`;
      yield reportCell('Measurements', first, 'indicatorId', message);
    }
  },
};

export const indicatorRules: readonly Rule[] = [kpi01, kpi02, kpi04, kpi10];
