import type { RangeValues } from './range-values';
import type { Threshold } from './threshold';

/** The value a point stands at; undefined where it cannot be worked out. */
export function thresholdValue(
  { kind, value }: Threshold,
  values: RangeValues,
  numberOf: (formula: string) => number | undefined,
): number | undefined {
  const { least, greatest } = values;
  switch (kind) {
    case 'min':
      return least;
    case 'max':
      return greatest;
    // A bar that finds its own ends begins at 0, as long as no value is negative.
    case 'autoMin':
      return least === undefined ? undefined : Math.min(0, least);
    case 'autoMax':
      return greatest === undefined ? undefined : Math.max(0, greatest);
    case 'num':
    case 'formula':
      return numberOf(value);
    case 'percent': {
      const percent = numberOf(value);
      if (percent === undefined || least === undefined || greatest === undefined) return undefined;
      return least + ((greatest - least) * percent) / 100;
    }
    case 'percentile': {
      const percent = numberOf(value);
      return percent === undefined ? undefined : values.percentile(percent);
    }
  }
}

/** The colour of a value between points in ascending order, mixed in RGB. */
export function scaleColor(
  value: number,
  points: readonly { readonly at: number; readonly color: string }[],
): string | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return undefined;
  if (value <= first.at) return first.color;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] ?? first;
    const to = points[i] ?? last;
    if (value > to.at) continue;
    return mixed(
      from.color,
      to.color,
      to.at === from.at ? 1 : (value - from.at) / (to.at - from.at),
    );
  }
  return last.color;
}

function mixed(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = parseInt(from.slice(at, at + 2), 16);
    const b = parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}
