import type { Document, Element } from '@xmldom/xmldom';
import { STYLESHEET_ORDER } from '../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  copyOf,
  elementXml,
  ensureChild,
  flag,
  newElement,
  numberOf,
  rootOf,
  setFlag,
} from '../xlsx/xml';
import { Colors } from './colors';
import { ModelError } from './model-error';
import { BUILT_IN_FORMATS, builtInFormatId } from './number-formats';
import type { FontView, StylePatch, StyleView } from './style';
import { sortStyles } from './style-order';
import { readAlignment, readBorders, readFill, readFont, readProtection } from './style-reader';
import {
  patchAlignment,
  patchBorders,
  patchFill,
  patchFont,
  patchProtection,
} from './style-writer';

/** A list of the stylesheet whose members are named by their place; equal ones are kept once. */
class IndexedList {
  private readonly items: Element[];
  private index: Map<string, number> | null = null;

  constructor(private readonly list: Element) {
    this.items = childrenOf(list);
  }

  at(index: number): Element | null {
    return this.items[index] ?? null;
  }

  get length(): number {
    return this.items.length;
  }

  add(element: Element): number {
    this.index ??= new Map(this.items.map((item, i) => [elementXml(item), i]));
    this.list.appendChild(element);
    const key = elementXml(element);
    const known = this.index.get(key);
    if (known !== undefined) {
      this.list.removeChild(element);
      return known;
    }
    this.index.set(key, this.items.length);
    this.list.setAttribute('count', String(this.items.length + 1));
    return this.items.push(element) - 1;
  }
}

/** The cell formats of the workbook: an index per distinct style, new ones derived from old. */
export class StyleTable {
  readonly colors: Colors;
  /** `<styleSheet>`. */
  readonly root: Element;
  private readonly fonts: IndexedList;
  private readonly fills: IndexedList;
  private readonly borders: IndexedList;
  private readonly formats: IndexedList;
  private readonly codes = new Map<number, string>();
  private readonly views = new Map<number, StyleView>();
  private readonly derived = new Map<string, number>();

  constructor(
    document: Document,
    theme: Document | null,
    private readonly touch: () => void,
  ) {
    this.root = rootOf(document);
    sortStyles(this.root);
    this.colors = new Colors(theme, this.root);
    this.fonts = this.list('fonts', 'font');
    this.fills = this.list('fills', 'fill');
    this.borders = this.list('borders', 'border');
    this.formats = this.list('cellXfs', 'xf');
    const numFmts = childOf(this.root, 'numFmts');
    for (const format of numFmts ? childrenOf(numFmts) : []) {
      this.codes.set(numberOf(format, 'numFmtId', -1), format.getAttribute('formatCode') ?? '');
    }
  }

  /** How many cell formats there are: an index beyond names none. */
  get count(): number {
    return this.formats.length;
  }

  get defaultFont(): FontView {
    return readFont(this.fonts.at(0), this.colors);
  }

  view(index: number): StyleView {
    const known = this.views.get(index);
    if (known) return known;
    const xf = this.formats.at(index) ?? this.formats.at(0);
    const view: StyleView = {
      font: readFont(this.fonts.at(numberOf(xf, 'fontId', 0)), this.colors),
      fill: readFill(this.fills.at(numberOf(xf, 'fillId', 0)), this.colors),
      borders: readBorders(this.borders.at(numberOf(xf, 'borderId', 0)), this.colors),
      alignment: readAlignment(xf),
      numberFormat: this.code(numberOf(xf, 'numFmtId', 0)),
      protection: readProtection(xf),
      quotePrefix: flag(xf, 'quotePrefix', false),
    };
    this.views.set(index, view);
    return view;
  }

