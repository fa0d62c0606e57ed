import { earlierApproved } from '../facts/approved-figures';
import { identity } from '../register/identity';
import { countAt, type Figure } from '../facts/figure';
import { judgementOf, type Judged } from '../facts/judgement';
import type { PartContext } from './part';
import { isOnePeriod } from './parts/one-period';
import { NONE } from './wording/cell-text';
import { changeText, pointsText } from './wording/change-text';
import { JUDGEMENTS } from './wording/judgement-text';
import { numberText } from './wording/number-text';
import { rateText } from './wording/rate-text';

/** One of the 重點數字, in words. */
export interface KeyFigure {
  /** The figure behind it. */
  readonly id: string;
  readonly name: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly judgement: string;
  /** Why there is no value; '' where there is one. */
  readonly reason: string;
}

/** What a figure is compared with and how both are worded. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly judged: Judged;
  /** Undefined of a period nobody recorded anything of. */
  readonly figures: readonly [Figure | undefined, Figure | undefined];
  readonly text: (figure: Figure) => string;
  readonly change: (before: number, now: number) => string;
  /** What is said of the period where there is no value, though it could be had. */
  readonly none?: string;
}

/** The eight figures of the first page: what a chair asks first, beside the period before. */
export function keyFigures(context: PartContext): KeyFigure[] {
  const { figures, facts } = context;
  const least = facts.settings.minimumCases;
  const reaches = !isOnePeriod(context);
  const pair = (name: string) =>
    [figures[`3-1.${name}`], reaches ? figures[`3-1.prev.${name}`] : undefined] as const;
  // In a column of a table the unit of both numbers is known.
  const asRate = (figure: Figure) => rateText(figure, least, '');
  const points = (name: string) => {
    const few = pair(name).some((figure) => (figure?.denominator ?? 0) < least);
    return few ? () => NONE : pointsText;
  };
  const measured = [
    periodsMet('3-2.total', context),
    periodsMet('3-2.prev.total', context),
  ] as const;
  const achieved = [objectivesMet('3-4', context), objectivesMet('3-4.prev', context)] as const;
  const risks = figures['5.open.高'];
  const lines: readonly Line[] = [
    {
      id: '3-1.nc.closing',
      name: '期末未結不符合',
      judged: 'closing',
      figures: pair('nc.closing'),
      text: inUnits('件'),
      change: changeIn('件'),
    },
    {
      id: '3-1.onTimeRate',
      name: '如期完成率',
      judged: 'onTimeRate',
      figures: pair('onTimeRate'),
      text: asRate,
      change: points('onTimeRate'),
    },
    {
      id: '3-1.averageDaysToClose',
      name: '平均結案天數',
      judged: 'averageDaysToClose',
      figures: pair('averageDaysToClose'),
      text: ({ value }) => `${numberText(Number(Number(value).toFixed(1)))}日`,
      change: inDays,
    },
    {
      id: '3-1.repeat',
      name: '重複缺失',
      judged: 'repeat',
      figures: pair('repeat'),
      text: inUnits('件'),
      change: changeIn('件'),
    },
    {
      id: '3-1.effectiveRate',
      name: '驗證有效率',
      judged: 'effectiveRate',
      figures: pair('effectiveRate'),
      text: asRate,
      change: points('effectiveRate'),
    },
    {
      id: '3-2.total.metPeriods',
      name: '監督量測期內達標',
      judged: 'metPeriods',
      figures: measured,
      text: (figure) => periodsText(figure),
      none: noValue(countAt(figures, '3-2.total.expected'), '期', context),
      change: measured.some((figure) => (figure?.denominator ?? 0) < least)
        ? () => NONE
        : pointsText,
    },
    {
      id: '3-4.met',
      name: '目標達成',
      judged: 'objectivesMet',
      figures: achieved,
      text: ({ numerator = 0, denominator = 0 }) =>
        `${String(numerator)}／${String(denominator)}項`,
      change: changeIn('項'),
      none: noValue(countAt(figures, '3-4.noData'), '項', context),
    },
    {
      id: '5.open.高',
      name: '未完成之高風險',
      judged: 'closing',
      figures: [facts.rows.Risks.length === 0 ? undefined : risks, approvedBefore(context)],
      text: inUnits('項'),
      none: '無資料',
      change: changeIn('項'),
    },
  ];
  return lines.map((line) => toKeyFigure(line, context));
}

