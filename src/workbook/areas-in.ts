/** One of the areas of an address, its rows and columns counted from 0. */
export interface AddressArea {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The areas that an address names; of sheets whose names look like an address too, none. */
export function areasIn(address: string): AddressArea[] {
  const areas = address.matchAll(
    /(?:^|[!,])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?=,|$)/g,
  );
  return [...areas].map(([, left = '', top, right = left, bottom = top]) => ({
    firstColumn: columnIndex(left),
    lastColumn: columnIndex(right),
    firstRow: Number(top) - 1,
    lastRow: Number(bottom) - 1,
  }));
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
