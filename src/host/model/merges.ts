import type { Element } from '@xmldom/xmldom';
import { childrenOf, newElement, removeElement } from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import { ModelError } from './model-error';
import { holdsCell, holdsRect, overlaps, type Rect } from './rect';
import type { SheetPart } from './sheet-part';

export class MergeList {
  private known: { element: Element; rect: Rect }[] | null = null;

  constructor(
    private readonly part: SheetPart,
    private readonly clearContents: (rect: Rect) => void,
    private readonly changed: (rect: Rect) => void,
  ) {}

  all(): readonly Rect[] {
    return this.list().map((merge) => merge.rect);
  }

  at(row: number, column: number): Rect | null {
    return this.list().find((merge) => holdsCell(merge.rect, row, column))?.rect ?? null;
  }

  in(rect: Rect): readonly Rect[] {
    return this.all().filter((merge) => overlaps(merge, rect));
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
    const known = this.list();
    merges.appendChild(element);
    known.push({ element, rect });
    this.finish(rect);
  }

  /** Unmerges all that share cells with `rect`. */
  remove(rect: Rect): void {
    const gone = this.list().filter((merge) => overlaps(merge.rect, rect));
    if (gone.length === 0) return;
    for (const merge of gone) removeElement(merge.element);
    this.known = null;
    this.finish(rect);
  }

  /** Moves every merge by the given rule; null takes it away. */
  map(move: (rect: Rect) => Rect | null): void {
    for (const { element, rect } of this.list()) {
      const moved = move(rect);
      if (moved && moved.rows * moved.columns > 1) element.setAttribute('ref', rectName(moved));
      else removeElement(element);
    }
    this.known = null;
    this.finish(null);
  }

  private list(): { element: Element; rect: Rect }[] {
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
      const count = childrenOf(merges, 'mergeCell').length;
      if (count === 0) {
        removeElement(merges);
        this.known = null;
      } else merges.setAttribute('count', String(count));
      this.part.touch();
    }
    if (rect) this.changed(rect);
  }
}
