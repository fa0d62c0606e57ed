import type { PlannedRow } from './planned-row';

/** Rows one after another that are alike: formatted as one. */
export interface Band {
  readonly from: number;
  readonly count: number;
  readonly row: PlannedRow;
}

export function bandsOf<T>(rows: readonly PlannedRow[], key: (row: PlannedRow) => T): Band[] {
  const bands: Band[] = [];
  rows.forEach((row, index) => {
    const last = bands.at(-1);
    if (last !== undefined && key(last.row) === key(row)) {
      bands[bands.length - 1] = { ...last, count: last.count + 1 };
    } else {
      bands.push({ from: index, count: 1, row });
    }
  });
  return bands;
}
