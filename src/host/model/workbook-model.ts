import type { Element } from '@xmldom/xmldom';
import { EMPTY_STRINGS } from '../xlsx/empty-parts';
import { XlsxPackage } from '../xlsx/package';
import { WORKBOOK_ORDER } from '../xlsx/schema-order';
import { SharedStrings } from '../xlsx/shared-strings';
import { childOf, ensureChild, flag, rootOf } from '../xlsx/xml';
import type { Calculator, DisplayText, FormulaValues } from './calculator';
import type { ChangeListener } from './change';
import { ChangeLog } from './change-log';
import { refreshCharts } from './chart/chart-refresh';
import { plainText, type CellValue } from './cell-value';
import type { SheetDamage } from './damage';
import type { CellShift } from './formula/cell-shift';
import { sameName } from './formula/sheet-prefix';
import { History } from './history';
import { KeptFlag } from './kept-flag';
import { isOfExcel, NameList } from './names';
import { storeResults } from './recalculation';
import { SettingsModel } from './settings';
import { SheetList } from './sheet-list';
import type { SheetModel } from './sheet-model';
import type { FontView } from './style';
import { Stale } from './stale';
import { StyleTable } from './style-table';
import type { TableModel } from './table-model';
import {
  checkKind,
  dropCalcChain,
  endingOf,
  mainPart,
  relatedText,
  styleParts,
  writeStrings,
} from './workbook-parts';

export interface ModelServices {
  readonly calculator?: Calculator;
  readonly displayText?: DisplayText;
  /** The system's clock when absent. */
  readonly now?: () => Date;
  readonly formulaValues?: FormulaValues;
  /** The serial number of the day, counted from 1900. */
  readonly today?: () => number;
  /** AutoCorrect's 「fill formulas in tables」; on when absent. */
  readonly fillsFormulas?: () => boolean;
  /** AutoCorrect's 「include new rows and columns in table」; on when absent. */
  readonly growsTables?: () => boolean;
}

type ShiftListener = (sheet: SheetModel, shift: CellShift) => void;

/** A workbook: the parts of its file, seen as sheets, tables and names. */
export class WorkbookModel {
  /** `<workbook>`. */
  readonly root: Element;
  readonly changes = new ChangeLog();
  readonly stale = new Stale();
  readonly names: NameList;
  readonly settings: SettingsModel;
  readonly styles: StyleTable;
  private readonly strings: SharedStrings;
  readonly list: SheetList;
  private readonly shiftListeners = new Set<ShiftListener>();
  private ownHistory: History | null = null;
  private readonly formulasChanged: KeptFlag;
  private readonly leftToExcel: KeptFlag;

  private constructor(
    readonly pkg: XlsxPackage,
    readonly partName: string,
    /** A host that takes over brings its own. */
    public services: ModelServices,
  ) {
    this.root = rootOf(pkg.document(partName));
    this.formulasChanged = new KeptFlag(pkg.journal);
    this.leftToExcel = new KeptFlag(pkg.journal);
    checkKind(this.root);
    this.strings = new SharedStrings(relatedText(pkg, partName, 'sharedStrings') ?? EMPTY_STRINGS);
    const { styles, theme } = styleParts(pkg, partName);
    pkg.onlyGrows(styles);
    this.styles = new StyleTable(pkg.document(styles), theme ? pkg.document(theme) : null, () => {
      pkg.touch(styles);
    });
    this.names = new NameList({
      root: this.root,
      sheets: () => this.sheets,
      touched: (name) => {
        this.touch();
        this.changes.add('workbook');
        // No formula reads Excel's own: what is printed, and in which rows a filter stands.
        if (isOfExcel(name)) return;
        this.stale.names.add(name.toLowerCase());
        this.noteFormulas();
      },
    });
    this.settings = new SettingsModel(pkg, () => this.changes.add('workbook'));
    this.list = new SheetList(this, this.strings);
    this.list.open();
  }

  /** Steps to take back; kept from the first time somebody asks for it. */
  get history(): History {
    return (this.ownHistory ??= new History(this));
  }

  /** NotXlsxError, EncryptedWorkbookError, DamagedWorkbookError, UnsupportedWorkbookError. */
  static open(bytes: Uint8Array, services: ModelServices = {}): WorkbookModel {
    const pkg = XlsxPackage.open(bytes);
    return new WorkbookModel(pkg, mainPart(pkg), services);
  }

  /** Of the text of its parts, the workbook's own at its usual place. */
  static of(parts: Readonly<Record<string, string>>, services: ModelServices = {}): WorkbookModel {
    return new WorkbookModel(XlsxPackage.of(parts), 'xl/workbook.xml', services);
  }

  /** In tab order, hidden ones included. */
  get sheets(): readonly SheetModel[] {
    return this.list.sheets;
  }

  get activeSheet(): SheetModel {
    return this.list.active;
  }

  set activeSheet(sheet: SheetModel) {
    this.list.active = sheet;
  }

