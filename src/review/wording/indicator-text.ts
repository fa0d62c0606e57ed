import type { Indicator } from '../../register/register';
import type { Reading } from '../../facts/readings';
import type { Span } from '../../facts/span';
import { NONE } from './cell-text';
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
  return `${numberText(value)}${indicator.unit ?? ''}${when}`;
}

/** As `readingText`, the 期別 on a line of its own for a narrow cell. */
export function readingCell(
  indicator: Indicator,
  reading: Reading | undefined,
  span: Span,
): string {
  return readingText(indicator, reading, span).replace('（', '\n（');
}

/** 「95%以上」: equal is met. */
export function targetText({ target, direction, unit }: Indicator): string {
  if (target === null) return '（未訂）';
  // Nothing lies above 100 % or below 0.
  const atEdge = direction === '愈高愈好' ? target === 100 && unit === '%' : target === 0;
  const bound = direction === null || atEdge ? '' : direction === '愈高愈好' ? '以上' : '以下';
  return `${numberText(target)}${unit ?? ''}${bound}`;
}
