import type { Element } from '@xmldom/xmldom';
import { BLANK_SHEET } from '../xlsx/empty-parts';
import { DamagedWorkbookError, ExcessiveWorkbookError } from '../../intake/errors';
import { LIMITS } from '../xlsx/limits';
import type { Relationship } from '../xlsx/relationships';
import { WORKBOOK_ORDER } from '../xlsx/schema-order';
import type { SharedStrings } from '../xlsx/shared-strings';
import {
  OFFICE_REL_NS,
  childOf,
  childrenOf,
  ensureChild,
  newElement,
  numberOf,
  relationshipId,
  removeElement,
  setAttribute,
  setRelationshipId,
} from '../xlsx/xml';
import { mapFormulas, renameInFormulas } from './formula-sites';
import { dropSheetFrom } from './formula/references';
import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import { renumberNames } from './names';
import { restoredCells } from './restored-cells';
import { assertCopyable, copySheetParts, settleCopy } from './sheet-copy';
import { SheetModel, type SheetVisibility } from './sheet-model';
import { checkSheetName, copyName, freeSheetName } from './sheet-names';
import { SheetPart } from './sheet-part';
import { removeSheetParts } from './sheet-removal';
import type { WorkbookModel } from './workbook-model';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The sheets in tab order, and `<sheets>` in the workbook's part. */
export class SheetList {
  private entries: { sheet: SheetModel; element: Element }[] = [];
  private readonly numbers = new Set<number>();
  private lastSheetId = 0;

  constructor(
    private readonly book: WorkbookModel,
    private readonly strings: SharedStrings,
  ) {}

  /** Once, when the workbook stands. */
  open(): void {
    const elements = childrenOf(this.sheetList(), 'sheet');
    if (elements.length > LIMITS.sheets) {
      throw new ExcessiveWorkbookError('TooManySheets', `There are ${elements.length} sheets.`);
    }
    const links = this.links();
    for (const element of elements) this.openSheet(element, links);
    if (this.entries.every(({ sheet }) => !this.book.pkg.has(sheet.part.name))) {
      throw new DamagedWorkbookError('The workbook has no sheet.');
    }
  }

  get sheets(): readonly SheetModel[] {
    return this.entries.map((entry) => entry.sheet);
  }

  get active(): SheetModel {
    const entry = this.entries[numberOf(this.bookView(), 'activeTab', 0)] ?? this.entries[0];
    if (!entry) throw new Error('The workbook has no sheet.');
    return entry.sheet;
  }

  set active(sheet: SheetModel) {
    if (sheet.visibility !== 'visible') {
      throw new ModelError('InvalidOperation', `'${sheet.name}' is hidden.`);
    }
    this.setActiveTab(sheet.position);
    this.book.changes.add('workbook');
  }

  find(name: string): SheetModel | null {
    return this.entries.find(({ element }) => sameName(nameOf(element), name))?.sheet ?? null;
  }

  add(name?: string): SheetModel {
    const given = name ?? freeSheetName(this.book);
    checkSheetName(this.book, given, null);
    const partName = this.book.pkg.freeName('xl/worksheets/sheet#.xml');
    this.book.pkg.add(partName, SHEET_TYPE, BLANK_SHEET);
    return this.enter(given, partName);
  }

  copy(from: SheetModel, position: number): SheetModel {
    assertCopyable(from);
    const partName = this.book.pkg.freeName('xl/worksheets/sheet#.xml');
    copySheetParts(from, partName);
    const copy = this.enter(copyName(this.book, from.name), partName);
    settleCopy(from, copy);
    const { visibility } = from;
    if (visibility !== 'visible') this.setVisibility(copy, visibility);
    this.move(copy, position);
    return copy;
  }

