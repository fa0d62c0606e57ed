import { plainFormula, type PlacedCell } from './cell';
import type { CellValue } from './cell-value';
import { clearCells, type ClearedPart } from './clear-cells';
import { ColumnList } from './columns';
import { ConditionalLooks } from './conditional/looks';
import { ConditionalRules } from './conditional/rule-list';
import { CustomProperties } from './custom-properties';
import type { SheetDamage } from './damage';
import { SheetDrawing } from './drawing/sheet-drawing';
import { DynamicArrays } from './dynamic-arrays';
import { MadeOf } from './filled-cells';
import { fileForm, shownForm } from './formula/excel-form';
import { HyperlinkList } from './hyperlinks';
import { MergeList } from './merges';
import { ModelError } from './model-error';
import { PageLayout } from './page-layout';
import { PrintNames } from './print-names';
import { holdsCell, overlaps, type Rect } from './rect';
import { RowList } from './rows';
import { SheetFilter } from './sheet-filter';
import type { SheetPart } from './sheet-part';
import { ProtectionModel } from './sheet-protection';
import { shiftCells } from './sheet-shift';
import { SheetStyles } from './sheet-styles';
import { SheetView } from './sheet-view';
import type { StylePatch, StyleView } from './style';
import { readTabColor, writeTabColor } from './tab-color';
import { tellTable, tellTableFormula } from './table-cells';
import type { TableModel } from './table-model';
import { keepBlankRow } from './table-rows';
import { createTable, openTables, removeTablePart } from './table-parts';
import { assertFits } from './text-too-long';
import { ValidationList } from './validations';
import type { WorkbookModel } from './workbook-model';

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** As Excel shows it, with `=`; null for a constant. */
  readonly formula: string | null;
  /** What an array formula fills. */
  readonly spill?: Rect;
  /** Its array fills as many cells as it has. */
  readonly dynamic?: boolean;
  readonly typed?: boolean;
  readonly stale?: boolean;
}

/** One sheet of the workbook: its cells, and a small object for each thing else it holds. */
export class SheetModel {
  readonly columns: ColumnList;
  readonly rows: RowList;
  readonly merges: MergeList;
  readonly hyperlinks: HyperlinkList;
  readonly validations: ValidationList;
  readonly conditionalRules: ConditionalRules;
  readonly conditionalLooks: ConditionalLooks;
  readonly view: SheetView;
  readonly page: PageLayout;
  readonly protection: ProtectionModel;
  readonly autoFilter: SheetFilter;
  readonly styles: SheetStyles;
  readonly arrays: DynamicArrays;
  readonly customProperties: CustomProperties;
  readonly drawing: SheetDrawing;
  private tableList: TableModel[] | null = null;
  private tableSet: { of: readonly TableModel[]; all: ReadonlySet<TableModel> } | undefined;

  constructor(
    readonly workbook: WorkbookModel,
    /** Stable for the life of the sheet: `{00000000-0001-0000-0000-000000000000}`. */
    readonly id: string,
    readonly part: SheetPart,
  ) {
    const format = () => this.noteLayout();
    const rules = (rect: Rect) => workbook.changes.add('format', id, rect);
    this.columns = new ColumnList(part, format);
    this.rows = new RowList(part, format, (rows, hidden) => {
      workbook.noteHiddenRows(id);
      workbook.changes.rows(id, rows, hidden);
    });
    this.merges = new MergeList(part, (rect) => this.clear(rect, 'contents'), rules);
    this.hyperlinks = new HyperlinkList(part, rules);
    this.validations = new ValidationList(part, rules);
    this.conditionalRules = new ConditionalRules(
      part,
      () => workbook.styles,
      () => workbook.version,
      rules,
    );
    this.conditionalLooks = new ConditionalLooks(this);
    this.view = new SheetView(part, format);
    this.page = new PageLayout(part, new PrintNames(workbook.names, () => this), format);
    this.protection = new ProtectionModel(part, format);
    this.autoFilter = new SheetFilter(part, this);
    this.styles = new SheetStyles(part, workbook.styles, this.columns, this.rows);
    this.arrays = new DynamicArrays(workbook.pkg, workbook.partName);
    this.customProperties = new CustomProperties(part, format);
    this.drawing = new SheetDrawing(this);
    part.onRestored(() => workbook.changes.add('layout', id));
  }

  /** A chart sheet has a name and a place, and refuses all that concerns cells. */
  get kind(): 'worksheet' | 'chartsheet' {
    return this.part.kind;
  }

  get name(): string {
    return this.workbook.list.name(this);
  }

