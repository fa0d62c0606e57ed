import type { Figure } from '../../facts/figure';

/** 「80%（8／10件）」; under the least number of cases only the count; without a case 「無案件」. */
export function rateText(figure: Figure | undefined, minimumCases: number): string {
  const { value, numerator = 0, denominator = 0 } = figure ?? {};
  if (typeof value !== 'number') return '無案件';
  const cases = `${String(numerator)}／${String(denominator)}件`;
  if (denominator < minimumCases) return cases;
  return `${percentText(value)}（${cases}）`;
}

/** A share between 0 and 1 with at most one decimal: 「72.2%」. */
export function percentText(share: number): string {
  return `${String(Number((share * 100).toFixed(1)))}%`;
}
