import type { Element } from '@xmldom/xmldom';
import { childrenOf, newElement, removeElement } from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import { ModelError } from './model-error';
import { holdsCell, holdsRect, lastRow, overlaps, type Rect } from './rect';
import { RowIndex } from './row-index';
import type { SheetPart } from './sheet-part';

interface Merge {
  readonly element: Element;
  readonly rect: Rect;
}

export class MergeList {
  private known: Merge[] | null = null;
  private index: RowIndex<Merge> | null = null;

  constructor(
    private readonly part: SheetPart,
    private readonly clearContents: (rect: Rect) => void,
    private readonly changed: (rect: Rect) => void,
  ) {
    part.onRestored(() => {
      this.forget();
    });
  }

  all(): readonly Rect[] {
    return this.list().map((merge) => merge.rect);
  }

  at(row: number, column: number): Rect | null {
    return (
      this.byRow()
        .near(row, row)
        .find((each) => holdsCell(each.rect, row, column))?.rect ?? null
    );
  }

  in(rect: Rect): readonly Rect[] {
    return this.touching(rect).map((merge) => merge.rect);
  }

  /** Takes in merges it covers; the contents of all but the first cell are cleared, as Excel does. */
  add(rect: Rect): void {
    if (rect.rows * rect.columns === 1) return;
    if (this.in(rect).some((merge) => !holdsRect(rect, merge))) {
      throw new ModelError('MergedRangeConflict', 'The range cuts through a merged cell.');
    }
    this.remove(rect);
    if (rect.columns > 1) {
      this.clearContents({ ...rect, column: rect.column + 1, columns: rect.columns - 1, rows: 1 });
    }
    if (rect.rows > 1) this.clearContents({ ...rect, row: rect.row + 1, rows: rect.rows - 1 });
    const merges = this.part.ensure('mergeCells');
    const element = newElement(merges, 'mergeCell', { ref: rectName(rect) });
    const index = this.byRow();
    merges.appendChild(element);
    this.list().push({ element, rect });
    index.add({ element, rect });
    this.finish(rect);
  }

  /** Unmerges all that share cells with `rect`. */
  remove(rect: Rect): void {
    const gone = this.touching(rect);
    if (gone.length === 0) return;
    for (const merge of gone) removeElement(merge.element);
    this.forget();
    this.finish(rect);
  }

  /** Moves every merge by the given rule; null takes it away. */
  map(move: (rect: Rect) => Rect | null): void {
    for (const { element, rect } of this.list()) {
      const moved = move(rect);
      if (moved && moved.rows * moved.columns > 1) element.setAttribute('ref', rectName(moved));
      else removeElement(element);
    }
    this.forget();
    this.finish(null);
  }

  private touching(rect: Rect): Merge[] {
    const near = this.byRow().near(rect.row, lastRow(rect));
    return near.filter((merge) => overlaps(merge.rect, rect));
  }

  private forget(): void {
    this.known = null;
    this.index = null;
  }

  private byRow(): RowIndex<Merge> {
    this.index ??= new RowIndex(this.list());
    return this.index;
  }

  private list(): Merge[] {
    if (this.known) return this.known;
    const merges = this.part.child('mergeCells');
    this.known = [];
    for (const element of merges ? childrenOf(merges, 'mergeCell') : []) {
      const rect = parseRect(element.getAttribute('ref') ?? '');
      if (rect) this.known.push({ element, rect });
    }
    return this.known;
  }

  private finish(rect: Rect | null): void {
    const merges = this.part.child('mergeCells');
    if (merges) {
      const count = this.list().length;
      if (count === 0) {
        removeElement(merges);
        this.forget();
      } else merges.setAttribute('count', String(count));
      this.part.touch();
    }
    if (rect) this.changed(rect);
  }
}
