import type { Element } from '@xmldom/xmldom';
import { TABLE_ORDER } from '../xlsx/schema-order';
import { childOf, ensureChild, removeElement } from '../xlsx/xml';
import { shiftRect, type CellShift } from './formula/cell-shift';
import {
  dropColumnsFrom,
  dropTableFrom,
  renameColumnIn,
  renameTableIn,
} from './formula/table-reference';
import { sameName } from './formula/sheet-prefix';
import { mapFormulas } from './formula-sites';
import { ModelError } from './model-error';
import { holdsRect, overlaps, sameRect, type Rect } from './rect';
import { assertOnSheet, makeRoomBelow, makeRoomRight } from './room';
import type { SheetModel } from './sheet-model';
import { commonFormula } from './table-cells';
import { dissolveTable } from './table-dissolve';
import { TableElement } from './table-element';
import { TableFilter } from './table-filter';
import { checkTableName } from './table-names';
import { extendReferences } from './table-references';
import { checkResize, resizeTable } from './table-resize';
import { switchHeaders } from './table-headers';
import { fillNewRows } from './table-rows';
import { switchTotals, totalsFunctionOf } from './table-totals';

/** One table: its part's XML, and the cells it lies on. */
export class TableModel extends TableElement {
  readonly filter: TableFilter;
  private readonly dirtyColumns = new Set<number>();

  constructor(
    readonly sheet: SheetModel,
    readonly partName: string,
    touchPart: () => void,
    root: Element,
  ) {
    super(root, (rect) => {
      touchPart();
      sheet.noteTable(rect);
    });
    this.filter = new TableFilter(this, root, () => {
      this.touch();
    });
  }

  /** Neither it nor its sheet was deleted. */
  get isThere(): boolean {
    return this.sheet.workbook.sheets.includes(this.sheet) && this.sheet.holds(this);
  }

  get name(): string {
    return this.shownName;
  }

  /** References to it in formulas, names and rules follow. */
  set name(name: string) {
    const old = this.name;
    if (old === name) return;
    if (!sameName(old, name)) checkTableName(this.sheet.workbook, name);
    this.root.setAttribute('name', name);
    this.root.setAttribute('displayName', name);
    mapFormulas(this.sheet.workbook, (text) => renameTableIn(text, old, name));
    this.touch();
  }

  renameColumn(index: number, name: string): void {
    const header = this.headerRect;
    if (header) this.sheet.setValue(header.row, header.column + index, name);
    else this.headerChanged(index, name);
  }

  get showTotals(): boolean {
    return this.hasTotals;
  }

  /** With the labels and functions the columns have. */
  set showTotals(show: boolean) {
    if (show !== this.hasTotals) switchTotals(this, show);
  }

  override get showHeaders(): boolean {
    return super.showHeaders;
  }

  /** Names of columns stay; the filter goes with the header row. */
  override set showHeaders(show: boolean) {
    if (show !== this.showHeaders) switchHeaders(this, show);
  }

  get showFilterButton(): boolean {
    return childOf(this.root, 'autoFilter') !== null;
  }

  set showFilterButton(show: boolean) {
    const present = childOf(this.root, 'autoFilter');
    if (show === (present !== null)) return;
    if (present) {
      this.filter.clear();
      removeElement(present);
    } else ensureChild(this.root, 'autoFilter', TABLE_ORDER);
    this.setRect(this.rect);
  }

  /** The same first row and some of the same columns; cells left out stay as they are. */
  resize(rect: Rect): void {
    if (sameRect(this.rect, rect)) return;
    checkResize(this, rect);
    resizeTable(this, rect);
  }

  /** A table that had no rows has some. */
  gotRows(): void {
    this.setNoRows(false);
  }

  /** Body rows at `at` (null: at the end); cells below move down. Returns the new rows. */
  addRows(at: number | null, count: number): Rect {
    const body = this.bodyRect;
    const place = this.hasNoRows ? 0 : (at ?? body.rows);
    if (place < 0 || place > body.rows || count < 1) {
      throw new ModelError('InvalidArgument', `The table has no row ${place}.`);
    }
    const added = { ...body, row: body.row + place, rows: count };
    const before = this.rect;
    // The first of them takes the blank row of a table without rows.
    const blank = this.hasNoRows ? 1 : 0;
    assertOnSheet({ ...before, rows: before.rows + count - blank });
    this.setNoRows(false);
    if (count > blank) {
      makeRoomBelow(this.sheet, { ...added, row: added.row + blank, rows: count - blank });
      this.setRect({ ...before, rows: before.rows + count - blank });
      if (place + blank === body.rows) extendReferences(this, before, body, count - blank);
    }
    fillNewRows(this, added.row, count);
    return added;
  }

  /** A table keeps one empty row when all are taken out. */
  removeRows(at: number, count: number): void {
    const body = this.bodyRect;
    if (at < 0 || count < 1 || at + count > body.rows) {
      throw new ModelError('InvalidArgument', `The table has no rows ${at} to ${at + count - 1}.`);
    }
    this.sheet.remove({ ...body, row: body.row + at, rows: count }, 'up');
  }

  /** All its rows are going: the first stays as the blank one. */
  empty(): void {
    this.sheet.clear({ ...this.bodyRect, rows: 1 }, 'contents');
    this.setNoRows(true);
  }

