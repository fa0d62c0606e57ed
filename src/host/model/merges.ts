import type { Element } from '@xmldom/xmldom';
import { childrenOf, newElement, removeElement, setAttribute } from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import { KeptMerges } from './kept-merges';
import { ModelError } from './model-error';
import { holdsCell, holdsRect, lastRow, overlaps, type Rect } from './rect';
import { RowIndex } from './row-index';
import type { SheetPart } from './sheet-part';
import type { StandIn } from './stand-ins';

interface Merge {
  /** Of one that came with the file. */
  readonly element: Element | null;
  readonly rect: Rect;
}

/**
 * The merged cells of a sheet. Those made here become elements only in the text that is written: a long paper has
 * tens of thousands, and an element takes a kilobyte.
 */
export class MergeList {
  private known: Merge[] | null = null;
  private index: RowIndex<Merge> | null = null;
  /** Those made here, in the order in which they came; behind those of the file. */
  private own: Rect[] = [];

  constructor(
    private readonly part: SheetPart,
    private readonly clearContents: (rect: Rect) => void,
    private readonly changed: (rect: Rect) => void,
  ) {
    part.onRestored(() => {
      this.forget();
    });
    part.onWrite((mark) => this.standIn(mark));
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
    this.part.ensure('mergeCells');
    const merge = { element: null, rect };
    const index = this.byRow();
    this.keep();
    this.own.push(rect);
    this.list().push(merge);
    index.add(merge);
    this.changed(rect);
  }

  /** Unmerges all that share cells with `rect`. */
  remove(rect: Rect): void {
    const gone = this.touching(rect);
    if (gone.length === 0) return;
    const own = new Set<Rect>();
    for (const { element, rect: each } of gone) {
      if (element) removeElement(element);
      else own.add(each);
    }
    if (own.size > 0) this.put(this.own.filter((each) => !own.has(each)));
    this.forget();
    this.finish(rect);
  }

  /** Moves every merge by the given rule; null takes it away. */
  map(move: (rect: Rect) => Rect | null): void {
    const own: Rect[] = [];
    for (const { element, rect } of this.list()) {
      const moved = move(rect);
      const isLeft = moved && moved.rows * moved.columns > 1;
      if (!element) own.push(...(isLeft ? [moved] : []));
      else if (isLeft) element.setAttribute('ref', rectName(moved));
      else removeElement(element);
    }
    if (this.own.length > 0) this.put(own);
    this.forget();
    this.finish(null);
  }

  private touching(rect: Rect): Merge[] {
    const near = this.byRow().near(rect.row, lastRow(rect));
    return near.filter((merge) => overlaps(merge.rect, rect));
  }

  private keep(): void {
    const get = () => this.own;
    const put = (merges: readonly Rect[]) => {
      this.own = [...merges];
      this.forget();
    };
    this.part.pkg.journal.of(this, () => new KeptMerges({ get, put }));
  }

  private put(merges: Rect[]): void {
    this.keep();
    this.own = merges;
  }

  /** One element while the sheet is written, for all of them. */
  private standIn(mark: string): StandIn | null {
    const merges = this.part.child('mergeCells');
    if (!merges || this.own.length === 0) return null;
    const count = merges.getAttribute('count');
    const element = newElement(merges, 'mergeCell', { ref: mark });
    merges.setAttribute('count', String(this.list().length));
    merges.appendChild(element);
    const text = (ref: string) => `<${element.nodeName} ref="${ref}"/>`;
    return {
      text: text(mark),
      texts: this.own.map((rect) => text(rectName(rect))).join(''),
      remove: () => {
        removeElement(element);
        setAttribute(merges, 'count', count);
      },
    };
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
    for (const rect of this.own) this.known.push({ element: null, rect });
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
