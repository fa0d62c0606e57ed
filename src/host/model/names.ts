import type { Element } from '@xmldom/xmldom';
import { parseCellName } from '../xlsx/cell-name';
import { WORKBOOK_ORDER } from '../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  ensureChild,
  flag,
  newElement,
  removeElement,
  setAttribute,
  setFlag,
} from '../xlsx/xml';
import { fileForm, shownForm } from './formula/excel-form';
import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import type { SheetModel } from './sheet-model';

/** What a name needs to know of the workbook it stands in. */
export interface NameHome {
  /** `<workbook>`, whose `definedNames` hold the names. */
  readonly root: Element;
  sheets(): readonly SheetModel[];
  touched(name: string): void;
}

export class DefinedName {
  constructor(
    private readonly home: NameHome,
    private readonly element: Element,
  ) {}

  get name(): string {
    return this.element.getAttribute('name') ?? '';
  }

  /** Null for the workbook's own names. */
  get sheet(): SheetModel | null {
    const id = this.element.getAttribute('localSheetId');
    return id === null ? null : (this.home.sheets()[Number(id)] ?? null);
  }

  /** With `=`. */
  get formula(): string {
    return shownForm(this.element.textContent ?? '', null);
  }

  set formula(formula: string) {
    this.element.textContent = fileForm(formula, null);
    this.home.touched(this.name);
  }

  get visible(): boolean {
    return !flag(this.element, 'hidden', false);
  }

  set visible(visible: boolean) {
    setFlag(this.element, 'hidden', !visible, false);
    this.home.touched(this.name);
  }

  get comment(): string {
    return this.element.getAttribute('comment') ?? '';
  }

  set comment(comment: string) {
    setAttribute(this.element, 'comment', comment || null);
    this.home.touched(this.name);
  }

  remove(): void {
    const list = this.element.parentNode as Element;
    removeElement(this.element);
    if (childrenOf(list).length === 0) removeElement(list);
    this.home.touched(this.name);
  }
}

/** `_xlnm.Print_Area` and its kind. */
export function isOfExcel(name: string): boolean {
  return name.startsWith('_xlnm.');
}

export class NameList {
  constructor(private readonly home: NameHome) {}

  /** All but Excel's own (`_xlnm.…`). */
  all(): readonly DefinedName[] {
    return this.every().filter(({ name }) => !isOfExcel(name));
  }

  /** The name of that sheet; with null, the workbook's own. */
  find(name: string, sheet: SheetModel | null): DefinedName | null {
    return this.every().find((each) => each.sheet === sheet && sameName(each.name, name)) ?? null;
  }

  /** ItemAlreadyExists, InvalidArgument for a name Excel would not take. */
  add(
    name: string,
    formula: string,
    options: { sheet?: SheetModel | null; visible?: boolean; comment?: string } = {},
  ): DefinedName {
    const sheet = options.sheet ?? null;
    if (!isValidName(name)) {
      throw new ModelError('InvalidArgument', `'${name}' cannot be a name.`);
    }
    if (this.find(name, sheet)) {
      throw new ModelError('ItemAlreadyExists', `There is a name '${name}' already.`);
    }
    const list = ensureChild(this.home.root, 'definedNames', WORKBOOK_ORDER);
    const element = newElement(list, 'definedName', { name });
    if (sheet) element.setAttribute('localSheetId', String(this.home.sheets().indexOf(sheet)));
    element.textContent = fileForm(formula, null);
    list.appendChild(element);
    const added = new DefinedName(this.home, element);
    if (options.visible === false) added.visible = false;
    if (options.comment) added.comment = options.comment;
    this.home.touched(name);
    return added;
  }

  /** Excel's own names too. */
  every(): DefinedName[] {
    const list = childOf(this.home.root, 'definedNames');
    return (list ? childrenOf(list, 'definedName') : []).map(
      (element) => new DefinedName(this.home, element),
    );
  }
}

/** Keeps sheet names' places right when sheets change theirs; null takes their names away. */
export function renumberNames(
  root: Element,
  places: readonly (number | null)[],
  touched: () => void,
): void {
  const list = childOf(root, 'definedNames');
  if (!list) return;
  for (const element of childrenOf(list, 'definedName')) {
    const id = element.getAttribute('localSheetId');
    if (id === null) continue;
    const place = places[Number(id)] ?? null;
    if (place === null) removeElement(element);
    else element.setAttribute('localSheetId', String(place));
    touched();
  }
  if (childrenOf(list).length === 0) removeElement(list);
}

/** Names look like no cell (A1, R1C1), and R and C stand for the row and column of the cell. */
export function isValidName(name: string): boolean {
  if (isOfExcel(name)) return true;
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
    parseCellName(name) === null &&
    !/^(?:[rR]\d*(?:[cC]\d*)?|[cC]\d*)$/.test(name)
  );
}
