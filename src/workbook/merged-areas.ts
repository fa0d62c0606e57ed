import { passing } from './passing';

/** Excel does not answer for a range with more merged areas than this. */
const MOST = 512;

/** Asks for the merged areas of a range at once: one that has too many of them fails. */
export function queueMerged(range: Excel.Range): Excel.RangeAreas[] {
  return [passing(range.getMergedAreasOrNullObject()).load('address')];
}

/** Asks for them in pieces of so few cells that none can have too many. */
export function queueMergedInPieces(
  range: Excel.Range,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Excel.RangeAreas[] {
  const height = Math.max(1, Math.floor(MOST / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, at) => {
    const first = at * height;
    const last = Math.min(rows, first + height) - 1;
    const piece = passing(passing(range.getRow(first)).getResizedRange(last - first, 0));
    return passing(piece.getMergedAreasOrNullObject()).load('address');
  });
}

/** The addresses without the sheet, whose name may hold commas; one that reaches into two pieces once. */
export function mergedAddresses(pieces: readonly Excel.RangeAreas[]): string[] {
  const found = pieces.flatMap((areas) =>
    areas.isNullObject ? [] : (areas.address.match(/[A-Z]{1,3}\d+:[A-Z]{1,3}\d+(?=,|$)/g) ?? []),
  );
  return [...new Set(found)];
}
