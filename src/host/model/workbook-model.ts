import type { Element } from '@xmldom/xmldom';
import { BLANK_SHEET, EMPTY_STRINGS, blankParts } from '../xlsx/blank-workbook';
import { DamagedWorkbookError, NotXlsxError, UnsupportedWorkbookError } from '../xlsx/errors';
import { XlsxPackage } from '../xlsx/package';
import { WORKBOOK_ORDER } from '../xlsx/schema-order';
import { SharedStrings } from '../xlsx/shared-strings';
import {
  MAIN_NS,
  OFFICE_REL_NS,
  childOf,
  childrenOf,
  ensureChild,
  flag,
  newElement,
  numberOf,
  relationshipId,
  removeElement,
  rootOf,
  setAttribute,
  setRelationshipId,
} from '../xlsx/xml';
import type { Calculator, DisplayText } from './calculator';
import type { ChangeListener } from './change';
import { ChangeLog } from './change-log';
import { isCellError, type CellValue } from './cell-value';
import { mapFormulas } from './formula-sites';
import { dropSheetFrom, renameSheetIn } from './formula/references';
import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import { NameList, renumberNames } from './names';
import { storeResults } from './recalculation';
import { SettingsModel } from './settings';
import { SheetModel, type SheetVisibility } from './sheet-model';
import { SheetPart } from './sheet-part';
import type { FontView } from './style';
import { StyleTable } from './style-table';
import type { TableModel } from './table-model';
import { largestTableId } from './table-parts';
import { removeSheetParts } from './sheet-removal';

export interface ModelServices {
  readonly calculator?: Calculator;
  readonly displayText?: DisplayText;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STRINGS_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const STRICT_NS = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** A workbook: the parts of its file, seen as sheets, tables and names. */
export class WorkbookModel {
  /** `<workbook>`. */
  readonly root: Element;
  readonly changes = new ChangeLog();
  readonly names: NameList;
  readonly settings: SettingsModel;
  readonly styles: StyleTable;
  private readonly strings: SharedStrings;
  private readonly entries: { sheet: SheetModel; element: Element }[] = [];
  private formulasDirty = false;
  private formulasChanged = false;
  private lastSheetId = 0;

  private constructor(
    readonly pkg: XlsxPackage,
    readonly partName: string,
    private readonly services: ModelServices,
  ) {
    this.root = rootOf(pkg.document(partName));
    checkKind(this.root);
    this.strings = new SharedStrings(this.relatedText('sharedStrings') ?? EMPTY_STRINGS);
    const { styles, theme } = this.styleParts();
    this.styles = new StyleTable(pkg.document(styles), theme ? pkg.document(theme) : null, () => {
      pkg.touch(styles);
    });
    this.names = new NameList({
      root: this.root,
      sheets: () => this.sheets,
      touched: () => {
        this.touch();
        this.noteFormulas();
        this.changes.add('workbook');
      },
    });
    this.settings = new SettingsModel(pkg, () => {
      this.changes.add('workbook');
    });
    for (const element of childrenOf(this.sheetList(), 'sheet')) this.openSheet(element);
    if (this.entries.length === 0) throw new DamagedWorkbookError('The workbook has no sheet.');
    this.formulasDirty = false;
    this.formulasChanged = false;
  }

  /** NotXlsxError, EncryptedWorkbookError, DamagedWorkbookError, UnsupportedWorkbookError. */
  static open(bytes: Uint8Array, services: ModelServices = {}): WorkbookModel {
    const pkg = XlsxPackage.open(bytes);
    const [main] = pkg.relationships('').ofKind('officeDocument');
    if (!main) throw new NotXlsxError('The Office document has no main part.');
    const type = pkg.contentTypes.of(main.target);
    if (!/spreadsheetml|ms-excel/.test(type)) {
      throw new NotXlsxError('The Office document is not a workbook.');
    }
    if (/binary/.test(type)) {
      throw new UnsupportedWorkbookError('Binary workbooks (.xlsb) are not supported.');
    }
    return new WorkbookModel(pkg, main.target, services);
  }