  /** Returns the new column's index. */
  addColumn(at: number | null, name = ''): number {
    const { rect } = this;
    const place = at ?? rect.columns;
    if (place < 0 || place > rect.columns) {
      throw new ModelError('InvalidArgument', `The table has no column ${place}.`);
    }
    assertOnSheet({ ...rect, columns: rect.columns + 1 });
    const room = { ...rect, column: rect.column + place, columns: 1 };
    makeRoomRight(this.sheet, room);
    // Room inside the table has grown it already; room at its edge has not, and before its first
    // column it has pushed the table along.
    if (this.rect.columns === rect.columns) {
      this.setRect({ ...this.rect, column: rect.column, columns: rect.columns + 1 });
      this.nameColumns(place, 1);
    }
    if (name !== '') this.renameColumn(place, name);
    return place;
  }

  removeColumn(index: number): void {
    const { rect } = this;
    if (index < 0 || index >= rect.columns || rect.columns === 1) {
      throw new ModelError('InvalidArgument', `The table cannot lose column ${index}.`);
    }
    this.sheet.remove({ ...rect, column: rect.column + index, columns: 1 }, 'left');
  }

  /** The cells stay, the table goes. References to it become plain ones. */
  convertToRange(): void {
    this.filter.clear();
    dissolveTable(this);
    this.sheet.dropTable(this);
  }

  /** Table and cells go; references to it become #REF!. */
  delete(): void {
    const { rect } = this;
    this.filter.clear();
    mapFormulas(this.sheet.workbook, (text) => dropTableFrom(text, this.name));
    this.sheet.dropTable(this);
    this.sheet.clear(rect, 'all');
  }

  /** A header cell got this text: the column takes it as its name, made unique if need be. */
  headerChanged(index: number, text: string): string {
    const old = this.columnList.names()[index] ?? '';
    if (old === text) return text;
    const name = this.columnList.freeName(text, index);
    this.columnList.rename(index, name);
    mapFormulas(this.sheet.workbook, (formula) => renameColumnIn(formula, this.name, old, name));
    this.touch();
    return name;
  }

  /** A totals cell got a label or a formula. */
  totalsChanged(index: number, label: string | null, formula: string | null): void {
    const known = formula === null ? null : totalsFunctionOf(this, index, formula);
    if (known !== null) this.columnList.setTotals(index, { label: null, function: known });
    else if (formula !== null) this.columnList.setTotalsFormula(index, formula);
    else this.columnList.setTotals(index, { label, function: null });
    this.touch();
  }

  /** A body cell got a formula or a constant; looked at when the batch ends. */
  bodyChanged(index: number, isFilled: boolean): void {
    this.dirtyColumns.add(index);
    if (!isFilled || !this.hasNoRows) return;
    this.setNoRows(false);
    fillNewRows(this, this.bodyRect.row, 1);
  }

  /** A column whose cells all hold one formula becomes a calculated column. */
  settle(): void {
    // Without rows the columns keep their formulas for the rows to come.
    if (this.hasNoRows) this.dirtyColumns.clear();
    for (const index of this.dirtyColumns) {
      const formula = commonFormula(this.sheet.part.cells, {
        ...this.bodyRect,
        column: this.rect.column + index,
        columns: 1,
      });
      const old = this.columnList.fileFormula(index);
      // Some cells differing from the rest do not end a calculated column; none left does.
      if (formula === undefined || formula === old) continue;
      if (formula !== null && !this.sheet.workbook.fillsFormulas) continue;
      this.columnList.setFormula(index, formula);
      this.touch();
    }
    this.dirtyColumns.clear();
  }

  /** Moves, grows or shrinks with the cells. False when nothing of the table is left. */
  shift(shift: CellShift): boolean {
    const old = this.rect;
    const moved = shiftRect(old, shift);
    if (!moved || (shift.kind === 'delete' && holdsRect(shift.rect, old))) return false;
    if (shift.kind === 'delete' && shift.axis === 'columns') {
      const from = Math.max(shift.rect.column, old.column) - old.column;
      this.dropColumns(from, old.columns - moved.columns);
    }
    if (shift.kind === 'delete' && this.totalsRect && overlaps(this.totalsRect, shift.rect)) {
      if (shift.axis === 'rows') this.markTotals(false);
    }
    this.setRect(moved);
    if (shift.kind === 'insert' && shift.axis === 'columns' && moved.columns > old.columns) {
      this.nameColumns(shift.rect.column - old.column, shift.rect.columns);
    }
    this.shiftSorts(shift);
    return true;
  }

  /** The table's range has got columns at `at`: they get names, by their header cells if these hold any. */
  nameColumns(at: number, count: number): void {
    const header = this.headerRect;
    const wanted = Array.from({ length: count }, (_, i) => {
      const text = header && this.sheet.text(header.row, header.column + at + i);
      return text ?? '';
    });
    const names = this.columnList.insert(at, wanted);
    this.moveFilters(at, count);
    names.forEach((name, i) => {
      if (header) this.sheet.writeHeader(header.row, header.column + at + i, name);
    });
    this.touch();
  }

  /** The table's range has lost columns. */
  dropColumns(at: number, count: number): void {
    const gone = this.columnList.names().slice(at, at + count);
    this.columnList.remove(at, count);
    this.moveFilters(at, -count);
    mapFormulas(this.sheet.workbook, (text) => dropColumnsFrom(text, this.name, gone));
  }
}
