import { rocYear } from '../../register/day';
import type { Figures } from '../../facts/figure';
import type { Meeting } from '../../facts/meeting';
import { seriesOf, seriesPrefix } from '../../facts/series';

/** A review of the series that has a period, with the name of its row in tables and charts. */
export interface Recorded {
  readonly meeting: Meeting;
  readonly label: string;
}

export interface RecordedSeries {
  readonly recorded: readonly Recorded[];
  /** Ids of reviews whose period is not given: they have no place in a series. */
  readonly without: readonly string[];
}

/** Up to five reviews ending with this one; named by the year of their period where it tells them apart. */
export function recordedSeries(context: Meeting): RecordedSeries {
  const all = seriesOf(context);
  const placed = all.flatMap((meeting) =>
    meeting.period ? [{ meeting, end: meeting.period.end }] : [],
  );
  const years = placed.map(({ end }) => rocYear(end));
  const areApart = new Set(years).size === years.length;
  return {
    recorded: placed.map(({ meeting, end }) => ({
      meeting,
      label: areApart ? `${String(rocYear(end))}年` : (meeting.review.reviewId ?? ''),
    })),
    without: all.flatMap(({ period, review }) => (period ? [] : (review.reviewId ?? []))),
  };
}

/** Said under a series: which reviews it cannot show, and nothing where it shows all. */
export function withoutPeriod({ without }: RecordedSeries): string {
  return without.length === 0 ? '' : `${without.join('、')}未登錄審查期間，未列入。`;
}

/** A period that ended before any finding was recorded has no records: that is not none. */
export function hasRecords({ facts, period }: Meeting): boolean {
  if (period === null) return false;
  return facts.rows.Findings.some(({ foundDate }) => foundDate !== null && foundDate <= period.end);
}

/** A figure of 3-1 over the series, null where it is not to be had or nothing was recorded yet. */
export function valuesOver(
  { recorded }: RecordedSeries,
  figures: Figures,
  name: string,
): (number | null)[] {
  return recorded.map(({ meeting }) => {
    const value = figures[`${seriesPrefix('3-1', meeting)}.${name}`]?.value;
    return typeof value === 'number' && hasRecords(meeting) ? value : null;
  });
}
