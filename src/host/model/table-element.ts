import type { Element } from '@xmldom/xmldom';
import { TABLE_ORDER } from '../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  descendantsOf,
  ensureChild,
  flag,
  numberOf,
  removeElement,
  setAttribute,
  setFlag,
} from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import { shiftRect, type CellShift } from './formula/cell-shift';
import { holdsRect, lastColumn, lastRow, overlaps, type Rect } from './rect';
import { TableColumns, type TableColumnView } from './table-columns';

export interface TableStyle {
  /** '' for no style. */
  readonly name: string;
  readonly showFirstColumn: boolean;
  readonly showLastColumn: boolean;
  readonly showRowStripes: boolean;
  readonly showColumnStripes: boolean;
}

/** `<table>` as it stands in its part: where the table lies, its columns and its look. */
export class TableElement {
  /** The `<tableColumns>` with their file forms. */
  readonly columnList: TableColumns;
  private known: { readonly ref: string; readonly rect: Rect } | null = null;

  constructor(
    protected readonly root: Element,
    private readonly touched: (rect: Rect) => void,
  ) {
    this.columnList = new TableColumns(root, () => this.shownName);
  }

  get id(): number {
    return numberOf(this.root, 'id', 0);
  }

  protected get shownName(): string {
    return this.root.getAttribute('displayName') ?? this.root.getAttribute('name') ?? '';
  }

  /** The file names a block of cells as the table's. */
  get hasRange(): boolean {
    return parseRect(this.fileRange) !== null;
  }

  /** As the file has it; '' where there is none. */
  get fileRange(): string {
    return this.root.getAttribute('ref') ?? '';
  }

  /** With header and totals row. */
  get rect(): Rect {
    const ref = this.fileRange;
    if (this.known?.ref === ref) return this.known.rect;
    const rect = parseRect(ref);
    if (!rect) throw new Error(`The table '${this.shownName}' has no range.`);
    this.known = { ref, rect };
    return rect;
  }

  get headerRect(): Rect | null {
    return this.showHeaders ? { ...this.rect, rows: 1 } : null;
  }

  get bodyRect(): Rect {
    const top = this.showHeaders ? 1 : 0;
    const bottom = this.hasTotals ? 1 : 0;
    const { rect } = this;
    return { ...rect, row: rect.row + top, rows: Math.max(1, rect.rows - top - bottom) };
  }

  /** All rows were deleted: the blank one that is left is Excel's place for the next. */
  get hasNoRows(): boolean {
    return flag(this.root, 'insertRow', false);
  }

  protected setNoRows(none: boolean): void {
    if (none === this.hasNoRows) return;
    setFlag(this.root, 'insertRow', none, false);
    this.touch();
  }

  get totalsRect(): Rect | null {
    return this.hasTotals ? { ...this.rect, row: lastRow(this.rect), rows: 1 } : null;
  }

  get columns(): readonly TableColumnView[] {
    return this.columnList.all();
  }

  columnWithId(id: number): TableColumnView | undefined {
    return this.columnList.withId(id);
  }

  /** -1 when there is none; case-insensitive as in Excel. */
  columnIndex(name: string): number {
    return this.columnList.indexOf(name);
  }

  get style(): TableStyle {
    const info = childOf(this.root, 'tableStyleInfo');
    return {
      name: info?.getAttribute('name') ?? '',
      showFirstColumn: flag(info, 'showFirstColumn', false),
      showLastColumn: flag(info, 'showLastColumn', false),
      showRowStripes: flag(info, 'showRowStripes', false),
      showColumnStripes: flag(info, 'showColumnStripes', false),
    };
  }

  setStyle(patch: Partial<TableStyle>): void {
    const style = { ...this.style, ...patch };
    const info = ensureChild(this.root, 'tableStyleInfo', TABLE_ORDER);
    setAttribute(info, 'name', style.name || null);
    for (const [attribute, on] of Object.entries(style)) {
      if (attribute !== 'name') info.setAttribute(attribute, on ? '1' : '0');
    }
    this.touch();
  }

  get showHeaders(): boolean {
    return numberOf(this.root, 'headerRowCount', 1) > 0;
  }

  protected get hasTotals(): boolean {
    return numberOf(this.root, 'totalsRowCount', 0) > 0;
  }

  /** Says so only; cells and range are the caller's. */
  markHeaders(shown: boolean): void {
    setAttribute(this.root, 'headerRowCount', shown ? null : '0');
  }

  /** Says so only; cells and range are the caller's. */
  markTotals(shown: boolean): void {
    setAttribute(this.root, 'totalsRowCount', shown ? '1' : null);
    if (shown) this.root.removeAttribute('totalsRowShown');
  }

  touch(): void {
    this.touched(this.rect);
  }

  /** Would this shift tear the table? */
  refuses(shift: CellShift): boolean {
    const { rect } = this;
    const rows = shift.axis === 'rows';
    const across = rows
      ? shift.rect.column <= rect.column && lastColumn(shift.rect) >= lastColumn(rect)
      : shift.rect.row <= rect.row && lastRow(shift.rect) >= lastRow(rect);
    if (!across) return true;
    if (shift.kind === 'delete' && !holdsRect(shift.rect, rect)) {
      const header = this.headerRect;
      return header !== null && rows && overlaps(shift.rect, header);
    }
    return false;
  }

  /** Where the table lies from now on; its cells stay as they are. */
  setRect(rect: Rect): void {
    this.root.setAttribute('ref', rectName(rect));
    const totals = this.hasTotals ? 1 : 0;
    const filter = childOf(this.root, 'autoFilter');
    filter?.setAttribute('ref', rectName({ ...rect, rows: rect.rows - totals }));
    this.touch();
  }

  /** Filter criteria stand by the place of their column. */
  protected moveFilters(at: number, by: number): void {
    const filter = childOf(this.root, 'autoFilter');
    for (const column of filter ? childrenOf(filter, 'filterColumn') : []) {
      const id = numberOf(column, 'colId', 0);
      if (id < at) continue;
      if (by < 0 && id < at - by) removeElement(column);
      else column.setAttribute('colId', String(id + by));
    }
  }

  protected shiftSorts(shift: CellShift): void {
    for (const sort of descendantsOf(this.root, 'sortState')) shiftRefs(sort, shift);
  }
}

function shiftRefs(sort: Element, shift: CellShift): void {
  for (const element of [sort, ...childrenOf(sort, 'sortCondition')]) {
    const rect = parseRect(element.getAttribute('ref') ?? '');
    const moved = rect && shiftRect(rect, shift);
    if (moved) element.setAttribute('ref', rectName(moved));
    else if (rect) removeElement(element);
  }
}
