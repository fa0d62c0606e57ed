import type { Figure } from '../../facts/figure';

/**
 * 「80%（8／10件）」; under the least number of cases only the count, 「3／4件」; without a case 「無案件」.
 * A narrow column may leave the unit out behind a percentage.
 */
export function rateText(
  figure: Figure | undefined,
  minimumCases: number,
  unitBehindPercent: '件' | '' = '件',
): string {
  const { value, numerator = 0, denominator = 0 } = figure ?? {};
  if (typeof value !== 'number') return '無案件';
  const cases = `${String(numerator)}／${String(denominator)}`;
  if (denominator < minimumCases) return `${cases}件`;
  return `${percentText(value)}（${cases}${unitBehindPercent}）`;
}

/** A share between 0 and 1 with at most one decimal: 「72.2%」. */
export function percentText(share: number): string {
  return `${String(Number((share * 100).toFixed(1)))}%`;
}
