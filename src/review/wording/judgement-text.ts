import type { Trend } from '../../facts/trend';

/** Of a built-in figure against the period before. */
export const JUDGEMENTS: Readonly<Record<Trend, string>> = {
  improving: '改善',
  worsening: '惡化',
  flat: '持平',
  insufficient: '無法比較',
};

/** Of an indicator, by its 方向. */
export const TREND_WORDS: Readonly<Record<Trend, string>> = {
  ...JUDGEMENTS,
  insufficient: '資料不足',
};
