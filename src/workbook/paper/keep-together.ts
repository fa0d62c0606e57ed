import type { PlannedRow } from './planned-row';

/** A table of up to this share of a page is not divided. */
const wholeShare = 0.14;
/** A last row lower than this share does not stand alone on a page. */
const aloneShare = 0.1;

/**
 * Rows of one table, in order: small tables stay whole; of others no low last row (a total, a
 * note) stands alone on a page. Everything else may divide, so that pages fill.
 */
export function keepTogether(rows: readonly PlannedRow[], pageHeight: number): PlannedRow[] {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const whole = height <= pageHeight * wholeShare;
  const last = rows.length - 1;
  const isLow = (row: PlannedRow | undefined) =>
    row !== undefined && row.height <= pageHeight * aloneShare;
  return rows.map((row, at) =>
    at < last && (whole || (at === last - 1 && isLow(rows[last])))
      ? { ...row, keepWithNext: true }
      : row,
  );
}
