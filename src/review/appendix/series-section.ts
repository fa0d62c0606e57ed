import type { Figure } from '../../facts/figure';
import type { Meeting } from '../../facts/meeting';
import { seriesPrefix } from '../../facts/series';
import type { Block } from '../document';
import type { PartContext } from '../part';
import {
  hasRecords,
  type Recorded,
  type RecordedSeries,
  recordedSeries,
  withoutPeriod,
} from '../parts/recorded-series';
import { NONE } from '../wording/cell-text';
import { numberText } from '../wording/number-text';
import { rateText } from '../wording/rate-text';
import { section } from './section';

/** Gives a figure of one review of the series: 「3-1」, 「onTimeRate」. */
type At = (item: string, name: string) => Figure | undefined;

interface Line {
  readonly item: string;
  readonly name: string;
  readonly text: (at: At, meeting: Meeting, leastCases: number) => string;
}

/** Part 3 over the reviews on record; its own sentences compare with one period before. */
export const seriesSection = section(
  { no: '附表六', title: '歷次審查績效', needs: { Reviews: ['periodEnd'] } },
  (context) => {
    const series = recordedSeries(context);
    const many = series.recorded.length;
    if (many === 0) return { scope: '', blocks: [] };
    return { scope: `（最近${String(many)}次審查）`, blocks: [tableOf(series, context)] };
  },
);

function tableOf(series: RecordedSeries, { figures, facts }: PartContext): Block {
  const { recorded } = series;
  const least = facts.settings.minimumCases;
  const cell = ({ meeting }: Recorded, { text }: Line) => {
    const at: At = (item, name) => figures[`${seriesPrefix(item, meeting)}.${name}`];
    return text(at, meeting, least);
  };
  return {
    kind: 'table',
    columns: [
      { header: '項次', weight: 5, align: 'center', joinsBlank: true },
      { header: '項目', weight: 16 },
      ...recorded.map(({ label }) => ({ header: label, weight: 10, align: 'center' as const })),
    ],
    rows: lines.map((line, index) => [
      lines[index - 1]?.item === line.item ? '' : line.item,
      line.name,
      ...recorded.map((one) => cell(one, line)),
    ]),
    note: `各以該次審查期間及會議日計；「${NONE}」為該期無紀錄或無案件。${withoutPeriod(series)}`,
  };
}

const lines: readonly Line[] = [
  ofFindings('期末未結不符合項目', (at) => amount(at('3-1', 'nc.closing'), '件')),
  ofFindings('如期完成率', (at, _, least) => share(at('3-1', 'onTimeRate'), least)),
  ofFindings('平均結案天數', (at) => amount(at('3-1', 'averageDaysToClose'), '日')),
  ofFindings('重複缺失', (at) => amount(at('3-1', 'repeat'), '件')),
  ofFindings('驗證有效率', (at, _, least) => share(at('3-1', 'effectiveRate'), least)),
  ofFindings('會議日逾期未完成之矯正措施', (at) => amount(at('3-1', 'overdue'), '件')),
  ofFindings('資安事件', (at) => amount(at('3-1', 'incidents'), '件')),
  { item: '3-2', name: '監督量測期內達標／已量測', text: (at) => periods(at) },
  {
    item: '3-3',
    name: '稽核',
    text: (at, meeting) => (hasAudits(meeting) ? amount(at('3-3', 'audits'), '次') : NONE),
  },
  {
    item: '3-3',
    name: '稽核發現（其中不符合項目）',
    text: (at, meeting) => {
      const [all, nc] = [at('3-3', 'findings.total')?.value, at('3-3', 'findings.nc')?.value];
      if (typeof all !== 'number' || typeof nc !== 'number' || !hasAudits(meeting)) return NONE;
      return `${String(all)}件（${String(nc)}件）`;
    },
  },
  { item: '3-4', name: '目標達成／全部', text: (at) => objectives(at) },
];

/** A period that ended before any finding was recorded has no records: that is not none. */
function ofFindings(name: string, text: Line['text']): Line {
  return {
    item: '3-1',
    name,
    text: (at, meeting, least) => (hasRecords(meeting) ? text(at, meeting, least) : NONE),
  };
}

function hasAudits({ facts, period }: Meeting): boolean {
  return facts.rows.Audits.some(
    ({ endDate }) => endDate !== null && period !== null && endDate <= period.end,
  );
}

function amount(figure: Figure | undefined, unit: string): string {
  if (typeof figure?.value !== 'number') return NONE;
  return withUncounted(`${numberText(Number(figure.value.toFixed(1)))}${unit}`, figure);
}

function share(figure: Figure | undefined, least: number): string {
  if (typeof figure?.value !== 'number') return NONE;
  return withUncounted(rateText(figure, least), figure);
}

function withUncounted(text: string, { uncounted = [] }: Figure): string {
  return uncounted.length === 0 ? text : `${text}，另${String(uncounted.length)}筆未計入`;
}

/** What was not measured stands beside what was. */
function periods(at: At): string {
  const [met, recorded, expected] = ['metPeriods', 'recorded', 'expected'].map(
    (name) => at('3-2', `total.${name}`)?.value,
  );
  if (typeof met !== 'number' || typeof recorded !== 'number' || recorded === 0) return NONE;
  const rest =
    typeof expected === 'number' && expected > recorded ? `（應有${String(expected)}期）` : '';
  return `${String(met)}／${String(recorded)}期${rest}`;
}

function objectives(at: At): string {
  const [met, notMet, noData] = ['met', 'notMet', 'noData'].map((name) => at('3-4', name)?.value);
  if (typeof met !== 'number' || typeof notMet !== 'number' || met + notMet === 0) return NONE;
  const all = met + notMet + (typeof noData === 'number' ? noData : 0);
  return `${String(met)}／${String(all)}項`;
}
