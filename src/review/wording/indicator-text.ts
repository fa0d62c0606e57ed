import type { Indicator } from '../../register/register';
import type { Reading } from '../../facts/figures/indicator-values';
import { NONE } from './cell-text';
import { numberText } from './number-text';

/** 「95%（115Q1）」; without a reading a dash, never 0. */
export function readingText(indicator: Indicator, reading: Reading | undefined): string {
  if (reading === undefined) return NONE;
  if (reading.value === null) return `未量測（${reading.period.label}）`;
  return `${numberText(reading.value)}${indicator.unit ?? ''}（${reading.period.label}）`;
}

/** As `readingText`, the 期別 on a line of its own for a narrow cell. */
export function readingCell(indicator: Indicator, reading: Reading | undefined): string {
  return readingText(indicator, reading).replace('（', '\n（');
}

/** 「95%以上」: equal is met. */
export function targetText({ target, direction, unit }: Indicator): string {
  if (target === null) return '（未訂）';
  // Nothing lies above 100 % or below 0.
  const atEdge = direction === '愈高愈好' ? target === 100 && unit === '%' : target === 0;
  const bound = direction === null || atEdge ? '' : direction === '愈高愈好' ? '以上' : '以下';
  return `${numberText(target)}${unit ?? ''}${bound}`;
}
