import type { Rect } from '../../host/model/rect';

export interface Span {
  /** First and last index, both included. */
  readonly first: number;
  readonly last: number;
}

/**
 * A merged area is drawn by its first cell. Rows (columns) in view therefore reach back to the
 * first one of every area that begins above (left of) them.
 */
export function reachBack(span: Span, merges: readonly Rect[], along: 'rows' | 'columns'): Span {
  let { first } = span;
  // An area that one area reaches back to may itself be cut by another's first row.
  for (let settled = false; !settled;) {
    settled = true;
    for (const merge of merges) {
      const start = along === 'rows' ? merge.row : merge.column;
      const count = along === 'rows' ? merge.rows : merge.columns;
      if (start < first && start + count > first) {
        first = start;
        settled = false;
      }
    }
  }
  return { first, last: span.last };
}

/** The merged areas of a window by cell: the area where it begins, null where it covers. */
export class MergeMap {
  private readonly cells = new Map<string, Rect | null>();

  constructor(merges: readonly Rect[], rows: Span, columns: Span) {
    for (const merge of merges) {
      const bottom = Math.min(merge.row + merge.rows - 1, rows.last);
      const right = Math.min(merge.column + merge.columns - 1, columns.last);
      for (let row = Math.max(merge.row, rows.first); row <= bottom; row += 1) {
        for (let column = Math.max(merge.column, columns.first); column <= right; column += 1) {
          this.cells.set(`${row}:${column}`, null);
        }
      }
      this.cells.set(`${merge.row}:${merge.column}`, merge);
    }
  }

  /** Undefined for a cell of its own. */
  at(row: number, column: number): Rect | null | undefined {
    return this.cells.get(`${row}:${column}`);
  }
}
