import type { Element } from '@xmldom/xmldom';
import { TABLE_COLUMN_ORDER } from '../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  ensureChild,
  newElement,
  numberOf,
  removeElement,
  setAttribute,
} from '../xlsx/xml';
import { versionOf } from '../xlsx/watched-dom';
import { decodeEscapes, encodeEscapes } from '../xlsx/xml-text';
import { shownForm } from './formula/excel-form';
import { sameName } from './formula/sheet-prefix';

export interface TableColumnView {
  /** Stays the same when columns move or are renamed. */
  readonly id: number;
  readonly index: number;
  readonly name: string;
  readonly totalsFunction: string | null;
  readonly totalsLabel: string | null;
  /** As Excel shows it, with `=`; null when the column has none of its own. */
  readonly formula: string | null;
}

interface ColumnsRead {
  /** Of the part, as it was read. */
  readonly version: number;
  readonly views: readonly TableColumnView[];
  /** The first of each id. */
  readonly byId: ReadonlyMap<number, TableColumnView>;
}

/** `<tableColumns>`: names in step with the header row, ids never used twice. */
export class TableColumns {
  /** As last read: each of many columns asks for all of them. */
  private read: ColumnsRead | undefined;

  constructor(
    private readonly root: Element,
    private readonly table: () => string,
  ) {}

  all(): readonly TableColumnView[] {
    return this.reading().views;
  }

  withId(id: number): TableColumnView | undefined {
    return this.reading().byId.get(id);
  }

  get count(): number {
    const list = childOf(this.root, 'tableColumns');
    return list ? childrenOf(list, 'tableColumn').length : 0;
  }

  names(): string[] {
    return this.elements().map(nameOf);
  }

  indexOf(name: string): number {
    return this.names().findIndex((each) => sameName(each, name));
  }

  rename(index: number, name: string): void {
    const element = this.elements()[index];
    if (element) writeName(element, name);
  }

  /** New columns before `at`; an empty name gets the next free 「欄n」. */
  insert(at: number, names: readonly string[]): string[] {
    const list = this.list();
    const before = this.elements()[at] ?? null;
    const given: string[] = [];
    for (const wanted of names) {
      const name = this.freeName(wanted);
      const element = newElement(list, 'tableColumn', { id: String(this.nextId()) });
      writeName(element, name);
      list.insertBefore(element, before);
      given.push(name);
    }
    this.writeCount();
    return given;
  }

  remove(at: number, count: number): void {
    for (const element of this.elements().slice(at, at + count)) removeElement(element);
    this.writeCount();
  }

  /** The wanted name, with a number behind it where it is taken. */
  freeName(wanted: string, except = -1): string {
    const taken = this.names().filter((_, i) => i !== except);
    const isTaken = (name: string) => taken.some((each) => sameName(each, name));
    if (wanted !== '' && !isTaken(wanted)) return wanted;
    const stem = wanted === '' ? '欄' : wanted;
    let n = wanted === '' ? 1 : 2;
    while (isTaken(`${stem}${n}`)) n++;
    return `${stem}${n}`;
  }

  /** The calculated-column formula in the file's form; null takes it away. */
  setFormula(index: number, formula: string | null): void {
    const element = this.elements()[index];
    if (!element) return;
    const present = childOf(element, 'calculatedColumnFormula');
    if (formula === null) {
      if (present) removeElement(present);
      return;
    }
    ensureChild(element, 'calculatedColumnFormula', TABLE_COLUMN_ORDER).textContent = formula;
  }

  fileFormula(index: number): string | null {
    const element = this.elements()[index];
    return (element && childOf(element, 'calculatedColumnFormula')?.textContent) ?? null;
  }

  setTotals(
    index: number,
    totals: { readonly label?: string | null; readonly function?: string | null },
  ): void {
    const element = this.elements()[index];
    if (!element) return;
    if (totals.label !== undefined) setAttribute(element, 'totalsRowLabel', totals.label);
    if (totals.function !== undefined) setAttribute(element, 'totalsRowFunction', totals.function);
    if (totals.function !== 'custom') {
      const custom = childOf(element, 'totalsRowFormula');
      if (custom) removeElement(custom);
    }
  }

  /** Of a totals cell with a formula of its own, in the file's form. */
  totalsFormula(index: number): string | null {
    const element = this.elements()[index];
    return (element && childOf(element, 'totalsRowFormula')?.textContent) ?? null;
  }

  setTotalsFormula(index: number, formula: string): void {
    const element = this.elements()[index];
    if (!element) return;
    this.setTotals(index, { label: null, function: 'custom' });
    ensureChild(element, 'totalsRowFormula', TABLE_COLUMN_ORDER).textContent = formula;
  }

  private reading(): ColumnsRead {
    const document = this.root.ownerDocument;
    const version = document ? versionOf(document) : NaN;
    if (this.read?.version === version) return this.read;
    const views = this.elements().map((element, index) => this.view(element, index));
    const byId = new Map<number, TableColumnView>();
    for (const view of views) if (!byId.has(view.id)) byId.set(view.id, view);
    return (this.read = { version, views, byId });
  }

  private view(element: Element, index: number): TableColumnView {
    const formula = childOf(element, 'calculatedColumnFormula')?.textContent ?? null;
    const totals = element.getAttribute('totalsRowFunction');
    return {
      id: numberOf(element, 'id', 0),
      index,
      name: nameOf(element),
      totalsFunction: totals === 'none' ? null : totals,
      totalsLabel: element.getAttribute('totalsRowLabel'),
      formula: formula === null ? null : shownForm(formula, this.table()),
    };
  }

  private nextId(): number {
    return Math.max(0, ...this.elements().map((element) => numberOf(element, 'id', 0))) + 1;
  }

  private writeCount(): void {
    this.list().setAttribute('count', String(this.elements().length));
  }

  private list(): Element {
    const list = childOf(this.root, 'tableColumns');
    if (!list) throw new Error('The table has no columns.');
    return list;
  }

  private elements(): Element[] {
    return childrenOf(this.list(), 'tableColumn');
  }
}

function nameOf(element: Element): string {
  // As the header cell reads: every kind of line break as one.
  return decodeEscapes(element.getAttribute('name') ?? '').replace(/\r\n?/g, '\n');
}

function writeName(element: Element, name: string): void {
  element.setAttribute('name', columnNameXml(name));
}

/** Line breaks in a header are written as escapes, as Excel does, and what would be read as one. */
export function columnNameXml(name: string): string {
  return encodeEscapes(name.replace(/\r\n?/g, '\n')).replaceAll('\n', '_x000a_');
}