  set name(name: string) {
    this.workbook.renameSheet(this, name);
  }

  /** Zero-based place among all sheets, hidden ones counted. */
  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  get visibility(): SheetVisibility {
    return this.workbook.list.visibility(this);
  }

  set visibility(visibility: SheetVisibility) {
    this.workbook.list.setVisibility(this, visibility);
  }

  /** `#RRGGBB` or '' for none. */
  get tabColor(): string {
    return readTabColor(this.part, this.workbook.styles.colors);
  }

  set tabColor(color: string) {
    writeTabColor(this.part, color);
    this.noteLayout();
  }

  get tables(): readonly TableModel[] {
    this.tableList ??= this.kind === 'worksheet' ? openTables(this) : [];
    return this.tableList;
  }

  holds(table: TableModel): boolean {
    const { tables } = this;
    if (this.tableSet?.of !== tables) this.tableSet = { of: tables, all: new Set(tables) };
    return this.tableSet.all.has(table);
  }

  /** What of the sheet and its tables cannot be read. */
  get damages(): SheetDamage[] {
    // Opening the tables finds theirs.
    void this.tables;
    return this.part.damages.map((damage) => ({ ...damage, sheet: this.name }));
  }

  /** The tables, as far as anybody has asked for them. */
  get openedTables(): readonly TableModel[] {
    return this.tableList ?? [];
  }

  value(row: number, column: number): CellValue {
    return this.part.cells.at(row, column)?.value ?? null;
  }

