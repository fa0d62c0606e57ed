import type { SeriesFacts } from './series-facts';

export interface Piece {
  /** Values on the axis. */
  readonly from: number;
  readonly to: number;
}

/** From where to where each point of each series reaches; null for a gap. */
export function piecesOf(series: readonly SeriesFacts[]): (Piece | null)[][] {
  const grouping = series[0]?.grouping ?? 'standard';
  if (grouping !== 'stacked' && grouping !== 'percentStacked') {
    return series.map(({ values }) => {
      return values.map((value) => (value === null ? null : { from: 0, to: value }));
    });
  }
  const sums = new Map<string, number>();
  const totals = (index: number) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0) || 1;
  return series.map(({ values }) =>
    values.map((value, index) => {
      if (value === null) return null;
      const part = grouping === 'stacked' ? value : value / totals(index);
      const key = `${index} ${part < 0}`;
      const from = sums.get(key) ?? 0;
      sums.set(key, from + part);
      return { from, to: from + part };
    }),
  );
}
