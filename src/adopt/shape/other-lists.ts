import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import type { Steps } from '../../register/steps';
import type { Grid } from '../source/grid';
import { type HeaderForms, isSame } from './header-forms';

/** A title, a date and a remark may stand between the lists. */
const TITLE_ROWS = 3;

/**
 * The first row of the grid in which a list of another kind begins, with the titles over it; behind the
 * last where there is none. Such a list stands behind a blank row, has headers that a list of some kind
 * has, other than those of this one, and rows below them: its rows are no rows of this one.
 */
export function* otherLists(
  { rows }: Grid,
  from: number,
  isOther: (text: string) => boolean,
  own: HeaderForms,
): Steps<number> {
  const known = new Map<string, boolean>();
  const isHeader = (text: string) => {
    const before = known.get(text) ?? isOther(text);
    known.set(text, before);
    return before;
  };
  for (let at = from + 1; at < rows.length - 1; at++) {
    yield 0;
    if (filledOf(rows[at - 1]).length > 0 || filledOf(rows[at]).length === 0) continue;
    let head = at;
    while (head < at + TITLE_ROWS && filledOf(rows[head]).length === 1) head += 1;
    const isFollowed = filledOf(rows[head + 1]).length > 0;
    if (isFollowed && !isSame(rows[head] ?? [], own) && isHeaderRow(rows[head], isHeader)) {
      return at;
    }
  }
  return rows.length;
}

function filledOf(row: readonly CellValue[] = []): CellValue[] {
  return row.filter((cell) => !isBlank(cell));
}

function isHeaderRow(row: readonly CellValue[] = [], isHeader: (text: string) => boolean): boolean {
  const filled = filledOf(row);
  const texts = filled.filter((cell): cell is string => typeof cell === 'string');
  if (texts.length < Math.max(2, filled.length) || new Set(texts).size < texts.length) return false;
  const known = texts.filter(isHeader).length;
  return known >= 2 && known >= texts.length * 0.6;
}