  /** Names compare without case, as in Excel. */
  sheet(name: string): SheetModel | null {
    return this.list.find(name);
  }

  sheetById(id: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  addSheet(name?: string): SheetModel {
    return this.list.add(name);
  }

  /** Its parts and names go; references to it become #REF!. */
  deleteSheet(sheet: SheetModel): void {
    this.list.delete(sheet);
  }

  /** A second sheet like it, at `position`, called `name (2)` or the next free number. */
  copySheet(sheet: SheetModel, position: number): SheetModel {
    return this.list.copy(sheet, position);
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.list.rename(sheet, name);
  }

  moveSheet(sheet: SheetModel, position: number): void {
    this.list.move(sheet, position);
  }

  get tables(): readonly TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(name: string): TableModel | null {
    return this.tables.find((table) => sameName(table.name, name)) ?? null;
  }

  /** Does the name, seen from `sheet`, stand for a table or may it stand for several cells? */
  isAreaName(name: string, sheet: SheetModel): boolean {
    if (this.table(name)) return true;
    const found = this.names.find(name, sheet) ?? this.names.find(name, null);
    return /[:[({]/.test(found?.formula ?? '');
  }

  /** How a file of this kind is called: `.xlsx`, or `.xlsm`, `.xltx`, `.xltm`, `.xlam`. */
  get fileEnding(): string {
    return endingOf(this.pkg.contentTypes.of(this.partName));
  }

  /** What of the file cannot be read, sheet by sheet; reads all of it. */
  get damages(): SheetDamage[] {
    return this.sheets.flatMap((sheet) => sheet.damages);
  }

  /** The workbook's standard font: widths are counted in its digits. */
  get defaultFont(): FontView {
    return this.styles.defaultFont;
  }

  /** True when the file counts days from 1904. */
  get date1904(): boolean {
    return flag(childOf(this.root, 'workbookPr'), 'date1904', false);
  }

  /** Works formulas out if anything changed since the last time. */
  calculate(): void {
    if (this.stale.isDue) this.recalculate();
  }

  /** Works out what changed since the last time, and volatile formulas in any case. */
  recalculate(): void {
    this.settle();
    this.stale.isDue = false;
    const { calculator } = this.services;
    if (calculator) storeResults(this, calculator(this));
    for (const sheet of this.sheets) sheet.part.forgetStale();
    this.stale.clear();
  }

  /** Works all formulas out even if nothing changed. */
  calculateAll(): void {
    this.stale.all = true;
    this.recalculate();
  }

  /** Some formula could not be worked out though it should: Excel is to do it on opening. */
  leaveToExcel(): void {
    this.leftToExcel.set();
  }

  /** The .xlsx; untouched parts byte for byte as they came. */
  save(): Uint8Array {
    if (this.changes.version > 0) this.flush();
    return this.pkg.save();
  }

  /** Grows with every change. */
  get version(): number {
    return this.changes.version;
  }

  /** Told by `announce`, once for all changes since the last call. Returns the way out. */
  onChange(listener: ChangeListener): () => void {
    return this.changes.listen(listener);
  }

  /** Told at once when cells move, for what keeps places on a sheet. Returns the way out. */
  onShift(listener: ShiftListener): () => void {
    this.shiftListeners.add(listener);
    return () => this.shiftListeners.delete(listener);
  }

  tellShift(sheet: SheetModel, shift: CellShift): void {
    for (const listener of this.shiftListeners) listener(sheet, shift);
  }

  announce(): void {
    this.changes.announce();
  }

  touch(): void {
    this.pkg.touch(this.partName);
  }

  /** Something a formula may look at has changed, other than what a cell holds. */
  noteFormulas(): void {
    this.stale.shape = true;
    this.noteCells();
  }

  /** What cells hold has changed. */
  noteCells(): void {
    this.stale.isDue = true;
    this.formulasChanged.set();
  }

  noteHiddenRows(sheet: string): void {
    this.stale.hiddenRows.add(sheet);
    this.stale.isDue = true;
  }

  displayText(value: CellValue, numberFormat: string): string {
    return this.services.displayText?.(value, numberFormat) ?? plainText(value);
  }

  get fillsFormulas(): boolean {
    return this.services.fillsFormulas?.() ?? true;
  }

  get growsTables(): boolean {
    return this.services.growsTables?.() ?? true;
  }

  private settle(): void {
    for (const sheet of this.sheets) for (const table of sheet.openedTables) table.settle();
  }

  private flush(): void {
    this.settle();
    refreshCharts(this);
    for (const sheet of this.sheets) sheet.part.flush();
    if (this.strings.grown) writeStrings(this.pkg, this.partName, this.strings);
    if (this.formulasChanged.isSet) dropCalcChain(this.pkg, this.partName);
    if (!this.formulasChanged.isSet && !this.leftToExcel.isSet) return;
    ensureChild(this.root, 'calcPr', WORKBOOK_ORDER).setAttribute('fullCalcOnLoad', '1');
    this.touch();
  }
}
