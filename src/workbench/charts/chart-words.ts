import type { ChartFacts } from './chart-facts';
import type { Shown } from './frame';

/** The chart in words, for those who do not see it: its title and what each series shows. */
export function chartWords(name: string, facts: ChartFacts, shown: Shown): string {
  const title = facts.title?.text ?? name;
  const series = facts.series.map(({ name: of, values }) => {
    const points = values.slice(0, MOST).map((value, index) => {
      const text = value === null ? '無值' : shown(value, 'General');
      return `${facts.categories[index] ?? index + 1} ${text}`;
    });
    const rest = values.length > MOST ? `，另 ${values.length - MOST} 點` : '';
    return `${of}：${points.join('、')}${rest}`;
  });
  return [`圖表「${title}」`, ...series].join('；');
}

/** More points than these nobody listens to. */
const MOST = 24;
