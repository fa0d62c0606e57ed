import type { Element } from '@xmldom/xmldom';
import {
  childrenOf,
  copyOf,
  flag,
  newElement,
  numberOf,
  removeElement,
  setAttribute,
  setFlag,
} from '../xlsx/xml';
import { ModelError } from './model-error';
import { MAX_COLUMNS } from './rect';
import type { SheetPart } from './sheet-part';

// Eight digits and the cell's margins, rounded up to whole eights of a pixel as Excel does.
const STANDARD_WIDTH = 9;
const WIDEST = 255;

/** Column widths in characters of the default font, as the file counts them. */
export class ColumnList {
  /** The definitions read once: new cells ask for their column's style by the thousand. */
  private known: { element: Element; first: number; last: number }[] | null = null;

  constructor(
    private readonly part: SheetPart,
    private readonly changed: () => void,
  ) {
    part.onRestored(() => {
      this.known = null;
    });
  }

  get defaultWidth(): number {
    const format = this.part.child('sheetFormatPr');
    const own = numberOf(format, 'defaultColWidth', 0);
    if (own > 0) return own;
    return format?.hasAttribute('baseColWidth')
      ? numberOf(format, 'baseColWidth', 8) + 1
      : STANDARD_WIDTH;
  }

  set defaultWidth(width: number) {
    checkWidth(width);
    const format = this.part.ensure('sheetFormatPr');
    if (!format.hasAttribute('defaultRowHeight')) format.setAttribute('defaultRowHeight', '16.5');
    format.setAttribute('defaultColWidth', String(width));
    this.changed();
  }

  /** The width shown when not hidden. */
  width(column: number): number {
    const own = numberOf(this.find(column), 'width', 0);
    return own > 0 ? own : this.defaultWidth;
  }

  isCustom(column: number): boolean {
    return flag(this.find(column), 'customWidth', false);
  }

  /** Null goes back to the default width. */
  setWidth(from: number, to: number, width: number | null): void {
    if (width !== null) checkWidth(width);
    for (const col of this.carve(from, to)) {
      col.setAttribute('width', String(width ?? this.defaultWidth));
      setFlag(col, 'customWidth', width !== null, false);
      col.removeAttribute('bestFit');
    }
    this.changed();
  }

  hidden(column: number): boolean {
    return flag(this.find(column), 'hidden', false);
  }

  setHidden(from: number, to: number, hidden: boolean): void {
    for (const col of this.carve(from, to)) setFlag(col, 'hidden', hidden, false);
    this.changed();
  }

  /** Index of the style new cells of the column take. */
  style(column: number): number {
    return numberOf(this.find(column), 'style', 0);
  }

  /** Each piece of the columns gets the style made from the one it has. */
  mapStyle(from: number, to: number, map: (style: number) => number): void {
    for (const col of this.carve(from, to)) {
      const style = map(numberOf(col, 'style', 0));
      setAttribute(col, 'style', style === 0 ? null : String(style));
    }
    this.changed();
  }

  /** Moves the definitions for columns put in or taken out. */
  shift(at: number, count: number, kind: 'insert' | 'delete'): void {
    const cols = this.part.child('cols');
    if (!cols) return;
    if (kind === 'delete') {
      for (const col of this.carve(at, at + count - 1)) removeElement(col);
    } else {
      this.splitAt(at);
    }
    const by = kind === 'insert' ? count : -count;
    for (const col of childrenOf(cols, 'col')) {
      const min = numberOf(col, 'min', 1) - 1;
      const max = numberOf(col, 'max', 1) - 1;
      if (min < at) continue;
      if (min + by >= MAX_COLUMNS) removeElement(col);
      else {
        col.setAttribute('min', String(min + by + 1));
        col.setAttribute('max', String(Math.min(max + by, MAX_COLUMNS - 1) + 1));
      }
    }
    this.dropIfEmpty();
    this.known = null;
    this.part.touch();
  }

  private find(column: number): Element | null {
    if (!this.known) {
      const cols = this.part.child('cols');
      this.known = (cols ? childrenOf(cols, 'col') : []).map((element) => ({
        element,
        first: numberOf(element, 'min', 1) - 1,
        last: numberOf(element, 'max', 1) - 1,
      }));
    }
    return this.known.find(({ first, last }) => first <= column && column <= last)?.element ?? null;
  }

  /** `<col>` elements that cover exactly these columns: split where they reach further. */
  private carve(from: number, to: number): Element[] {
    if (from < 0 || to < from || to >= MAX_COLUMNS) {
      throw new ModelError('InvalidArgument', `There are no columns ${from} to ${to}.`);
    }
    const cols = this.part.ensure('cols');
    this.splitAt(from);
    this.splitAt(to + 1);
    this.known = null;
    const inside: Element[] = [];
    let next = from + 1;
    const gap = (before: Element | null, until: number) => {
      if (next > until) return;
      const col = newElement(cols, 'col', {
        min: String(next),
        max: String(until),
        width: String(this.defaultWidth),
      });
      cols.insertBefore(col, before);
      inside.push(col);
    };
    for (const col of childrenOf(cols, 'col')) {
      const min = numberOf(col, 'min', 1);
      const max = numberOf(col, 'max', min);
      if (max <= from) continue;
      if (min > to + 1) {
        gap(col, to + 1);
        return inside;
      }
      gap(col, min - 1);
      inside.push(col);
      next = max + 1;
    }
    gap(null, to + 1);
    return inside;
  }

  /** Makes the zero-based column the first of its `<col>`. */
  private splitAt(column: number): void {
    const col = this.find(column);
    if (!col || numberOf(col, 'min', 1) === column + 1) return;
    const right = copyOf(col);
    col.setAttribute('max', String(column));
    right.setAttribute('min', String(column + 1));
    col.parentNode?.insertBefore(right, col.nextSibling);
    this.known = null;
  }

  private dropIfEmpty(): void {
    const cols = this.part.child('cols');
    if (cols && childrenOf(cols).length === 0) removeElement(cols);
  }
}

function checkWidth(width: number): void {
  if (!(width >= 0 && width <= WIDEST)) {
    throw new ModelError('InvalidArgument', `A column cannot be ${width} characters wide.`);
  }
}