  /** One sheet 「工作表1」. */
  static blank(services: ModelServices = {}): WorkbookModel {
    return new WorkbookModel(XlsxPackage.of(blankParts('工作表1')), 'xl/workbook.xml', services);
  }

  /** In tab order, hidden ones included. */
  get sheets(): readonly SheetModel[] {
    return this.entries.map((entry) => entry.sheet);
  }

  get activeSheet(): SheetModel {
    const entry = this.entries[numberOf(this.bookView(), 'activeTab', 0)] ?? this.entries[0];
    if (!entry) throw new Error('The workbook has no sheet.');
    return entry.sheet;
  }

  set activeSheet(sheet: SheetModel) {
    if (sheet.visibility !== 'visible') {
      throw new ModelError('InvalidOperation', `'${sheet.name}' is hidden.`);
    }
    this.setActiveTab(sheet.position);
    this.changes.add('workbook');
  }

  /** Names compare without case, as in Excel. */
  sheet(name: string): SheetModel | null {
    return this.entries.find(({ element }) => sameName(nameOf(element), name))?.sheet ?? null;
  }

  sheetById(id: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  addSheet(name?: string): SheetModel {
    const given = name ?? this.freeSheetName();
    this.checkSheetName(given, null);
    const partName = this.pkg.freeName('xl/worksheets/sheet#.xml');
    this.pkg.add(partName, SHEET_TYPE, BLANK_SHEET);
    const list = this.sheetList();
    const id = this.pkg.relationships(this.partName).add(`${OFFICE_REL_NS}/worksheet`, partName);
    const element = newElement(list, 'sheet', {
      name: given,
      sheetId: String(this.lastSheetId + 1),
    });
    setRelationshipId(element, id);
    list.appendChild(element);
    this.touch();
    const sheet = this.openSheet(element);
    sheet.part.touch();
    this.changes.add('structure', sheet.id);
    return sheet;
  }

  /** Its parts and names go; references to it become #REF!. */
  deleteSheet(sheet: SheetModel): void {
    const place = sheet.position;
    const others = this.sheets.filter((each) => each !== sheet);
    if (sheet.visibility === 'visible' && others.every((each) => each.visibility !== 'visible')) {
      throw new ModelError('InvalidOperation', 'The last visible sheet cannot be deleted.');
    }
    const { name } = sheet;
    const active = this.activeSheet;
    const [entry] = this.entries.splice(place, 1);
    if (!entry) throw new ModelError('ItemNotFound', `There is no sheet '${name}'.`);
    // Names of the sheet go first, so that the places the others stand by are the new ones.
    const places = [...this.entries.keys()];
    renumberNames(this.root, [...places.slice(0, place), null, ...places.slice(place)], () => {
      this.touch();
    });
    mapFormulas(this, (text) => dropSheetFrom(text, name));
    const id = relationshipId(entry.element);
    removeElement(entry.element);
    this.pkg.relationships(this.partName).remove(id);
    removeSheetParts(this.pkg, sheet.part.name);
    const visible = others.filter((each) => each.visibility === 'visible');
    const next = visible.find((each) => each.position >= place) ?? visible[visible.length - 1];
    this.setActiveTab((active === sheet ? next : active)?.position ?? 0);
    this.noteFormulas();
    this.changes.add('structure', sheet.id);
  }

  renameSheet(sheet: SheetModel, name: string): void {
    const old = sheet.name;
    if (old === name) return;
    this.checkSheetName(name, sheet);
    this.entry(sheet).element.setAttribute('name', name);
    mapFormulas(this, (text) => renameSheetIn(text, old, name));
    this.touch();
    this.changes.add('structure', sheet.id);
  }

  moveSheet(sheet: SheetModel, position: number): void {
    const from = sheet.position;
    if (!Number.isInteger(position) || position < 0 || position >= this.entries.length) {
      throw new ModelError('InvalidArgument', `There is no place ${position} for a sheet.`);
    }
    if (from === position) return;
    const active = this.activeSheet;
    const before = this.sheets;
    const [entry] = this.entries.splice(from, 1);
    if (!entry) return;
    this.entries.splice(position, 0, entry);
    const list = this.sheetList();
    for (const { element } of this.entries) list.appendChild(element);
    renumberNames(
      this.root,
      before.map((each) => this.sheets.indexOf(each)),
      () => {
        this.touch();
      },
    );
    this.setActiveTab(active.position);
    this.changes.add('structure', sheet.id);
  }

  get tables(): readonly TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(name: string): TableModel | null {
    return this.tables.find((table) => sameName(table.name, name)) ?? null;
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
    if (this.formulasDirty) this.calculateAll();
  }

  /** Works formulas out even if nothing changed. */
  calculateAll(): void {
    this.settle();
    this.formulasDirty = false;
    const { calculator } = this.services;
    if (calculator) storeResults(this, calculator(this));
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

  announce(): void {
    this.changes.announce();
  }

  touch(): void {
    this.pkg.touch(this.partName);
  }

  /** Something a formula may look at has changed. */
  noteFormulas(): void {
    this.formulasDirty = true;
    this.formulasChanged = true;
  }

  displayText(value: CellValue, numberFormat: string): string {
    if (this.services.displayText) return this.services.displayText(value, numberFormat);
    if (value === null) return '';
    if (isCellError(value)) return value.error;
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  }

  sheetName(sheet: SheetModel): string {
    return nameOf(this.entry(sheet).element);
  }

  sheetVisibility(sheet: SheetModel): SheetVisibility {
    return (this.entry(sheet).element.getAttribute('state') ?? 'visible') as SheetVisibility;
  }

  setSheetVisibility(sheet: SheetModel, visibility: SheetVisibility): void {
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === 'visible');
    if (visibility !== 'visible' && others.length === 0) {
      throw new ModelError('InvalidOperation', 'The last visible sheet cannot be hidden.');
    }
    const active = this.activeSheet;
    const state = visibility === 'visible' ? null : visibility;
    setAttribute(this.entry(sheet).element, 'state', state);
    this.touch();
    if (active === sheet && visibility !== 'visible') {
      const next =
        others.find((each) => each.position > sheet.position) ?? others[others.length - 1];
      if (next) this.setActiveTab(next.position);
    }
    this.changes.add('structure', sheet.id);
  }

  /** ItemAlreadyExists or InvalidArgument when a table cannot be called so. */
  checkTableName(name: string): void {
    if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name) || name.length > 255) {
      throw new ModelError('InvalidArgument', `A table cannot be called '${name}'.`);
    }
    if (this.table(name) || this.names.find(name, null)) {
      throw new ModelError('ItemAlreadyExists', `The name '${name}' is taken.`);
    }
  }

