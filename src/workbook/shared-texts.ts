import type { TableBlock } from '../register/block';
import type { CellValue } from '../register/fault';

/** In characters: shorter ones are not worth the looking. */
const LONG = 500;

/**
 * Puts into rows of a table as they come, the header among them, the long texts that stood in the same cells before:
 * a table of forty million characters is not held once for each time it is read. In place, for what the rows came
 * in holds them as long.
 */
export function shareTexts(
  before: TableBlock | undefined,
  rows: readonly CellValue[][],
  from: number,
): void {
  for (const [at, row] of rows.entries()) {
    const known = before?.values[from + at - 1];
    row.forEach((value, place) => {
      const text = known?.[place];
      const isSame = typeof value === 'string' && value.length > LONG && value === text;
      if (isSame) row[place] = text;
    });
  }
}