  /** The part as the last of the sheets. */
  private enter(given: string, partName: string): SheetModel {
    const list = this.sheetList();
    const id = this.book.pkg
      .relationships(this.book.partName)
      .add(`${OFFICE_REL_NS}/worksheet`, partName);
    const element = newElement(list, 'sheet', {
      name: given,
      sheetId: String(this.lastSheetId + 1),
    });
    setRelationshipId(element, id);
    list.appendChild(element);
    this.book.touch();
    const sheet = this.openSheet(element);
    sheet.part.touch();
    this.book.changes.ofSheet(sheet.id, { what: 'added' });
    return sheet;
  }

  /** Its parts and names go; references to it become #REF!. */
  delete(sheet: SheetModel): void {
    const place = sheet.position;
    const others = this.sheets.filter((each) => each !== sheet);
    if (sheet.visibility === 'visible' && others.every((each) => each.visibility !== 'visible')) {
      throw new ModelError('InvalidOperation', 'The last visible sheet cannot be deleted.');
    }
    const { name } = sheet;
    const active = this.active;
    this.keepEntries();
    const [entry] = this.entries.splice(place, 1);
    if (!entry) throw new ModelError('ItemNotFound', `There is no sheet '${name}'.`);
    // Names of the sheet go first, so that the places the others stand by are the new ones.
    const places = [...this.entries.keys()];
    renumberNames(this.book.root, [...places.slice(0, place), null, ...places.slice(place)], () => {
      this.book.touch();
    });
    mapFormulas(this.book, (text) => dropSheetFrom(text, name));
    const id = relationshipId(entry.element);
    removeElement(entry.element);
    const isShared = this.entries.some(({ element }) => relationshipId(element) === id);
    if (!isShared) this.book.pkg.relationships(this.book.partName).remove(id);
    // What an unreadable sheet points to may be anything, the workbook itself included.
    if (!sheet.part.isUnreadable) removeSheetParts(this.book.pkg, sheet.part.name);
    const visible = others.filter((each) => each.visibility === 'visible');
    const next = visible.find((each) => each.position >= place) ?? visible[visible.length - 1];
    this.setActiveTab((active === sheet ? next : active)?.position ?? 0);
    this.book.noteFormulas();
    this.book.changes.ofSheet(sheet.id, { what: 'deleted' });
  }

  rename(sheet: SheetModel, name: string): void {
    const old = sheet.name;
    if (old === name) return;
    checkSheetName(this.book, name, sheet);
    this.entry(sheet).element.setAttribute('name', name);
    renameInFormulas(this.book, old, name);
    this.book.touch();
    this.book.changes.ofSheet(sheet.id, { what: 'renamed', before: old, after: name });
  }

  move(sheet: SheetModel, position: number): void {
    const from = sheet.position;
    if (!Number.isInteger(position) || position < 0 || position >= this.entries.length) {
      throw new ModelError('InvalidArgument', `There is no place ${position} for a sheet.`);
    }
    if (from === position) return;
    const active = this.active;
    const before = this.sheets;
    this.keepEntries();
    const [entry] = this.entries.splice(from, 1);
    if (!entry) return;
    this.entries.splice(position, 0, entry);
    const list = this.sheetList();
    for (const { element } of this.entries) list.appendChild(element);
    renumberNames(
      this.book.root,
      before.map((each) => this.sheets.indexOf(each)),
      () => {
        this.book.touch();
      },
    );
    this.setActiveTab(active.position);
    this.book.changes.ofSheet(sheet.id, { what: 'moved', before: from, after: position });
  }

  name(sheet: SheetModel): string {
    return nameOf(this.entry(sheet).element);
  }

  visibility(sheet: SheetModel): SheetVisibility {
    const state = this.entry(sheet).element.getAttribute('state');
    return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  }

