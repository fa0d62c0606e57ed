import type { Trend } from '../../facts/trend';

/** Of a built-in figure against the period before. */
export const JUDGEMENTS: Readonly<Record<Trend, string>> = {
  improving: '改善',
  worsening: '惡化',
  flat: '持平',
  insufficient: '無法比較',
};

/** How a change from one number to another is judged; what could not be counted may turn it round. */
export function judgedText(trend: Trend): string {
  return trend === 'insufficient' ? '另有未計入者，無法判斷好壞' : `屬${JUDGEMENTS[trend]}`;
}

/** Of an indicator, by its 方向. */
export const TREND_WORDS: Readonly<Record<Trend, string>> = {
  ...JUDGEMENTS,
  insufficient: '資料不足',
};