  freeTableName(): string {
    let n = 1;
    while (this.table(`表格${n}`) ?? this.names.find(`表格${n}`, null)) n++;
    return `表格${n}`;
  }

  freeTableId(): number {
    return largestTableId(this.tables) + 1;
  }

  private openSheet(element: Element): SheetModel {
    const relationship = this.pkg.relationships(this.partName).byId(relationshipId(element));
    if (!relationship || !this.pkg.has(relationship.target)) {
      throw new DamagedWorkbookError(`The part of the sheet '${nameOf(element)}' is missing.`);
    }
    const kind = /\/worksheet$/.test(relationship.type) ? 'worksheet' : 'chartsheet';
    const number = numberOf(element, 'sheetId', this.lastSheetId + 1);
    this.lastSheetId = Math.max(this.lastSheetId, number);
    const hex = number.toString(16).toUpperCase().padStart(4, '0');
    const part = new SheetPart(this.pkg, relationship.target, kind, this.strings);
    const sheet = new SheetModel(this, `{00000000-0001-0000-${hex}-000000000000}`, part);
    this.entries.push({ sheet, element });
    return sheet;
  }

  private entry(sheet: SheetModel): { sheet: SheetModel; element: Element } {
    const entry = this.entries.find((each) => each.sheet === sheet);
    if (!entry) throw new ModelError('ItemNotFound', 'The sheet has been deleted.');
    return entry;
  }

