import { isBlank } from '../../register/cell-fault';
import type { CellValue } from '../../register/fault';
import type { Steps } from '../../register/steps';
import type { Grid, Merge } from '../source/grid';
import { ListError } from '../source/list-error';

/** Titles, dates and remarks stand above; nobody has more than this of them. */
const SEARCHED_ROWS = 20;
/** Longer text is prose, not a header. */
const LONGEST = 30;

export interface HeaderPlace {
  /** 0-based rows of the grid. */
  readonly top: number;
  readonly bottom: number;
}

/** The merged cells that a header may be made of. */
export function* headMerges({ merges }: Grid): Steps<Merge[]> {
  const head: Merge[] = [];
  for (const merge of merges) {
    yield 0;
    if (merge.top <= SEARCHED_ROWS) head.push(merge);
  }
  return head;
}

/**
 * The header: of the first rows the one with most headers that are known, else the first that is
 * filled with short text. `isKnown` says whether a text is a header somebody uses.
 */
export function* findHeader(grid: Grid, isKnown: (text: string) => boolean): Steps<HeaderPlace> {
  let best = { at: -1, score: 0 };
  for (const [at, row] of grid.rows.slice(0, SEARCHED_ROWS).entries()) {
    const score = scoreOf(row, isKnown);
    if (score > best.score) best = { at, score };
    yield 0;
  }
  if (best.at === -1) {
    throw new ListError(
      `在「${grid.name}」的前 ${String(SEARCHED_ROWS)} 列找不到標題列。請確認清單有一列欄名，且每欄都有資料。`,
    );
  }
  if (isPair(grid, best.at, isKnown)) return { top: best.at, bottom: best.at + 1 };
  if (best.at > 0 && isPair(grid, best.at - 1, isKnown)) {
    return { top: best.at - 1, bottom: best.at };
  }
  return { top: best.at, bottom: best.at };
}

function scoreOf(row: readonly CellValue[], isKnown: (text: string) => boolean): number {
  const filled = row.filter((cell) => !isBlank(cell));
  const width = row.length;
  if (filled.length < Math.min(2, width)) return 0;
  const texts = filled.filter(
    (cell): cell is string => typeof cell === 'string' && cell.trim().length <= LONGEST,
  );
  if (texts.length < filled.length * 0.6) return 0;
  const known = texts.filter(isKnown).length;
  // One text alone is a header only where it is known as one.
  if (filled.length === 1 && known === 0) return 0;
  const distinct = new Set(texts).size;
  return known * 4 + (distinct / width) * 2;
}

/**
 * Whether a header runs over this row and the next: the lower one fills what the upper leaves blank,
 * or stands below a cell that spans columns; where the upper has a column to itself it is blank.
 */
function isPair(grid: Grid, top: number, isKnown: (text: string) => boolean): boolean {
  const upper = grid.rows[top] ?? [];
  const lower = grid.rows[top + 1];
  if (lower === undefined) return false;
  const below = lower.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  if (below.length === 0 || below.length === lower.length) return false;
  const isText = below.every((at) => {
    const cell = lower[at];
    return typeof cell === 'string' && cell.trim().length <= LONGEST;
  });
  if (!isText) return false;
  const merges = grid.merges.filter((merge) => merge.top === top);
  const spanned = covered(
    merges.filter(({ bottom, left, right }) => bottom === top && right > left),
    lower.length,
  );
  const spans = (at: number) => spanned[at] === true;
  const stands = merges.some((merge) => merge.bottom === top + 1);
  if (merges.length > 0)
    return (
      below.every(spans) && (stands || below.some((at) => !isBlank(upper[at] ?? '') || spans(at)))
    );
  // Without merges, as in a CSV: a group begins at a filled cell that blank ones follow.
  const groups = below.every((at) => isBlank(upper[at] ?? '') || isBlank(upper[at + 1] ?? 'x'));
  const besides = upper.some((cell, at) => !isBlank(cell) && isBlank(lower[at] ?? ''));
  const telling = below.some((at) => isKnown(String(lower[at])) || isBlank(upper[at] ?? ''));
  return groups && besides && telling && upper.some(isBlank);
}

/** Of each column whether one of the merged cells stands over it. */
function covered(
  merges: readonly { readonly left: number; readonly right: number }[],
  width: number,
): boolean[] {
  const begun = new Array<number>(width + 1).fill(0);
  for (const { left, right } of merges) {
    if (left >= width) continue;
    begun[left] = (begun[left] ?? 0) + 1;
    const after = Math.min(right + 1, width);
    begun[after] = (begun[after] ?? 0) - 1;
  }
  let open = 0;
  return begun.slice(0, width).map((change) => (open += change) > 0);
}
