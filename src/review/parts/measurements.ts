import type { Indicator } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import type { Block } from '../document';
import { coverageOf } from '../../facts/coverage';
import { lastTwo, measuredIndicators } from '../../facts/figures/indicator-figures';
import { meetsTarget, type Reading } from '../../facts/readings';
import { trendOf, type Trend } from '../../facts/trend';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import type { Span } from '../../facts/span';
import { NONE } from '../wording/cell-text';
import { readingCell, readingText, targetText } from '../wording/indicator-text';
import { TREND_WORDS } from '../wording/judgement-text';
import { uncountedSentence } from '../wording/uncounted-sentence';

/** Procedure 伍.二.(二) 3(2) */
export const measurements: PartDefinition = {
  no: '3-2',
  title: agendaTitles['3-2'],
  reporter: '執行小組組長',
  compose,
};

interface Line {
  readonly indicator: Indicator;
  readonly latest: Reading | undefined;
  readonly previous: Reading | undefined;
  readonly trend: Trend;
  readonly met: boolean | null;
  readonly recorded: number | null;
  readonly expected: number | null;
}

function compose(context: PartContext): PartBody {
  const { period } = context;
  if (!period) {
    return { ...noData, sentences: [`${context.periodProblem}，本項無法計算。`] };
  }
  const lines = measuredIndicators(context).map((indicator) => lineOf(indicator, context, period));
  const other = untyped(context);
  if (lines.length === 0) return { ...noData, sentences: other };
  return {
    sentences: [
      summary(lines),
      ...worsened(lines, period),
      ...insufficient(lines),
      ...incomplete(lines),
      ...uncountedSentence(
        context.figures,
        lines.map((line) => `3-2.${line.indicator.indicatorId ?? line.indicator.key}.latest`),
        '量測值',
      ),
      ...other,
    ],
    blocks: [table(lines, context, period)],
  };
}

function lineOf(indicator: Indicator, { facts }: PartContext, period: Span): Line {
  const own = facts.readingsOf(indicator);
  const { latest, previous } = lastTwo(own, period);
  const covered = coverageOf(own, period);
  return {
    indicator,
    latest,
    previous,
    trend: trendOf(indicator, latest, previous, facts.settings),
    met: meetsTarget(indicator, latest?.value ?? null),
    recorded: covered?.recorded.length ?? null,
    expected: covered?.expected.length ?? null,
  };
}

function summary(lines: readonly Line[]): string {
  const many = (test: (line: Line) => boolean) => String(lines.filter(test).length);
  const trends = (Object.keys(TREND_WORDS) as Trend[])
    .map((trend) => `${TREND_WORDS[trend]}${many((line) => line.trend === trend)}項`)
    .join('、');
  const unjudged = lines.filter((line) => line.met === null).length;
  const rest = unjudged === 0 ? '' : `、無法判定${String(unjudged)}項`;
  return `監督量測指標計${String(lines.length)}項：${trends}；最近一期達標${many((line) => line.met === true)}項、未達標${many((line) => line.met === false)}項${rest}。`;
}

function worsened(lines: readonly Line[], period: Span): string[] {
  return lines
    .filter((line) => line.trend === 'worsening')
    .map(
      ({ indicator, latest, previous }) =>
        `${nameOf(indicator)}（${indicator.direction ?? ''}）由${readingText(indicator, previous, period)}${indicator.direction === '愈高愈好' ? '降' : '升'}為${readingText(indicator, latest, period)}，屬惡化。`,
    );
}

function insufficient(lines: readonly Line[]): string[] {
  const names = (test: (line: Line) => boolean) =>
    lines
      .filter((line) => line.trend === 'insufficient' && test(line))
      .map((line) => nameOf(line.indicator))
      .join('、');
  const said: readonly (readonly [string, string])[] = [
    [names((line) => line.latest === undefined), '尚無量測值'],
    [
      names((line) => line.latest !== undefined && line.previous === undefined),
      '僅一期資料，尚無法判斷趨勢',
    ],
    [names(isContested), '同一期別有兩個值，無法判斷趨勢'],
    [
      names((line) => line.previous !== undefined && line.indicator.direction === null),
      '未訂方向，升降好壞無法判斷',
    ],
    [
      names(
        (line) =>
          line.previous !== undefined && line.indicator.direction !== null && !isContested(line),
      ),
      '最近兩期期間長度不同，不予比較',
    ],
  ];
  return said.filter(([who]) => who !== '').map(([who, why]) => `${who}：${why}。`);
}

function isContested({ latest, previous }: Line): boolean {
  return latest?.isContested === true || previous?.isContested === true;
}

function incomplete(lines: readonly Line[]): string[] {
  const short = lines
    .filter((line) => line.recorded !== null && line.recorded < (line.expected ?? 0))
    .map(
      (line) =>
        `${nameOf(line.indicator)}（應有${String(line.expected)}期，已有${String(line.recorded)}期）`,
    );
  return short.length === 0 ? [] : [`本期量測值未齊：${short.join('、')}；未量測者不以0計。`];
}

/** Without 種類 an indicator belongs to no part: it is named rather than lost. */
function untyped({ facts }: PartContext): string[] {
  const keys = facts.rows.Indicators.filter((row) => row.indicatorType === null).map(nameOf);
  if (keys.length === 0) return [];
  return [`另有${String(keys.length)}項指標種類未填或無法判讀，未列入（${keys.join('、')}）。`];
}

/** What counts as 持平, by the settings. */
function flatText({ facts: { settings } }: PartContext): string {
  return `單位為%者變動未達${String(settings.flatPoints)}百分點、其他變動未達${String(settings.flatPercent)}%，且未跨過目標者為持平。`;
}

function nameOf(indicator: Indicator): string {
  return indicator.name ?? indicator.key;
}

function table(lines: readonly Line[], context: PartContext, period: Span): Block {
  return {
    kind: 'table',
    caption: '監督及量測指標',
    columns: [
      { header: '名稱', weight: 10 },
      { header: '方向', weight: 5, align: 'center' },
      { header: '目標', weight: 5, align: 'center' },
      { header: '前一期', weight: 6, align: 'center' },
      { header: '最近一期', weight: 6, align: 'center' },
      { header: '趨勢', weight: 5, align: 'center' },
      { header: '應有／已有期數', weight: 4, align: 'center' },
    ],
    rows: lines.map((line) => [
      nameOf(line.indicator),
      line.indicator.direction ?? '（未訂）',
      targetText(line.indicator),
      readingCell(line.indicator, line.previous, period),
      readingCell(line.indicator, line.latest, period),
      [TREND_WORDS[line.trend], ...(line.met === null ? [] : [line.met ? '達標' : '未達標'])].join(
        '\n',
      ),
      line.expected === null ? NONE : `${String(line.expected)}／${String(line.recorded)}`,
    ]),
    note: `「最近一期」「前一期」為審查期間迄日前最近兩期有值之期別；${flatText(context)}`,
  };
}