  private settle(): void {
    for (const table of this.tables) table.settle();
  }

  private flush(): void {
    this.settle();
    for (const { sheet } of this.entries) sheet.part.flush();
    if (this.strings.grown) this.writeStrings();
    if (!this.formulasChanged) return;
    // The order of calculation is Excel's to find again; a stale one makes it repair the file.
    for (const chain of this.pkg.relationships(this.partName).ofKind('calcChain')) {
      this.pkg.relationships(this.partName).remove(chain.id);
      this.pkg.remove(chain.target);
    }
    ensureChild(this.root, 'calcPr', WORKBOOK_ORDER).setAttribute('fullCalcOnLoad', '1');
    this.touch();
  }

  private writeStrings(): void {
    const relationships = this.pkg.relationships(this.partName);
    let target = relationships.ofKind('sharedStrings')[0]?.target;
    if (!target) {
      target = this.pkg.freeName('xl/sharedStrings.xml');
      this.pkg.add(target, STRINGS_TYPE, EMPTY_STRINGS);
      relationships.add(`${OFFICE_REL_NS}/sharedStrings`, target);
    }
    this.pkg.setWriter(target, () => this.strings.write());
  }

  private relatedText(kind: string): string | null {
    const [found] = this.pkg.relationships(this.partName).ofKind(kind);
    return found && this.pkg.has(found.target) ? this.pkg.text(found.target) : null;
  }

  private styleParts(): { styles: string; theme: string | null } {
    const relationships = this.pkg.relationships(this.partName);
    const theme = relationships.ofKind('theme')[0]?.target ?? null;
    let styles = relationships.ofKind('styles')[0]?.target;
    if (!styles) {
      styles = this.pkg.freeName('xl/styles.xml');
      this.pkg.add(styles, STYLES_TYPE, `<styleSheet xmlns="${MAIN_NS}"/>`);
      relationships.add(`${OFFICE_REL_NS}/styles`, styles);
    }
    return { styles, theme: theme && this.pkg.has(theme) ? theme : null };
  }

  private sheetList(): Element {
    return ensureChild(this.root, 'sheets', WORKBOOK_ORDER);
  }

  private bookView(): Element | null {
    const views = childOf(this.root, 'bookViews');
    return views && childOf(views, 'workbookView');
  }

  private setActiveTab(position: number): void {
    const views = ensureChild(this.root, 'bookViews', WORKBOOK_ORDER);
    const view =
      childOf(views, 'workbookView') ?? views.appendChild(newElement(views, 'workbookView'));
    setAttribute(view as Element, 'activeTab', position === 0 ? null : String(position));
    setAttribute(view as Element, 'firstSheet', null);
    this.touch();
    this.sheets.forEach((sheet, i) => {
      if (sheet.kind === 'worksheet') sheet.view.isSelectedTab = i === position;
    });
  }

  private freeSheetName(): string {
    let n = this.entries.length;
    while (this.sheet(`工作表${n}`)) n++;
    return `工作表${n}`;
  }

  private checkSheetName(name: string, except: SheetModel | null): void {
    const bad = name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
    if (bad) throw new ModelError('InvalidArgument', `A sheet cannot be called '${name}'.`);
    const taken = this.sheet(name);
    if (taken && taken !== except) {
      throw new ModelError('ItemAlreadyExists', `There is a sheet '${name}' already.`);
    }
  }
}

function nameOf(element: Element): string {
  return element.getAttribute('name') ?? '';
}

function checkKind(root: Element): void {
  if (root.namespaceURI === STRICT_NS) {
    throw new UnsupportedWorkbookError('Strict Open XML workbooks are not supported.');
  }
  if (root.localName !== 'workbook' || root.namespaceURI !== MAIN_NS) {
    throw new DamagedWorkbookError('The main part is no workbook.');
  }
  if (flag(childOf(root, 'workbookPr'), 'date1904', false)) {
    throw new UnsupportedWorkbookError('Workbooks that count days from 1904 are not supported.');
  }
}
