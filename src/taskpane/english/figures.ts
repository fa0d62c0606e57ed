import { figureTime } from '../../review/figures/figure-time';
import { matchForm } from './match-form';

// Figures are named and worded for the papers, which are Chinese. The pane that traces them, or shows what
// the first page will say, says the same in English.

const NAMES: Readonly<Record<string, string>> = {
  繼續列管之決議: 'Decisions still tracked',
  前次會議後解除列管之決議: 'Decisions released since the previous meeting',
  逾期之決議: 'Overdue decisions',
  本次未更新之決議: 'Decisions not updated this time',
  其他會議繼續列管之決議: 'Decisions of other meetings still tracked',
  如期完成率: 'Share completed in time',
  平均結案天數: 'Days to close, on average',
  逾期未完成之矯正措施: 'Overdue corrective actions',
  重複缺失: 'Repeated nonconformities',
  資安事件: 'Security incidents',
  驗證有效率: 'Share verified as effective',
  稽核: 'Audits',
  達成之目標: 'Objectives met',
  未達成之目標: 'Objectives not met',
  期內無量測值之目標: 'Objectives without measurements in the period',
  未完成之風險處理: 'Open risk treatments',
  逾期之風險處理: 'Overdue risk treatments',
  尚未評定殘餘等級之風險: 'Risks without a residual level',
  最近兩次量測未達標之指標: 'Indicators off target at the last two measurements',
  驗證無效之矯正措施: 'Corrective actions verified as ineffective',
  期末未結不符合: 'Nonconformities open at the end',
  監督量測期內達標: 'Monitoring on target in the period',
  目標達成: 'Objectives met',
  未完成之高風險: 'Open high risks',
  監督量測指標: 'Monitoring indicators',
};

const GROUPS: Readonly<Record<string, string>> = {
  合計: 'All findings',
  不符合項目: 'Nonconformities',
  主要不符合: 'Major nonconformities',
  次要不符合: 'Minor nonconformities',
  觀察事項: 'Observations',
  建議事項: 'Suggestions',
  類別不明: 'Findings of unknown kind',
};

const FLOWS: Readonly<Record<string, string>> = {
  期初未結: 'open at the start',
  新增: 'new',
  結案: 'closed',
  期末未結: 'open at the end',
};

const OF_INDICATOR: Readonly<Record<string, string>> = {
  最近一期: 'latest period',
  前一期: 'the period before',
  最近一期與前一期之比較: 'latest period beside the one before',
  連續同向期數: 'periods running the same way',
  期內已量測期別: 'periods measured',
  期內應量測期別: 'periods due',
  期內達標期別: 'periods on target',
  期內未達標期別: 'periods off target',
  本期與前期之比較: 'this review beside the one before',
};

const LEVELS: Readonly<Record<string, string>> = { 高: 'high', 中: 'medium', 低: 'low' };

/** What a figure is called, by its id too; an indicator keeps its own name. */
export function englishFigure(name: string, id: string): string {
  const { kind, review } = figureTime(id);
  if (kind === 'series') return `${review}: ${ofName(name.slice(review.length + 1))}`;
  return kind === 'before' ? `Before: ${ofName(name.replace(/^前期/, ''))}` : ofName(name);
}

function ofName(name: string): string {
  const whole = NAMES[name];
  if (whole !== undefined) return whole;
  const flow = /^(.+)(期初未結|新增|結案|期末未結)$/.exec(name);
  if (flow) {
    const [, group = '', what = ''] = flow;
    return `${GROUPS[group] ?? group}: ${FLOWS[what] ?? what}`;
  }
  const found = /^稽核發現（(.+)）$/.exec(name)?.[1];
  if (found !== undefined) return `Found by audits: ${GROUPS[found] ?? found}`;
  const [, when = '', level = ''] = /^(未完成之|目前為|評鑑為)(.+?)(?:之)?風險$/.exec(name) ?? [];
  if (level !== '') return riskName(when, LEVELS[level] ?? level);
  const measured = /^(.+) (\S+)$/.exec(name);
  const [, indicator = '', what = ''] = measured ?? [];
  const said = OF_INDICATOR[what];
  return said === undefined ? name : `${NAMES[indicator] ?? indicator}: ${said}`;
}

function riskName(when: string, level: string): string {
  if (when === '未完成之') return `Open risks: ${level}`;
  return when === '目前為' ? `Risks now ${level}` : `Risks assessed as ${level}`;
}

const VALUES: Readonly<Record<string, string>> = {
  改善: 'better',
  惡化: 'worse',
  持平: 'steady',
  資料不足: 'not enough data',
  無法比較: 'not comparable',
  無案件: 'no cases',
  無資料: 'no data',
  無指標: 'no indicators',
  無法計算: 'cannot be worked out',
  不變: 'unchanged',
  '指標未訂頻率，應有期別無從計算': 'Without a frequency it is not known which periods are due',
  '無前次會議，前期之逾期件數無從計算':
    'Without a previous review, what was overdue before is not known',
};

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^([\d.]+%)（(\d+)／(\d+)件?）$/, '$1 ($2 of $3)'],
  [/^(\d+)／(\d+)(?:件|期|項)$/, '$1 of $2'],
  [/^(\d+)／(\d+)期（應有(\d+)期）$/, '$1 of $2 ($3 due)'],
  [/^無量測值（應有(\d+)(?:期|項)）$/, 'no measurements ($1 due)'],
  [/^([\d.]+)(?:件|項)$/, '$1'],
  [/^([\d.]+)日$/, '$1 days'],
  [/^增加([\d.]+)日$/, 'up by $1 days'],
  [/^減少([\d.]+)日$/, 'down by $1 days'],
  [/^增加([\d.]+)(?:件|項)$/, 'up by $1'],
  [/^減少([\d.]+)(?:件|項)$/, 'down by $1'],
  [/^上升([\d.]+)百分點$/, 'up by $1 points'],
  [/^下降([\d.]+)百分點$/, 'down by $1 points'],
];

/** A value, a change or a judgement; or why there is none. */
export function englishValue(text: string): string {
  const left = /^(.+)（另(\d+)筆未計入）$/.exec(text);
  if (left) return `${englishValue(left[1] ?? '')} (${left[2] ?? ''} not counted)`;
  const whole = VALUES[text];
  if (whole !== undefined) return whole;
  const form = FORMS.find(([pattern]) => pattern.test(text));
  return form ? text.replace(...form) : matchForm(text);
}