  /** As Excel shows it, with `=` and `[@欄]`; null for a constant or an empty cell. */
  formula(row: number, column: number): string | null {
    const cell = this.part.cells.at(row, column);
    if (!cell?.formula) return null;
    const text = this.part.cells.formulaText(cell, row, column);
    return text === null ? null : shownForm(text, this.tableNameAt(row, column));
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.checkCells();
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new ModelError('InvalidArgument', `A cell cannot hold ${value}.`);
    }
    if (typeof value === 'string') assertFits(value);
    this.noteBefore(row, column);
    this.arrays.release(this.part.cells, row, column);
    const stored = tellTable(this.tableAt(row, column), row, column, value);
    const fresh = stored !== null && !this.part.cells.at(row, column);
    this.part.cells.setValue(row, column, stored);
    if (fresh) this.applyNewCellStyle(row, column);
    this.noteContent(row, column);
  }

  /** With or without the leading `=`; new functions without their `_xlfn.` prefix. */
  setFormula(row: number, column: number, formula: string): void {
    this.checkCells();
    if (formula.length > 8193) {
      throw new ModelError('InvalidArgument', 'A formula cannot be longer than 8,192 characters.');
    }
    this.setFileFormula(row, column, fileForm(formula, this.tableNameAt(row, column)));
  }

  /** The same in the file's form. */
  setFileFormula(row: number, column: number, formula: string): void {
    this.noteBefore(row, column);
    this.arrays.release(this.part.cells, row, column);
    const table = this.tableAt(row, column);
    tellTableFormula(table, row, column, formula);
    const fresh = !this.part.cells.at(row, column);
    const cell = this.part.cells.setFormula(row, column, {
      ...plainFormula(formula),
      typed: true,
    });
    const isArea = (name: string) => this.workbook.isAreaName(name, this);
    this.arrays.mark(cell, row, column, table !== null, isArea);
    if (fresh) this.applyNewCellStyle(row, column);
    this.noteContent(row, column);
  }

  /** Formula cells and filled cells inside `rect` (all without it), row by row. */
  cells(rect?: Rect): IterableIterator<CellView> {
    const { cells } = this.part;
    return new MadeOf(rect ? cells.placed(rect) : cells.filled(), (one) => this.viewOf(one));
  }

  /** Those of `cells` with a formula. */
  formulaCells(): IterableIterator<CellView> {
    return new MadeOf(this.part.cells.formulas(), (one) => this.viewOf(one));
  }

  private viewOf({ row, column, cell }: PlacedCell): CellView | undefined {
    const { value } = cell;
    if (!cell.formula) {
      if (value === null) return undefined;
      return { row, column, value, formula: null, typed: false, stale: false };
    }
    const formula = this.formula(row, column);
    const spill = cell.formula.kind === 'array' ? cell.formula.range : null;
    const array = spill && { spill, dynamic: cell.marks.includes(' cm=') };
    const { typed = false, stale = false } = cell.formula;
    return { row, column, value, formula, ...array, typed, stale };
  }

  /** `contents` keeps formats; `formats` keeps contents; `all` takes both, validations and links too. */
  clear(rect: Rect, what: ClearedPart = 'all'): void {
    this.checkCells();
    clearCells(this, rect, what);
  }

  styleOf(row: number, column: number): StyleView {
    return this.workbook.styles.view(this.styleIndex(row, column));
  }

  /** Same index, same style: lets a reader of many cells work out each style once. */
  styleIndex(row: number, column: number): number {
    return this.styles.index(row, column);
  }

  /** Gives the cell a style another cell has. */
  setStyleIndex(row: number, column: number, style: number): void {
    this.part.cells.setStyle(row, column, style);
    this.part.touch();
    this.workbook.changes.cell('format', this.id, row, column);
  }

  patchStyle(rect: Rect, patch: StylePatch): void {
    this.checkCells();
    this.styles.patch(rect, patch);
    this.workbook.changes.add('format', this.id, rect);
  }

  /** Null for an empty sheet. With `valuesOnly` formats do not count. */
  usedRange(valuesOnly = false): Rect | null {
    return this.part.cells.extent(valuesOnly);
  }

  /** Makes room at `rect`; formulas, names, rules, merges, tables, links and drawings move along. */
  insert(rect: Rect, shift: 'down' | 'right'): void {
    this.checkCells();
    shiftCells(this, { kind: 'insert', axis: shift === 'down' ? 'rows' : 'columns', rect });
  }

  /** Takes `rect` out; references into it become #REF!. */
  remove(rect: Rect, shift: 'up' | 'left'): void {
    this.checkCells();
    const left = shift === 'up' ? keepBlankRow(this, rect) : rect;
    if (left)
      shiftCells(this, { kind: 'delete', axis: shift === 'up' ? 'rows' : 'columns', rect: left });
  }

  addTable(rect: Rect, hasHeaders: boolean, name?: string): TableModel {
    this.checkCells();
    const table = createTable(this, rect, hasHeaders, name);
    this.setTables([...this.tables, table]);
    this.workbook.stale.names.add(table.name.toLowerCase());
    this.noteTable(table.rect);
    return table;
  }

  /** Tables that share cells with `rect`. */
  tablesIn(rect: Rect): readonly TableModel[] {
    return this.tables.filter((table) => overlaps(table.rect, rect));
  }

  tableAt(row: number, column: number): TableModel | null {
    return this.tables.find((table) => holdsCell(table.rect, row, column)) ?? null;
  }

  /** Takes the table's part away; its cells stay. */
  dropTable(table: TableModel): void {
    removeTablePart(this, table);
    this.setTables(this.tables.filter((each) => each !== table));
    this.noteTable(table.rect);
  }

  /** The cell's text as shown under its number format. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return '';
    return this.workbook.displayText(value, this.styleOf(row, column).numberFormat);
  }

  /** A header cell's text, written without asking the table again. */
  writeHeader(row: number, column: number, text: string): void {
    if (this.value(row, column) === text) return;
    this.part.cells.setValue(row, column, text);
    this.noteContent(row, column);
  }

  noteLayout(): void {
    this.part.touch();
    this.workbook.changes.add('layout', this.id);
  }

  noteTable(rect: Rect): void {
    this.part.touch();
    // Where a table lies and what its columns are called, the calculation sees by itself.
    this.workbook.noteCells();
    this.workbook.changes.add('table', this.id, rect);
  }

  private setTables(tables: TableModel[]): void {
    const { journal } = this.part.pkg;
    journal.field(
      () => this.tableList,
      (list) => (this.tableList = list),
    );
    this.tableList = tables;
  }

  private tableNameAt(row: number, column: number): string | null {
    return this.tableAt(row, column)?.name ?? null;
  }

  /** A new cell takes the format of its row or column. */
  private applyNewCellStyle(row: number, column: number): void {
    const inherited = this.styles.inherited(row, column);
    if (inherited !== 0) this.part.cells.setStyle(row, column, inherited);
  }

  private noteBefore(row: number, column: number): void {
    this.workbook.changes.before(this.id, row, column, () => ({
      value: this.value(row, column),
      formula: this.formula(row, column),
    }));
  }

  private noteContent(row: number, column: number): void {
    this.part.touch();
    this.workbook.stale.cell(this.id, row, column);
    this.workbook.noteCells();
    this.workbook.changes.cell('content', this.id, row, column);
  }

  private checkCells(): void {
    if (this.kind !== 'worksheet') {
      throw new ModelError('UnsupportedSheet', `'${this.name}' is a chart sheet.`);
    }
    if (this.part.isUnreadable) {
      throw new ModelError('InvalidOperation', `'${this.name}' cannot be read from the file.`);
    }
  }
}
