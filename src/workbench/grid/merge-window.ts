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
