import { identity } from '../../register/identity';
import { periodsWithin } from '../../register/period';
import { meetsTarget, type Reading } from '../../facts/readings';
import { periodCoverage } from '../../facts/period-coverage';
import { measuredIndicators, valuedBy } from '../../facts/figures/indicator-figures';
import { trendOf } from '../../facts/trend';
import type { Day } from '../../register/day';
import type { Indicator } from '../../register/register';
import type { BesideBlock, Block, CellContent, ChartBlock, TableBlock } from '../document';
import type { PartContext } from '../part';
import { cutNotes, trendBasis } from '../parts/indicator-rows';
import { amountText, nameOf, readingText, targetText } from '../wording/indicator-text';
import { TREND_WORDS } from '../wording/judgement-text';
import { numberText } from '../wording/number-text';
import { section } from './section';

/** 期別 of one indicator on the page, the latest of them; how many more there are is said. */
const shown = 12;
/** Values from which a line says more than its numbers. */
const drawnFrom = 3;
/** Letters of all labels together, beside each other without touching; the table beside the line has them all. */
const labelledUpTo = 25;

/** Each indicator and objective over its 期別, and a line for those with enough values. */
export const measurementsSection = section(
  {
    no: '附表五',
    title: '指標歷期量測',
    of: 'Indicators',
    needs: {
      Indicators: ['indicatorId', 'target', 'frequency'],
      Measurements: ['indicatorId', 'period', 'value'],
    },
  },
  (context) => {
    const { Indicators } = context.facts.rows;
    const histories = Indicators.flatMap(
      (indicator, at) => historyOf(indicator, at, context) ?? [],
    );
    const without = Indicators.length - histories.length;
    const note: Block[] =
      without === 0
        ? []
        : [{ kind: 'paragraph', text: `另有${String(without)}項指標尚無量測值，未列表。` }];
    if (Indicators.length === 0) return { scope: '', blocks: [] };
    return {
      scope: `（${String(Indicators.length)}項）`,
      blocks: [...basis(context), ...inPairs(histories), ...note, ...wholeNotes(context)],
    };
  },
);

function basis(context: PartContext): Block[] {
  if (!context.period || measuredIndicators(context).length === 0) return [];
  return [{ kind: 'paragraph', text: trendBasis(context) }];
}

interface History {
  readonly table: TableBlock;
  readonly chart: ChartBlock | null;
}

/** Two to a row: table and line of one indicator beside those of the next. */
function inPairs(histories: readonly History[]): Block[] {
  const rows: BesideBlock[] = [];
  for (let at = 0; at < histories.length; at += 2) {
    const pair = histories.slice(at, at + 2);
    const blocks = pair.flatMap(({ table, chart }) => (chart ? [table, chart] : [table]));
    // A table alone takes the room of its line too, and one alone half the page.
    const weights = pair.flatMap(({ chart }) => (chart ? [24, 26] : [50]));
    rows.push({ kind: 'beside', blocks, weights });
  }
  return rows.map((row) => (row.blocks.length === 1 ? (row.blocks[0] as TableBlock) : row));
}

