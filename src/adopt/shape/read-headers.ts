import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import type { Grid } from '../source/grid';
import type { HeaderPlace } from './find-header';
import { FreePlaces } from './free-places';
import type { Header } from './list';

/** The headers of the columns; a column without any has no header and is not in the result. */
export function readHeaders(grid: Grid, { top, bottom }: HeaderPlace): Header[] {
  const upper = spread(grid, top, bottom);
  const lower = bottom > top ? (grid.rows[bottom] ?? []) : [];
  return upper.flatMap((group, index): Header[] => {
    const above = text(group);
    const below = text(lower[index] ?? '');
    if (above === '' && below === '') return [];
    if (below === '' || above === '') {
      const one = above + below;
      return [{ index, text: one, forms: [one] }];
    }
    // 「完成日期」 over 「預定」 is 預定完成日期; over 「預定完成日」 the lower says it all.
    return [{ index, text: `${above}／${below}`, forms: [below, below + above, above + below] }];
  });
}

/** A cell that spans columns stands over each of them; without merges it does until the next one. */
function spread(grid: Grid, top: number, bottom: number): CellValue[] {
  const row = [...(grid.rows[top] ?? [])];
  const over = grid.merges.filter((merge) => merge.top <= top && merge.bottom >= top);
  // The last over a column holds: from the last on, each column is filled once.
  const places = new FreePlaces();
  for (const merge of over.reverse()) {
    const value = grid.rows[merge.top]?.[merge.left] ?? '';
    for (let at = places.from(merge.left); at <= merge.right; at = places.from(at + 1)) {
      places.take(at);
      row[at] = value;
    }
  }
  if (bottom === top || grid.merges.some((merge) => merge.top === top)) return row;
  for (let at = 1; at < row.length; at++) {
    const isBelow = !isBlank(grid.rows[bottom]?.[at] ?? '');
    if (isBlank(row[at] ?? '') && isBelow) row[at] = row[at - 1] ?? '';
  }
  return row;
}

function text(cell: CellValue): string {
  return isBlank(cell)
    ? ''
    : String(cell)
        .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? '' : space))
        .trim();
}
