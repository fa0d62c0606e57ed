import { actionProgress, findingState, overdueDays } from '../../register/progress';
import { actionAsOf } from '../../facts/as-of';
import { rocText } from '../../register/day';
import type { Finding } from '../../register/register';
import { agendaTitles } from '../../facts/agenda-words';
import type { Block } from '../document';
import { countAt, type Figure } from '../../facts/figure';
import { judgementOf, type Judged } from '../../facts/judgement';
import { categoriesOf, findingFlow, FLOW } from '../../facts/figures/finding-flow';
import { noData, type PartBody, type PartContext, type PartDefinition } from '../part';
import { dayCell, lateDays, NONE } from '../wording/cell-text';
import { JUDGEMENTS } from '../wording/judgement-text';
import { numberText } from '../wording/number-text';
import { percentText, rateText } from '../wording/rate-text';
import { spanText } from '../wording/span-text';
import { uncountedSentence } from '../wording/uncounted-sentence';

/** Procedure 伍.二.(二) 3(1) */
export const nonconformities: PartDefinition = {
  no: '3-1',
  title: agendaTitles['3-1'],
  reporter: '稽核小組組長',
  compose,
};

function compose(context: PartContext): PartBody {
  const { rows } = context.facts;
  if (!context.period) {
    const sentences = [`${context.periodProblem}，本項數字無法計算。`];
    return { ...noData, sentences };
  }
  if (rows.Findings.length === 0) return noData;
  const open = findingFlow(rows.Findings, context.period).closing;
  return {
    sentences: [...flowSentences(context), ...resultSentences(context), ...uncounted(context)],
    blocks: [flowTable(context), resultTable(context), ...openTable(context, open)],
  };
}

function flowSentences(context: PartContext): string[] {
  if (!context.period) return [];
  const at = (name: string) => countAt(context.figures, `3-1.total.${name}`);
  const flow = `本期（${spanText(context.period)}）發現事項新增${String(at('new'))}件、結案${String(at('closed'))}件，期末未結${String(at('closing'))}件`;
  // The part is about 不符合項目: 觀察事項 and 建議事項 are findings, but none of these.
  const of = (name: string) => countAt(context.figures, `3-1.nc.${name}`);
  const own = `其中不符合項目新增${String(of('new'))}件、結案${String(of('closed'))}件，期末未結${String(of('closing'))}件。`;
  if (isOnePeriod(context)) return [`${flow}；${own}`, '僅一期資料，尚無法判斷趨勢。'];
  const change = at('closing') - countAt(context.figures, '3-1.prev.total.closing');
  const compared =
    change === 0
      ? '與前期末相同'
      : `較前期末${change > 0 ? '增加' : '減少'}${String(Math.abs(change))}件`;
  return [`${flow}，${compared}；${own}`];
}

/** Nothing recorded before this period: a period without records is not a period with none. */
function isOnePeriod({ facts, period }: PartContext): boolean {
  return !facts.rows.Findings.some(
    ({ foundDate }) => foundDate !== null && period !== null && foundDate < period.start,
  );
}

function resultSentences(context: PartContext): string[] {
  const { figures, facts, on, review } = context;
  const least = facts.settings.minimumCases;
  const overdue = countAt(context.figures, '3-1.overdue');
  const day = review.date === null ? `截至${rocText(on)}` : `截至會議日（${rocText(on)}）`;
  const repeat = countAt(context.figures, '3-1.repeat');
  const few = ['3-1.onTimeRate', '3-1.effectiveRate'].some((id) => isFew(figures[id], least));
  return [
    `${rateSentence(figures['3-1.onTimeRate'], least, '應於本期完成之矯正措施', '如期完成')}；${day}，逾期未完成${String(overdue)}件。`,
    closingSentence(figures['3-1.averageDaysToClose']),
    `本期新增之不符合項目中，條文與前${String(facts.settings.repeatYears)}年內之不符合項目相同者（重複缺失）${String(repeat)}件。`,
    `${rateSentence(figures['3-1.effectiveRate'], least, '本期驗證之矯正措施', '驗證有效')}。`,
    ...(few ? [`案件未達${String(least)}件者僅列件數，不計百分比。`] : []),
  ];
}

function isFew(figure: Figure | undefined, least: number): boolean {
  const cases = figure?.denominator ?? 0;
  return cases > 0 && cases < least;
}

/** 「應於本期完成之矯正措施18件，如期完成13件（72.2%）」; without a case 「無…」. */
function rateSentence(figure: Figure | undefined, least: number, of: string, done: string): string {
  const { numerator = 0, denominator = 0 } = figure ?? {};
  if (denominator === 0) return `無${of}`;
  const share = denominator < least ? '' : `（${percentText(numerator / denominator)}）`;
  return `${of}${String(denominator)}件，${done}${String(numerator)}件${share}`;
}

function closingSentence(figure: Figure | undefined): string {
  if (typeof figure?.value !== 'number') return '本期無結案之發現事項。';
  const days = numberText(Number(figure.value.toFixed(1)));
  return `本期結案之發現事項${String(figure.rows.length)}件，平均結案天數${days}日。`;
}

function daysText(figure: Figure | undefined): string {
  if (typeof figure?.value !== 'number') return '無結案案件';
  return `${numberText(Number(figure.value.toFixed(1)))}日（${String(figure.rows.length)}件）`;
}

