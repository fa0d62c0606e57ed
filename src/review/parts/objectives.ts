import type { Indicator } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import { countAt } from '../../facts/figure';
import { lackOfMeasures, measuresFor } from '../../facts/measures-for';
import type { Block } from '../document';
import { objectiveResults, type ObjectiveResult } from '../../facts/figures/objective-figures';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import type { Span } from '../../facts/span';
import { NONE } from '../wording/cell-text';
import { nameOf, readingLine, readingText, targetText } from '../wording/indicator-text';
import { uncountedSentence } from '../wording/uncounted-sentence';

/** Procedure 伍.二.(二) 3(4) */
export const objectives: PartDefinition = {
  no: '3-4',
  title: agendaTitles['3-4'],
  reporter: '執行小組組長',
  compose,
};

/** 期別 with a value that the paper shows of an objective. */
const shown = 4;

function compose(context: PartContext): PartBody {
  const { period } = context;
  if (!period) return { ...noData, sentences: [`${context.periodProblem}，本項無法計算。`] };
  const results = objectiveResults(context, period);
  if (results.length === 0) return noData;
  return {
    sentences: [
      summary(results, context),
      ...results
        .filter(({ outcome }) => outcome === 'notMet')
        .map((result) => notMet(result, context, period)),
      ...results.filter(({ outcome }) => outcome === 'noData').flatMap((r) => lastKnown(r, period)),
      ...single(results),
      ...uncountedSentence(context.figures, ['3-4.met'], '資安目標'),
    ],
    blocks: [table(results, context, period)],
  };
}

function summary(results: readonly ObjectiveResult[], { figures }: PartContext): string {
  const many = (outcome: ObjectiveResult['outcome']) =>
    String(results.filter((result) => result.outcome === outcome).length);
  const unread = many('uncounted') === '0' ? '' : `、資料無法判讀${many('uncounted')}項`;
  const before = (outcome: string) => countAt(figures, `3-4.prev.${outcome}`);
  const judged = before('met') + before('notMet');
  const compared =
    judged === 0
      ? ''
      : `；前期達成${String(before('met'))}項、未達成${String(before('notMet'))}項、無資料${String(before('noData'))}項`;
  return `資訊安全目標計${String(results.length)}項：達成${many('met')}項、未達成${many('notMet')}項、無資料${many('noData')}項${unread}${compared}。`;
}

function notMet(result: ObjectiveResult, context: PartContext, period: Span): string {
  const { indicator, latest } = result;
  const none = measureLines(indicator, context).length === 0 ? noneText(context) : '';
  const run = runText(indicator, context);
  return `${nameOf(indicator)}${windowText(indicator)}未達成：目標${targetText(indicator)}，實際${readingText(indicator, latest, period)}${run === '' ? '' : `，${run}`}${none}。`;
}

/** That nothing is being done is said only where all that could tell of it is there. */
function noneText(context: PartContext): string {
  const lack = lackOfMeasures(context);
  return lack === null ? '，尚無對應之改善措施' : `，${lack}，無法判斷有無對應之改善措施`;
}

/** 「（近四季）」: what period one value covers, so that it is not taken for the review's. */
function windowText({ dataWindow }: Indicator): string {
  return dataWindow === null ? '' : `（${dataWindow}）`;
}

/** 「最近連續3期惡化」; one move is a change, no run. */
function runText({ indicatorId, key }: Indicator, { figures }: PartContext): string {
  const run = figures[`3-4.${indicatorId ?? key}.run`]?.value;
  if (typeof run !== 'number' || Math.abs(run) < 2) return '';
  return `最近連續${String(Math.abs(run))}期${run > 0 ? '改善' : '惡化'}`;
}

/** Without a value in the review's last 期別 the last value known is named with its 期別. */
function lastKnown({ indicator, valued }: ObjectiveResult, period: Span): string[] {
  const known = valued.at(-1);
  if (!known) return [];
  return [
    `${nameOf(indicator)}於本次審查之期別無資料，最近已知為${readingText(indicator, known, period)}。`,
  ];
}

/** With fewer than two values nobody can say where an objective is going (KPI-04). */
function single(results: readonly ObjectiveResult[]): string[] {
  const names = (values: number) =>
    results
      .filter(({ valued }) => {
        const latest = valued.at(-1)?.period.frequency;
        const alike = valued.filter(({ period }) => period.frequency === latest);
        return Math.min(alike.length, 2) === values;
      })
      .map(({ indicator }) => nameOf(indicator))
      .join('、');
  const [none, one] = [names(0), names(1)];
  return [
    ...(none === '' ? [] : [`${none}：尚無量測值。`]),
    ...(one === '' ? [] : [`${one}：僅一期資料，尚無法判斷趨勢。`]),
  ];
}

function table(results: readonly ObjectiveResult[], context: PartContext, period: Span): Block {
  return {
    kind: 'table',
    caption: '資訊安全目標達成情形',
    columns: [
      { header: '目標（目標值）', weight: 11 },
      { header: `最近${String(shown)}期實際值`, weight: 9 },
      { header: '達成情形', weight: 5, align: 'center' },
      { header: '因應措施', weight: 11 },
    ],
    rows: results.map((result) => [
      targetCell(result.indicator),
      valuesCell(result, period),
      [outcomeText(result), runText(result.indicator, context)].filter(Boolean).join('\n'),
      result.outcome === 'notMet'
        ? measureLines(result.indicator, context).join('\n') ||
          (lackOfMeasures(context) === null ? '（尚無對應措施）' : '（無法判斷）')
        : NONE,
    ]),
    note: '達成情形依審查期間內最後一個期別判斷；各期別量測值詳附表五。',
  };
}

function targetCell(indicator: Indicator): string {
  const window = indicator.dataWindow === null ? '' : `\n資料窗：${indicator.dataWindow}`;
  return `${indicator.key} ${indicator.name ?? '（名稱未填）'}（${targetText(indicator)}）${window}`;
}

/** The last 期別 that have a value, and the review's own where it has none. */
function valuesCell({ indicator, latest, valued }: ObjectiveResult, period: Span): string {
  const own = latest !== undefined && !valued.includes(latest) ? [latest] : [];
  const lines = [...valued.slice(-shown), ...own].map((one) => readingLine(indicator, one, period));
  return lines.join('\n') || '尚無量測值';
}

function outcomeText({ outcome, indicator, latest }: ObjectiveResult): string {
  if (outcome === 'met') return '達成';
  if (outcome === 'notMet') return '未達成';
  if (outcome === 'uncounted') return '無法判讀';
  if ((latest?.value ?? null) === null) return '無資料';
  return indicator.target === null ? '未訂目標值' : '未訂方向';
}

/** What is being done about an objective that was not met, a line each. */
function measureLines(indicator: Indicator, context: PartContext): string[] {
  const { actions, findings, resolutions, items } = measuresFor(indicator, context);
  return [
    ...actions.map((row) => `${row.key} ${unstopped(row.action) || '（矯正措施未填）'}`),
    ...findings.map((row) => `${row.key} ${unstopped(row.description)}（尚未提出矯正措施）`),
    ...resolutions.map((row) => `${row.key} ${unstopped(row.resolution)}`),
    ...items.map((row) => `審查議案${row.key}`),
  ];
}

/** Without its full stop, to stand in a list. */
function unstopped(text: string | null): string {
  return (text ?? '').replace(/。$/, '');
}