  setVisibility(sheet: SheetModel, visibility: SheetVisibility): void {
    const others = this.sheets.filter((each) => each !== sheet && each.visibility === 'visible');
    if (visibility !== 'visible' && others.length === 0) {
      throw new ModelError('InvalidOperation', 'The last visible sheet cannot be hidden.');
    }
    const active = this.active;
    const before = this.visibility(sheet);
    if (before === visibility) return;
    const state = visibility === 'visible' ? null : visibility;
    setAttribute(this.entry(sheet).element, 'state', state);
    this.book.touch();
    if (active === sheet && visibility !== 'visible') {
      const next =
        others.find((each) => each.position > sheet.position) ?? others[others.length - 1];
      if (next) this.setActiveTab(next.position);
    }
    this.book.changes.ofSheet(sheet.id, { what: 'visibility', before, after: visibility });
  }

  /** What the relationships of the workbook lead to, by their ids. */
  private links(): ReadonlyMap<string, readonly Relationship[]> {
    const { pkg, partName } = this.book;
    const links = new Map<string, Relationship[]>();
    for (const link of pkg.relationships(partName).all()) {
      if (link.external) continue;
      const known = links.get(link.id);
      if (known) known.push(link);
      else links.set(link.id, [link]);
    }
    return links;
  }

  private openSheet(element: Element, links = this.links()): SheetModel {
    const { pkg, styles, date1904 } = this.book;
    const wanted = links.get(relationshipId(element)) ?? [];
    const relationship = wanted.find(({ target }) => pkg.has(target)) ?? wanted[0];
    // Two sheets over one part would write over each other: the later one has none.
    const isTaken = this.entries.some(({ sheet }) => sheet.part.name === relationship?.target);
    const target =
      relationship === undefined || isTaken
        ? pkg.freeName('xl/worksheets/missing#.xml')
        : relationship.target;
    const isSheet = relationship === undefined || /\/worksheet$/.test(relationship.type);
    const kind = isSheet ? 'worksheet' : 'chartsheet';
    const given = numberOf(element, 'sheetId', 0);
    const number = given > 0 && !this.numbers.has(given) ? given : this.lastSheetId + 1;
    this.numbers.add(number);
    this.lastSheetId = Math.max(this.lastSheetId, number);
    const hex = number.toString(16).toUpperCase().padStart(4, '0');
    const home = { strings: this.strings, styles: styles.count, date1904 };
    const sheetId = `{00000000-0001-0000-${hex}-000000000000}`;
    // Excel writes `r:id=""` for the modules and dialogs of Excel 5, whose content is in vbaProject.
    const isPartless = relationshipId(element) === '';
    const cells = restoredCells(this.book, sheetId);
    const part = new SheetPart(pkg, target, kind, home, cells, isPartless);
    const sheet = new SheetModel(this.book, sheetId, part);
    this.keepEntries();
    this.entries.push({ sheet, element });
    return sheet;
  }

  /** Before a sheet comes, goes or moves. */
  private keepEntries(): void {
    const write = (entries: SheetList['entries']) => (this.entries = entries);
    this.book.pkg.journal.field(() => this.entries, write);
    this.entries = [...this.entries];
  }

  private entry(sheet: SheetModel): { sheet: SheetModel; element: Element } {
    const entry = this.entries.find((each) => each.sheet === sheet);
    if (!entry) throw new ModelError('ItemNotFound', 'The sheet has been deleted.');
    return entry;
  }

  private sheetList(): Element {
    return ensureChild(this.book.root, 'sheets', WORKBOOK_ORDER);
  }

  private bookView(): Element | null {
    const views = childOf(this.book.root, 'bookViews');
    return views && childOf(views, 'workbookView');
  }

  private setActiveTab(position: number): void {
    const views = ensureChild(this.book.root, 'bookViews', WORKBOOK_ORDER);
    const view =
      childOf(views, 'workbookView') ?? views.appendChild(newElement(views, 'workbookView'));
    setAttribute(view as Element, 'activeTab', position === 0 ? null : String(position));
    setAttribute(view as Element, 'firstSheet', null);
    this.book.touch();
    this.sheets.forEach((sheet, i) => {
      if (sheet.kind === 'worksheet') sheet.view.isSelectedTab = i === position;
    });
  }
}

function nameOf(element: Element): string {
  return element.getAttribute('name') ?? '';
}
