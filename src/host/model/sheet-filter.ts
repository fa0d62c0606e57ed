import type { Element } from '@xmldom/xmldom';
import { FILTER_ORDER } from '../xlsx/schema-order';
import { childrenOf, removeElement } from '../xlsx/xml';
import { absoluteRectName, parseRect, rectName } from './a1';
import { filteredColumns, hidesButton, readCriteria, writeCriteria } from './auto-filter';
import type { FilterCriteria } from './filter-criteria';
import { sheetPrefix } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import { sameRect, type Rect } from './rect';
import { hideUnmatchedRows, shownByOthers } from './row-filter';
import type { SheetModel } from './sheet-model';
import type { SheetPart } from './sheet-part';
import { sortBlock } from './sort-block';
import { writeSort } from './sort-state';

// Excel finds the sheet's filter again by this hidden name.
const DATABASE = '_xlnm._FilterDatabase';

/** The sheet's own AutoFilter, not that of a table. */
export class SheetFilter {
  constructor(
    private readonly part: SheetPart,
    private readonly sheet: SheetModel,
  ) {}

  get rect(): Rect | null {
    const element = this.element();
    return element && parseRect(element.getAttribute('ref') ?? '');
  }

  get isFiltered(): boolean {
    const element = this.element();
    return element !== null && filteredColumns(element).length > 0;
  }

  /** Puts filter buttons on the first row of the rect. */
  apply(rect: Rect): void {
    if (this.sheet.tablesIn(rect).length > 0) {
      throw new ModelError('InvalidOperation', 'A table has a filter of its own.');
    }
    if (this.rect && sameRect(this.rect, rect)) return;
    this.remove();
    this.part.ensure('autoFilter').setAttribute('ref', rectName(rect));
    this.writeName(rect);
    this.sheet.noteLayout();
  }

  criteria(column: number): FilterCriteria | null {
    const element = this.element();
    return element && readCriteria(element, column);
  }

  /** The column is counted from the left of the rect. Hides the rows that do not match. */
  setCriteria(column: number, criteria: FilterCriteria | null): void {
    const element = this.element();
    const { rect } = this;
    if (!element || !rect) throw new ModelError('InvalidOperation', 'The sheet has no filter.');
    if (column < 0 || column >= rect.columns) {
      throw new ModelError('InvalidArgument', `The filter has no column ${column}.`);
    }
    writeCriteria(element, column, criteria);
    this.part.touch();
    this.reapply();
  }

  clearCriteria(): void {
    const element = this.element();
    if (!element) return;
    for (const column of filteredColumns(element)) writeCriteria(element, column, null);
    this.reapply();
  }

  reapply(): void {
    const element = this.element();
    const { body } = this;
    if (!element || !body) return;
    hideUnmatchedRows(this.sheet, element, body);
    this.part.touch();
    this.sheet.noteLayout();
  }

  remove(): void {
    const element = this.element();
    if (!element) return;
    const { body } = this;
    const filtered = filteredColumns(element).length > 0;
    if (body && filtered) this.sheet.rows.setHidden(body.row, body.row + body.rows - 1, false);
    removeElement(element);
    this.sheet.workbook.names.find(DATABASE, this.sheet)?.remove();
    this.part.touch();
    this.sheet.noteLayout();
  }

  /** Follows cells that move; null when the range is gone. */
  move(rect: Rect | null): void {
    const element = this.element();
    if (!element) return;
    if (!rect) {
      this.remove();
      return;
    }
    element.setAttribute('ref', rectName(rect));
    this.part.touch();
  }

  hidesButton(column: number): boolean {
    const element = this.element();
    return element !== null && hidesButton(element, column);
  }

  /** By its place in the body, whether all other columns show a row. */
  shownByOthers(column: number): (index: number) => boolean {
    const [element, { body }] = [this.element(), this];
    return element && body ? shownByOthers(this.sheet, element, body, column) : () => true;
  }

  /** Sorts the filtered rows and remembers by what, as a filter button does. */
  sort(column: number, ascending: boolean): void {
    const [element, { body: rect }] = [this.element(), this];
    if (!element || !rect) return;
    const sort = { fields: [{ key: column, ascending }], matchCase: false };
    sortBlock({ sheet: this.sheet, rect }, sort.fields, { ...sort, lines: 'rows' });
    writeSort(element, FILTER_ORDER, rect, sort);
    this.part.touch();
  }

  /** The filtered rows; null where there are none. */
  get body(): Rect | null {
    const { rect } = this;
    return rect && rect.rows > 1 ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : null;
  }

  private writeName(rect: Rect): void {
    const formula = `${sheetPrefix(this.sheet.name)}!${absoluteRectName(rect)}`;
    const names = this.sheet.workbook.names;
    const present = names.find(DATABASE, this.sheet);
    if (present) present.formula = formula;
    else names.add(DATABASE, formula, { sheet: this.sheet, visible: false });
  }

  private element(): Element | null {
    return childrenOf(this.part.root, 'autoFilter')[0] ?? null;
  }
}