/** The register keeps no earlier state of a risk: only the approved copy of the previous review does. */
function approvedBefore(context: PartContext): Figure | undefined {
  const { previous } = context;
  const then = earlierApproved(context);
  const value = then?.values.get('5.open.高');
  if (then === undefined || value === undefined) return undefined;
  if (identity(then.review) !== identity(previous?.reviewId ?? '')) return undefined;
  return { value, rows: [] };
}

function toKeyFigure(line: Line, { facts, figures }: PartContext): KeyFigure {
  const [now, before] = line.figures;
  const [after, earlier] = [now?.value, before?.value];
  const reason = figures[line.id]?.reason ?? '';
  const isBoth = typeof after === 'number' && typeof earlier === 'number';
  return {
    id: line.id,
    name: line.name,
    now:
      now && typeof after === 'number'
        ? withUncounted(line.text(now), now)
        : reason === ''
          ? (line.none ?? '無案件')
          : '無法計算',
    before: before && typeof earlier === 'number' ? withUncounted(line.text(before), before) : NONE,
    change: isBoth ? line.change(earlier, after) : NONE,
    judgement: JUDGEMENTS[judgementOf(line.judged, now, before, facts.settings)],
    reason,
  };
}

/** 「0件（另2筆未計入）」: a number that leaves rows out is not shown as the whole. */
function withUncounted(text: string, { uncounted = [] }: Figure): string {
  return uncounted.length === 0 ? text : `${text}（另${String(uncounted.length)}筆未計入）`;
}

const inDays = changeIn('日');

function changeIn(unit: string): (before: number, now: number) => string {
  return (before, now) => changeText(before, now, unit);
}

function inUnits(unit: string): (figure: Figure) => string {
  return ({ value }) => `${String(value)}${unit}`;
}

/** 期別 that met the target of those with a value; undefined where nothing was to be measured. */
function periodsMet(
  prefix: string,
  { figures }: PartContext,
): (Figure & { expected: number }) | undefined {
  const met = figures[`${prefix}.metPeriods`];
  const recorded = figures[`${prefix}.recorded`];
  if (typeof met?.value !== 'number' || typeof recorded?.value !== 'number') return undefined;
  return {
    value: recorded.value === 0 ? null : met.value / recorded.value,
    rows: recorded.rows,
    numerator: met.value,
    denominator: recorded.value,
    expected: countAt(figures, `${prefix}.expected`),
  };
}

/** What was not measured stands beside what was: a share of the measured alone would reassure. */
function periodsText(figure: Figure): string {
  const { numerator = 0, denominator = 0 } = figure;
  const expected = 'expected' in figure ? Number(figure.expected) : denominator;
  const rest = expected > denominator ? `（應有${String(expected)}期）` : '';
  return `${String(numerator)}／${String(denominator)}期${rest}`;
}

/** That nothing was measured of what was to be; indicators without a 種類 may be of any. */
function noValue(expected: number, unit: string, { facts }: PartContext): string {
  if (expected > 0) return `無量測值（應有${String(expected)}${unit}）`;
  const isUntyped = facts.rows.Indicators.some((row) => row.indicatorType === null);
  return isUntyped ? '無法計算' : '無指標';
}

/**
 * Objectives met, of all: one without data is not one met. Undefined where none has any: nothing is
 * known of that period, which is no zero.
 */
function objectivesMet(prefix: string, { figures }: PartContext): Figure | undefined {
  const met = figures[`${prefix}.met`];
  if (typeof met?.value !== 'number') return undefined;
  const judged = met.value + countAt(figures, `${prefix}.notMet`);
  const all = judged + countAt(figures, `${prefix}.noData`);
  return judged === 0 ? undefined : { ...met, numerator: met.value, denominator: all };
}
