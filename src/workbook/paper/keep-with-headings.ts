import { bodySize, lineHeight, type PlannedRow } from './planned-row';

/** Less than two lines. */
function isLow({ height }: PlannedRow): boolean {
  return height < (2 * lineHeight * 10) / bodySize;
}

/** A heading stays with at least two lines of what follows: a single line below it holds on to the next row. */
export function keepWithHeadings(rows: readonly PlannedRow[]): PlannedRow[] {
  return rows.map((row, at) => {
    const above = rows[at - 1];
    return above?.isHeading === true && isLow(row) && at < rows.length - 2
      ? { ...row, keepWithNext: true }
      : row;
  });
}