  /** The index of the style that differs from `index` by the patch. */
  derive(index: number, patch: StylePatch): number {
    const key = `${index} ${JSON.stringify(patch)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const old = this.formats.at(index) ?? this.formats.at(0);
    if (!old) throw new Error('The stylesheet has no cell format to begin with.');
    const xf = copyOf(old);
    if (patch.font) {
      const id = this.part(this.fonts, xf, 'fontId', 'font', (font) => {
        patchFont(font, patch.font ?? {});
      });
      mark(xf, 'fontId', id, 'applyFont');
    }
    if (patch.fill) {
      const change = patch.fill;
      const id = this.part(this.fills, xf, 'fillId', 'fill', (fill) => {
        patchFill(fill, change);
      });
      mark(xf, 'fillId', id, 'applyFill');
    }
    if (patch.borders) {
      const { borders } = patch;
      const id = this.part(this.borders, xf, 'borderId', 'border', (border) => {
        patchBorders(border, borders);
      });
      mark(xf, 'borderId', id, 'applyBorder');
    }
    if (patch.numberFormat !== undefined) {
      mark(xf, 'numFmtId', this.numberFormatId(patch.numberFormat), 'applyNumberFormat');
    }
    if (patch.alignment) {
      patchAlignment(xf, patch.alignment);
      xf.setAttribute('applyAlignment', '1');
    }
    if (patch.protection) {
      patchProtection(xf, patch.protection);
      xf.setAttribute('applyProtection', '1');
    }
    if (patch.quotePrefix !== undefined) setFlag(xf, 'quotePrefix', patch.quotePrefix, false);
    this.touch();
    const result = this.formats.add(xf);
    this.derived.set(key, result);
    return result;
  }

  format(index: number): Element | null {
    return this.formats.at(index);
  }

  /** The index of a cell format made elsewhere; equal ones are one. */
  addFormat(xf: Element): number {
    this.touch();
    return this.formats.add(xf);
  }

  /** A differential format (`<dxf>`), by its index. */
  differential(index: number): Element | null {
    const list = childOf(this.root, 'dxfs');
    return (list && childrenOf(list)[index]) ?? null;
  }

  /**
   * The index of the differential format that differs from `index` (-1 for an empty one) by the
   * change. The old one stays: others may use it.
   */
  deriveDifferential(index: number, change: (dxf: Element) => void): number {
    const list = ensureChild(this.root, 'dxfs', STYLESHEET_ORDER);
    const present = childrenOf(list);
    const old = present[index];
    const dxf = old ? copyOf(old) : newElement(list, 'dxf');
    change(dxf);
    list.appendChild(dxf);
    const key = elementXml(dxf);
    const known = present.findIndex((each) => elementXml(each) === key);
    if (known >= 0) {
      list.removeChild(dxf);
      return known;
    }
    list.setAttribute('count', String(present.length + 1));
    this.touch();
    return present.length;
  }

  private part(
    list: IndexedList,
    xf: Element,
    attribute: string,
    name: string,
    change: (copy: Element) => void,
  ): number {
    const old = list.at(numberOf(xf, attribute, 0));
    const copy = old ? copyOf(old) : newElement(this.root, name);
    change(copy);
    return list.add(copy);
  }

  private code(id: number): string {
    return this.codes.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General';
  }

  /** The id of a number format, made where the file has none. */
  numberFormatId(code: string): number {
    if (code === '') throw new ModelError('InvalidArgument', 'A number format cannot be empty.');
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    for (const [id, known] of this.codes) if (known === code) return id;
    // Numbers below 164 belong to the built-in formats.
    const id = Math.max(163, ...this.codes.keys()) + 1;
    const list = ensureChild(this.root, 'numFmts', STYLESHEET_ORDER);
    list.appendChild(newElement(list, 'numFmt', { numFmtId: String(id), formatCode: code }));
    list.setAttribute('count', String(childrenOf(list).length));
    this.codes.set(id, code);
    return id;
  }

  /** Files of other writers may lack a list; Excel's own first members stand in. */
  private list(name: string, item: string): IndexedList {
    const element = ensureChild(this.root, name, STYLESHEET_ORDER);
    if (childrenOf(element).length === 0) {
      element.appendChild(defaultItem(element, item));
      if (item === 'fill') {
        const second = newElement(element, 'fill');
        second.appendChild(newElement(element, 'patternFill', { patternType: 'gray125' }));
        element.appendChild(second);
      }
      element.setAttribute('count', String(childrenOf(element).length));
    }
    return new IndexedList(element);
  }
}

function defaultItem(list: Element, item: string): Element {
  const element = newElement(list, item);
  if (item === 'font') {
    element.appendChild(newElement(list, 'sz', { val: '12' }));
    element.appendChild(newElement(list, 'name', { val: '新細明體' }));
  }
  if (item === 'fill')
    element.appendChild(newElement(list, 'patternFill', { patternType: 'none' }));
  if (item === 'border') {
    for (const edge of ['left', 'right', 'top', 'bottom', 'diagonal']) {
      element.appendChild(newElement(list, edge));
    }
  }
  if (item === 'xf') {
    for (const id of ['numFmtId', 'fontId', 'fillId', 'borderId']) element.setAttribute(id, '0');
  }
  return element;
}

function mark(xf: Element, name: string, id: number, apply: string): void {
  xf.setAttribute(name, String(id));
  xf.setAttribute(apply, '1');
}
