import type { Element } from '@xmldom/xmldom';
import { cellName, parseCellName, type CellPlace } from '../xlsx/cell-name';
import { SHEET_VIEW_ORDER } from '../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  flag,
  insertInOrder,
  newElement,
  numberOf,
  removeElement,
  setFlag,
} from '../xlsx/xml';
import { parseRects, rectNames } from './a1';
import { ModelError } from './model-error';
import { holdsCell, rectOf, type Rect } from './rect';
import type { SheetPart } from './sheet-part';

export interface Freeze {
  /** Frozen rows at the top and columns at the left, counted from the first. */
  readonly rows: number;
  readonly columns: number;
}

/** How the sheet's first window looks. */
export class SheetView {
  constructor(
    private readonly part: SheetPart,
    private readonly changed: () => void,
  ) {}

  get freeze(): Freeze | null {
    const pane = this.pane();
    if (!pane || !/^frozen/.test(pane.getAttribute('state') ?? '')) return null;
    return { rows: numberOf(pane, 'ySplit', 0), columns: numberOf(pane, 'xSplit', 0) };
  }

  set freeze(freeze: Freeze | null) {
    const view = this.ensure();
    const { row, column } = this.activeCell;
    const ranges = this.selection;
    for (const name of ['pane', 'selection']) {
      for (const element of childrenOf(view, name)) removeElement(element);
    }
    if (freeze && (freeze.rows > 0 || freeze.columns > 0)) {
      if (freeze.rows < 0 || freeze.columns < 0) {
        throw new ModelError('InvalidArgument', 'Frozen rows and columns cannot be negative.');
      }
      const pane = newElement(view, 'pane');
      if (freeze.columns > 0) pane.setAttribute('xSplit', String(freeze.columns));
      if (freeze.rows > 0) pane.setAttribute('ySplit', String(freeze.rows));
      pane.setAttribute('topLeftCell', cellName(freeze.rows, freeze.columns));
      pane.setAttribute('activePane', activePane(freeze));
      pane.setAttribute('state', 'frozen');
      insertInOrder(view, pane, SHEET_VIEW_ORDER);
    }
    this.writeSelection(row, column, ranges);
    this.changed();
  }

  get showGridlines(): boolean {
    return flag(this.view(), 'showGridLines', true);
  }

  set showGridlines(show: boolean) {
    setFlag(this.ensure(), 'showGridLines', show, true);
    this.changed();
  }

  get showHeadings(): boolean {
    return flag(this.view(), 'showRowColHeaders', true);
  }

  set showHeadings(show: boolean) {
    setFlag(this.ensure(), 'showRowColHeaders', show, true);
    this.changed();
  }

  /** Percent. */
  get zoom(): number {
    return numberOf(this.view(), 'zoomScale', 100);
  }

  get activeCell(): CellPlace {
    return (
      parseCellName(this.active()?.getAttribute('activeCell') ?? 'A1') ?? { row: 0, column: 0 }
    );
  }

  get selection(): readonly Rect[] {
    const ranges = parseRects(this.active()?.getAttribute('sqref') ?? 'A1');
    return ranges.length > 0 ? ranges : [rectOf(0, 0)];
  }

  /** `active` lies in one of them; the first cell of the first when absent. */
  select(rects: readonly Rect[], active: CellPlace | undefined = rects[0]): void {
    if (!active) throw new ModelError('InvalidArgument', 'A selection needs a range.');
    this.writeSelection(active.row, active.column, rects);
    this.changed();
  }

  get isSelectedTab(): boolean {
    return flag(this.view(), 'tabSelected', false);
  }

  set isSelectedTab(selected: boolean) {
    if (selected === this.isSelectedTab) return;
    setFlag(this.ensure(), 'tabSelected', selected, false);
  }

  private writeSelection(row: number, column: number, rects: readonly Rect[]): void {
    const view = this.ensure();
    const pane = this.pane()?.getAttribute('activePane') ?? 'topLeft';
    for (const element of childrenOf(view, 'selection')) {
      if ((element.getAttribute('pane') ?? 'topLeft') === pane) removeElement(element);
    }
    const selection = newElement(view, 'selection');
    if (pane !== 'topLeft') selection.setAttribute('pane', pane);
    selection.setAttribute('activeCell', cellName(row, column));
    const holder = rects.findIndex((rect) => holdsCell(rect, row, column));
    if (holder > 0) selection.setAttribute('activeCellId', String(holder));
    selection.setAttribute('sqref', rectNames(rects));
    insertInOrder(view, selection, SHEET_VIEW_ORDER);
  }

  private active(): Element | null {
    const view = this.view();
    if (!view) return null;
    const pane = this.pane()?.getAttribute('activePane') ?? 'topLeft';
    const all = childrenOf(view, 'selection');
    return all.find((each) => (each.getAttribute('pane') ?? 'topLeft') === pane) ?? all[0] ?? null;
  }

  private pane(): Element | null {
    const view = this.view();
    return view && childOf(view, 'pane');
  }

  private view(): Element | null {
    const views = this.part.child('sheetViews');
    return views && childOf(views, 'sheetView');
  }

  private ensure(): Element {
    const views = this.part.ensure('sheetViews');
    const present = childOf(views, 'sheetView');
    if (present) return present;
    const view = newElement(views, 'sheetView', { workbookViewId: '0' });
    views.appendChild(view);
    return view;
  }
}

function activePane({ rows, columns }: Freeze): string {
  if (rows > 0 && columns > 0) return 'bottomRight';
  return rows > 0 ? 'bottomLeft' : 'topRight';
}
