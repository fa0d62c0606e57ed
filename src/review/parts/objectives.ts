import type { Indicator } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import { measuresFor } from '../../facts/measures-for';
import type { Block } from '../document';
import { objectiveResults, type ObjectiveResult } from '../../facts/figures/objective-figures';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import type { Span } from '../../facts/span';
import { NONE } from '../wording/cell-text';
import { readingCell, readingText, targetText } from '../wording/indicator-text';
import { uncountedSentence } from '../wording/uncounted-sentence';

/** Procedure 伍.二.(二) 3(4) */
export const objectives: PartDefinition = {
  no: '3-4',
  title: agendaTitles['3-4'],
  reporter: '執行小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  const { period } = context;
  if (!period) return { ...noData, sentences: [`${context.periodProblem}，本項無法計算。`] };
  const results = objectiveResults(context, period);
  if (results.length === 0) return noData;
  return {
    sentences: [
      summary(results),
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

function summary(results: readonly ObjectiveResult[]): string {
  const many = (outcome: ObjectiveResult['outcome']) =>
    String(results.filter((result) => result.outcome === outcome).length);
  const unread = many('uncounted') === '0' ? '' : `、資料無法判讀${many('uncounted')}項`;
  return `資訊安全目標計${String(results.length)}項：達成${many('met')}項、未達成${many('notMet')}項、無資料${many('noData')}項${unread}。`;
}

function notMet(result: ObjectiveResult, context: PartContext, period: Span): string {
  const { indicator, latest } = result;
  const measures = measureLines(indicator, context);
  const done = measures.length === 0 ? '尚無對應之改善措施' : `因應措施：${measures.join('；')}`;
  return `${indicator.name ?? indicator.key}未達成：目標${targetText(indicator)}，實際${readingText(indicator, latest, period)}；${done}。`;
}

/** Without a value in the review's last 期別 the last value known is named with its 期別. */
function lastKnown({ indicator, valued }: ObjectiveResult, period: Span): string[] {
  const known = valued.at(-1);
  if (!known) return [];
  return [
    `${indicator.name ?? indicator.key}於本次審查之期別無資料，最近已知為${readingText(indicator, known, period)}。`,
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
      .map(({ indicator }) => indicator.name ?? indicator.key)
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
      { header: '編號', weight: 5 },
      { header: '目標', weight: 11 },
      { header: '目標值', weight: 5, align: 'center' },
      { header: '實際值', weight: 6, align: 'center' },
      { header: '達成情形', weight: 4, align: 'center' },
      { header: '因應措施', weight: 10 },
    ],
    rows: results.map((result) => [
      result.indicator.key,
      result.indicator.name ?? '（未填）',
      targetText(result.indicator),
      readingCell(result.indicator, result.latest, period),
      outcomeText(result),
      result.outcome === 'notMet'
        ? measureLines(result.indicator, context).join('\n') || '（尚無對應措施）'
        : NONE,
    ]),
  };
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
