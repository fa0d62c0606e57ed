import type { Element } from '@xmldom/xmldom';
import { childOf } from '../xlsx/xml';
import { filteredColumns, hidesButton, readCriteria, writeCriteria } from './auto-filter';
import type { FilterCriteria } from './filter-criteria';
import { parseRect } from './a1';
import { ModelError } from './model-error';
import type { Rect } from './rect';
import { hideUnmatchedRows, shownByOthers } from './row-filter';
import type { TableModel } from './table-model';
import { sortTable } from './table-sort';

export class TableFilter {
  constructor(
    private readonly table: TableModel,
    private readonly root: Element,
    private readonly touch: () => void,
  ) {}

  /** Header and rows, without totals; null where the filter buttons are off. */
  get rect(): Rect | null {
    const element = this.element();
    return element && parseRect(element.getAttribute('ref') ?? '');
  }

  /** Column is counted from the left of the table. */
  criteria(column: number): FilterCriteria | null {
    const element = this.element();
    return element && readCriteria(element, column);
  }

  /** Hides the rows that do not match. InvalidOperation when the filter buttons are off. */
  setCriteria(column: number, criteria: FilterCriteria | null): void {
    const element = this.element();
    if (!element) throw new ModelError('InvalidOperation', 'The table has no filter buttons.');
    if (column < 0 || column >= this.table.rect.columns) {
      throw new ModelError('InvalidArgument', `The table has no column ${column}.`);
    }
    writeCriteria(element, column, criteria);
    this.reapply();
  }

  /** Shows all rows; the buttons stay. */
  clear(): void {
    const element = this.element();
    if (!element || !this.isFiltered) return;
    for (const column of filteredColumns(element)) writeCriteria(element, column, null);
    this.reapply();
  }

  reapply(): void {
    const element = this.element();
    if (!element) return;
    hideUnmatchedRows(this.table.sheet, element, this.table.bodyRect);
    this.touch();
  }

  /** The filtered rows; null where the filter buttons are off. */
  get body(): Rect | null {
    return this.element() && this.table.bodyRect;
  }

  hidesButton(column: number): boolean {
    const element = this.element();
    return element !== null && hidesButton(element, column);
  }

  /** By its place in the body, whether all other columns show a row. */
  shownByOthers(column: number): (index: number) => boolean {
    const element = this.element();
    if (!element) return () => true;
    return shownByOthers(this.table.sheet, element, this.table.bodyRect, column);
  }

  sort(column: number, ascending: boolean): void {
    sortTable(this.table, { fields: [{ key: column, ascending }], matchCase: false });
  }

  get isFiltered(): boolean {
    const element = this.element();
    return element !== null && filteredColumns(element).length > 0;
  }

  private element(): Element | null {
    return childOf(this.root, 'autoFilter');
  }
}
