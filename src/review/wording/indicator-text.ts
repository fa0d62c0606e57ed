import type { Indicator } from '../../register/register';
import type { Reading } from '../../facts/readings';
import type { Span } from '../../facts/span';
import type { PeriodCoverage } from '../../facts/period-coverage';
import { isPercent } from '../../facts/trend';
import { NONE } from './cell-text';
import { JUDGEMENTS } from './judgement-text';
import { numberText } from './number-text';

/**
 * 「95%（115Q1）」; without a reading a dash, never 0. A 期別 that goes on after the period's end is
 * 未滿期.
 */
export function readingText(
  indicator: Indicator,
  reading: Reading | undefined,
  { end }: Span,
): string {
  if (reading === undefined) return NONE;
  const { period, value, isContested } = reading;
  const when = `（${period.label}${period.end > end ? '，未滿期' : ''}）`;
  if (isContested) return `同期有兩個值${when}`;
  if (value === null) return `未量測${when}`;
  return `${amountText(indicator, value)}${when}`;
}

/** 「115Q1：95%」, for a list of 期別. */
export function readingLine(
  indicator: Indicator,
  { period, value, isContested }: Reading,
  { end }: Span,
): string {
  const said = isContested
    ? '同期有兩個值'
    : value === null
      ? '未量測'
      : amountText(indicator, value);
  return `${period.label}：${said}${period.end > end ? '（未滿期）' : ''}`;
}

/** 「95%以上」: equal is met. */
export function targetText({ target, direction, unit }: Indicator): string {
  if (target === null) return '（未訂）';
  // Nothing lies above 100 % or below 0.
  const atEdge = direction === '愈高愈好' ? target === 100 && unit === '%' : target === 0;
  const bound = direction === null || atEdge ? '' : direction === '愈高愈好' ? '以上' : '以下';
  return `${numberText(target)}${unit ?? ''}${bound}`;
}

export function nameOf(indicator: Pick<Indicator, 'name' | 'key'>): string {
  return indicator.name ?? indicator.key;
}

/** 「99.44%」, the value as it was measured. */
export function amountText({ unit }: Pick<Indicator, 'unit'>, value: number | null): string {
  return value === null ? NONE : `${numberText(value)}${unit ?? ''}`;
}

/** A mean has no more decimals than tell it from the one beside it. */
export function meanText(indicator: Pick<Indicator, 'unit'>, mean: number | null): string {
  return amountText(indicator, mean === null ? null : Number(mean.toFixed(2)));
}

/** 「開啟率（愈低愈好）平均由前期4.3%上升2.5百分點為6.8%，屬惡化」 */
export function indicatorChange({ indicator, mean, meanBefore, trend }: PeriodCoverage): string {
  if (mean === null || meanBefore === null) return nameOf(indicator);
  const size = numberText(Math.abs(Number((mean - meanBefore).toFixed(2))));
  const unit = isPercent(indicator) ? '百分點' : (indicator.unit ?? '');
  const way = mean > meanBefore ? '上升' : '下降';
  return `${nameOf(indicator)}（${indicator.direction ?? ''}）平均由前期${meanText(indicator, meanBefore)}${way}${size}${unit}為${meanText(indicator, mean)}，屬${JUDGEMENTS[trend]}`;
}
