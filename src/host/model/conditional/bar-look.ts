import type { DataBar } from './data-bar';

/** A bar as it lies in its cell; lengths in percent of the cell's width. */
export interface BarLook {
  /** Of its left end, from the cell's left edge. */
  readonly start: number;
  readonly length: number;
  /** `#RRGGBB`, border '' for none. */
  readonly fill: string;
  readonly border: string;
  readonly gradient: boolean;
  /** It grows to the left. */
  readonly isLeftward: boolean;
  /** Where the axis stands; null for none. */
  readonly axis: number | null;
  readonly axisColor: string;
}

export function barLook(value: number, low: number, high: number, bar: DataBar): BarLook | null {
  if (!(high > low)) high = low + 1;
  const isNegative = value < 0;
  const capped = Math.min(high, Math.max(low, value));
  const hasAxis = bar.axis === 'middle' || (bar.axis === 'automatic' && low < 0);
  const span = bar.maxLength - bar.minLength;
  let axis: number | null = null;
  let start = 0;
  let length = bar.minLength + (span * (capped - low)) / (high - low);
  let isLeftward = false;
  if (hasAxis) {
    const top = Math.max(high, 0);
    // In the middle both sides have the same measure.
    const reach = Math.max(Math.abs(low), top);
    axis = bar.axis === 'middle' ? 50 : (100 * -low) / (top - low);
    const share = bar.axis === 'middle' ? (50 * capped) / reach : (100 * capped) / (top - low);
    length = Math.abs(share);
    isLeftward = isNegative;
    start = isNegative ? axis - length : axis;
  }
  if (length <= 0 && axis === null) return null;
  if (bar.direction === 'rightToLeft') {
    start = 100 - start - length;
    if (axis !== null) axis = 100 - axis;
    isLeftward = !isLeftward;
  }
  const isOther = isNegative && bar.axis !== 'none';
  return {
    start,
    length,
    fill: isOther && !bar.sameNegativeFill ? bar.negativeFill : bar.fill,
    border: isOther && !bar.sameNegativeBorder ? bar.negativeBorder : bar.border,
    gradient: bar.gradient,
    isLeftward,
    axis,
    axisColor: bar.axisColor || '#000000',
  };
}