function uncounted({ figures }: PartContext): readonly string[] {
  return [
    ...uncountedSentence(
      figures,
      ['3-1.total.closing', '3-1.averageDaysToClose', '3-1.repeat'],
      '發現事項',
    ),
    ...uncountedSentence(
      figures,
      ['3-1.onTimeRate', '3-1.overdue', '3-1.effectiveRate'],
      '矯正措施',
    ),
  ];
}

/** This period beside the one before it, by 類別. */
function flowTable(context: PartContext): Block {
  const groups = [...categoriesOf(context.facts.rows.Findings), 'total'];
  const cells = (prefix: string, group: string) =>
    FLOW.map((name) => {
      const value = context.figures[`${prefix}.${group}.${name}`]?.value;
      return typeof value === 'number' ? String(value) : NONE;
    });
  const before = (group: string) =>
    isOnePeriod(context) ? FLOW.map(() => NONE) : cells('3-1.prev', group);
  return {
    kind: 'table',
    caption: '發現事項增減（件）',
    columns: [
      { header: '類別', weight: 8, joinsBlank: true },
      { header: '期間', weight: 5, align: 'center' },
      { header: '期初未結', weight: 5, align: 'center' },
      { header: '新增', weight: 5, align: 'center' },
      { header: '結案', weight: 5, align: 'center' },
      { header: '期末未結', weight: 5, align: 'center' },
    ],
    rows: groups.flatMap((group) => [
      [group === 'total' ? '合計' : group, '本期', ...cells('3-1', group)],
      ['', '前期', ...before(group)],
    ]),
    note: '期初未結＋新增－結案＝期末未結。',
  };
}

function resultTable(context: PartContext): Block {
  const { figures, facts, review, on } = context;
  const least = facts.settings.minimumCases;
  const once = isOnePeriod(context);
  const both = (name: Judged, text: (figure: Figure | undefined) => string) => {
    const [now, before] = [figures[`3-1.${name}`], figures[`3-1.prev.${name}`]];
    const judged = once ? 'insufficient' : judgementOf(name, now, before, facts.settings);
    return [text(now), once ? NONE : text(before), JUDGEMENTS[judged]];
  };
  const asRate = (figure: Figure | undefined) => rateText(figure, least);
  const asCount = (figure: Figure | undefined) =>
    typeof figure?.value === 'number' ? `${String(figure.value)}件` : NONE;
  return {
    kind: 'table',
    caption: '矯正措施成效',
    columns: [
      { header: '項目', weight: 10 },
      { header: '本期', weight: 8, align: 'center' },
      { header: '前期', weight: 8, align: 'center' },
      { header: '比較', weight: 5, align: 'center' },
    ],
    rows: [
      ['如期完成率', ...both('onTimeRate', asRate)],
      ['平均結案天數', ...both('averageDaysToClose', daysText)],
      ['重複缺失', ...both('repeat', asCount)],
      ['驗證有效率', ...both('effectiveRate', asRate)],
      ['逾期未完成', ...both('overdue', asCount)],
    ],
    note: `逾期未完成以${review.date === null ? rocText(on) : '會議日'}計，前期以前次會議日計。`,
  };
}

/** Every open finding: the list is never cut. */
function openTable(context: PartContext, open: readonly Finding[]): Block[] {
  if (open.length === 0) return [{ kind: 'paragraph', text: '期末無未結發現事項。' }];
  return [
    {
      kind: 'table',
      caption: `期末未結發現事項（${String(open.length)}件）`,
      columns: [
        { header: '發現', weight: 5 },
        { header: '類別', weight: 4 },
        { header: '不符合事項', weight: 12 },
        { header: '負責單位', weight: 5 },
        { header: '預定完成日', weight: 5, align: 'center' },
        { header: '執行情形', weight: 6 },
        { header: '逾期天數', weight: 4, align: 'center' },
      ],
      rows: open.map((finding) => openRow(finding, context)),
    },
  ];
}

/** One line in each cell for each action still to be done; without such the finding's own state. */
function openRow(finding: Finding, { facts, on }: PartContext): string[] {
  const actions = facts.currentActionsOf(finding.findingId).map((action) => actionAsOf(action, on));
  const head = [finding.key, finding.category ?? '類別不明', finding.description ?? '（未填）'];
  if (finding.closedDate !== null) {
    return [...head, finding.unit ?? NONE, NONE, `${rocText(finding.closedDate)}結案`, NONE];
  }
  const pending = actions.filter((action) => action.doneDate === null);
  if (pending.length > 0) {
    const lines = (text: (action: (typeof pending)[number]) => string) =>
      pending.map(text).join('\n');
    return [
      ...head,
      [...new Set(pending.map((action) => action.unit ?? '（未填）'))].join('\n'),
      lines((action) => dayCell(action, 'dueDate', action.dueDate)),
      lines((action) =>
        action.unread.has('doneDate')
          ? '（實際完成日無法判讀）'
          : (actionProgress(action, on) ?? '（未訂預定完成日）'),
      ),
      lines((action) => (action.unread.has('doneDate') ? NONE : lateDays(overdueDays(action, on)))),
    ];
  }
  const units = [...new Set(actions.map((action) => action.unit ?? '（未填）'))].join('\n');
  const state = findingState(finding, actions);
  const said = actions.length === 0 ? '尚未提出矯正措施' : `措施已完成，${state}`;
  return [...head, units === '' ? (finding.unit ?? NONE) : units, NONE, said, NONE];
}