/** Every 期別 from the first with a value on: those not measured stand between, blank and never 0. */
function historyOf(indicator: Indicator, at: number, context: PartContext): History | null {
  const { facts, period, on } = context;
  const end = period?.end ?? on;
  const own = facts.readingsOf(indicator);
  const valued = valuedBy(own, { start: end, end });
  const [first, last] = [valued[0], valued.at(-1)];
  if (!first || !last) return null;
  const byLabel = new Map(own.readings.map((reading) => [reading.period.label, reading]));
  const { frequency } = indicator;
  const labels = new Set([
    ...(frequency === null
      ? []
      : periodsWithin(frequency, first.period.start, end)
          .filter((one) => one.end <= end || byLabel.has(one.label))
          .map(({ label }) => label)),
    ...valued.map((reading) => reading.period.label),
  ]);
  const isPlain = valued.every((reading) => reading.period.frequency === frequency);
  // 期別 of several lengths are shown as they were recorded, in order of time.
  const all = isPlain ? [...labels] : valued.map((reading) => reading.period.label);
  const lines = all.slice(-shown);
  const more = all.length - lines.length;
  const id = `5.${identity(indicator.key)}.${String(at)}`;
  const numbers = lines.filter((label) => (byLabel.get(label)?.value ?? null) !== null).length;
  const widest = Math.max(
    ...lines.map((label) => amountText(indicator, byLabel.get(label)?.value ?? null).length),
  );
  const areLabelled = lines.length * widest <= labelledUpTo;
  const title = `${nameOf(indicator)}（${targetText(indicator)}）`;
  return {
    table: {
      kind: 'table',
      id,
      caption: title,
      columns: [
        { header: '期別', weight: 6, align: 'center' },
        { header: '實際值', weight: 6, align: 'center' },
        { header: '目標值', weight: 6, align: 'center' },
        { header: '達成', weight: 6, align: 'center' },
      ],
      rows: lines.map((label) => rowOf(indicator, label, byLabel.get(label))),
      note: `${lastTwoText(indicator, valued, end, context)}${more > 0 ? `列最近${String(lines.length)}期，另有${String(more)}期。` : ''}`,
    },
    chart: numbers < drawnFrom ? null : chartOf(id, indicator, areLabelled),
  };
}

/** 「最近一期90%（115Q4，未滿期），前一期91%（115Q3）：惡化。」 */
function lastTwoText(
  indicator: Indicator,
  valued: readonly Reading[],
  end: Day,
  { facts }: PartContext,
): string {
  const [previous, latest] = [valued.at(-2), valued.at(-1)];
  const text = (reading: Reading | undefined) =>
    readingText(indicator, reading, { start: end, end });
  if (!previous) return `最近一期${text(latest)}，無前一期。`;
  const trend = TREND_WORDS[trendOf(indicator, latest, previous, facts.settings)];
  return `最近一期${text(latest)}，前一期${text(previous)}：${trend}。`;
}

/** 說明 of 期別 not met that the table of 3-2 had no room for. */
function wholeNotes(context: PartContext): Block[] {
  const rows = measuredIndicators(context).flatMap((indicator) =>
    cutNotes(periodCoverage(indicator, context)).map(({ period, value, rows: [first] }) => [
      nameOf(indicator),
      period.label,
      amountText(indicator, value),
      (first?.note ?? '').trim(),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { header: '指標', weight: 12, joinsBlank: true },
    { header: '期別', weight: 6, align: 'center' },
    { header: '實際值', weight: 6, align: 'center' },
    { header: '說明', weight: 50 },
  ] as const;
  return [{ kind: 'table', caption: '未達標期別之說明（全文）', columns, rows }];
}

function chartOf(table: string, indicator: Indicator, labels: boolean): ChartBlock {
  const actual = { column: 1, type: 'line', look: 'dark', labels } as const;
  const goal = { column: 2, type: 'line', look: 'dashed', labels: false } as const;
  return {
    kind: 'chart',
    title: nameOf(indicator),
    table,
    categories: 0,
    series: indicator.target === null ? [actual] : [actual, goal],
    height: 170,
  };
}

function rowOf(indicator: Indicator, label: string, reading: Reading | undefined): CellContent[] {
  const value = reading?.value ?? null;
  return [
    label,
    amountCell(indicator, value),
    amountCell(indicator, indicator.target),
    outcome(indicator, reading),
  ];
}

function outcome(indicator: Indicator, reading: Reading | undefined): string {
  if (reading?.isContested === true) return '有兩個值';
  const value = reading?.value ?? null;
  if (value === null) return '未量測';
  const met = meetsTarget(indicator, value);
  return met === null ? '無法判定' : met ? '達標' : '未達標';
}

/** The number itself, shown as the paper prints it; blank where there is none. */
function amountCell({ unit }: Indicator, value: number | null): CellContent {
  if (value === null) return '';
  const text = numberText(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return `${text}${unit ?? ''}`;
  const decimals = text.split('.')[1]?.length ?? 0;
  const suffix = unit === null ? '' : `"${unit.replaceAll('"', '')}"`;
  return {
    text: `${text}${(unit ?? '').replaceAll('"', '')}`,
    value: Number(text),
    format: `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${suffix}`,
  };
}
