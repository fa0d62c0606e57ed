import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import type { Steps } from '../../register/steps';
import type { Grid } from '../source/grid';
import { FreePlaces } from './free-places';

/** By row of the grid and column: what a merged cell above says there. */
export type HeldCells = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

/**
 * What merged cells below the header say of the rows they cover, where these say nothing themselves; of
 * two over one cell the first. Each cell is come to once: asked row by row, it would be rows times merges.
 */
export function* heldCells({ rows, merges }: Grid, headerRow: number): Steps<HeldCells> {
  const held = new Map<number, Map<number, CellValue>>();
  const open = new Map<number, FreePlaces>();
  for (const { top, left, bottom } of merges) {
    yield 0;
    const value = rows[top]?.[left] ?? '';
    if (top <= headerRow || isBlank(value)) continue;
    const places = open.get(left) ?? new FreePlaces();
    open.set(left, places);
    const last = Math.min(bottom, rows.length - 1);
    for (let at = places.from(top + 1); at <= last; at = places.from(at + 1)) {
      places.take(at);
      yield 0;
      if (!isBlank(rows[at]?.[left] ?? '')) continue;
      const row = held.get(at) ?? new Map<number, CellValue>();
      held.set(at, row.set(left, value));
    }
  }
  return held;
}
