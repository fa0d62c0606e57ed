export interface ChartScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Round numbers that hold all values. Columns stand on zero; lines alone show their own range. */
export function scaleOf(values: readonly number[], fromZero: boolean): ChartScale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const from = fromZero ? Math.min(0, least) : least;
  const to = fromZero ? Math.max(0, most) : most;
  const step = roundStep((to - from || Math.abs(to) || 1) / 4);
  const low = Math.floor(from / step) * step;
  // Room for the number above the highest point.
  const high = Math.ceil((to + step / 4) / step) * step;
  const count = Math.round((high - low) / step);
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, at) => low + at * step) };
}

/** 1, 2 or 5 times a power of ten, not under what is asked. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10) * power;
}
