/** Of what period a figure is: this review's, the one before, or a review of the series. */
export interface FigureTime {
  /** The id of the same figure of this review: 「3-1.nc.new」. */
  readonly base: string;
  readonly kind: 'now' | 'before' | 'series';
  /** Of a series. */
  readonly review: string;
}

/** 「3-1.prev.nc.new」 and 「3-1.series.MR-114-01.nc.new」 are 「3-1.nc.new」 at other times. */
export function figureTime(id: string): FigureTime {
  const series = /^([^.]+)\.series\.([^.]+)\.(.+)$/.exec(id);
  if (series) {
    const [, part = '', review = '', rest = ''] = series;
    return { base: `${part}.${rest}`, kind: 'series', review };
  }
  const before = /^([^.]+)\.prev\.(.+)$/.exec(id);
  if (before) return { base: `${before[1] ?? ''}.${before[2] ?? ''}`, kind: 'before', review: '' };
  return { base: id, kind: 'now', review: '' };
}
