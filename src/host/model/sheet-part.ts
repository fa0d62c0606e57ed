import type { Document, Element } from '@xmldom/xmldom';
import { DamagedWorkbookError } from '../xlsx/errors';
import type { XlsxPackage } from '../xlsx/package';
import { CHARTSHEET_ORDER, WORKSHEET_ORDER } from '../xlsx/schema-order';
import type { SharedStrings } from '../xlsx/shared-strings';
import { childOf, ensureChild, insertInOrder, parseXml, rootOf, serializeXml } from '../xlsx/xml';
import { rectName } from './a1';
import { CellStore } from './cell-store';

const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData(\s[^>]*?)?(\/?)>/;

/**
 * The XML of one sheet: the cells as a store of their own, everything else as a DOM in which
 * `<sheetData>` is left empty. Read on first use, written only when touched.
 */
export class SheetPart {
  private loaded: { document: Document; cells: CellStore; prefix: string } | null = null;
  private dirty = false;

  constructor(
    readonly pkg: XlsxPackage,
    readonly name: string,
    readonly kind: 'worksheet' | 'chartsheet',
    private readonly strings: SharedStrings,
  ) {}

  get root(): Element {
    return rootOf(this.load().document);
  }

  get cells(): CellStore {
    return this.load().cells;
  }

  get isTouched(): boolean {
    return this.dirty;
  }

  touch(): void {
    this.dirty = true;
  }

  child(name: string): Element | null {
    return childOf(this.root, name);
  }

  /** The child, made in its place where there is none; the part counts as touched. */
  ensure(name: string): Element {
    this.touch();
    return ensureChild(this.root, name, this.order);
  }

  insert(element: Element): void {
    this.touch();
    insertInOrder(this.root, element, this.order);
  }

  /** Hands the new text to the package; shared strings may grow by it. */
  flush(): void {
    if (!this.dirty) return;
    const { document, cells, prefix } = this.load();
    if (this.kind === 'chartsheet') {
      this.pkg.setWriter(this.name, () => serializeXml(document));
      return;
    }
    const extent = cells.extent(false);
    childOf(this.root, 'dimension')?.setAttribute('ref', extent ? rectName(extent) : 'A1');
    const rows = cells.write(prefix, this.strings);
    const xml = serializeXml(document);
    const match = SHEET_DATA.exec(xml);
    if (!match) throw new Error(`'${this.name}' lost its sheetData.`);
    const text =
      xml.slice(0, match.index) +
      `<${prefix}sheetData${match[2] ?? ''}>${rows}</${prefix}sheetData>` +
      xml.slice(match.index + match[0].length);
    this.pkg.setWriter(this.name, () => text);
  }

  private get order(): readonly string[] {
    return this.kind === 'worksheet' ? WORKSHEET_ORDER : CHARTSHEET_ORDER;
  }

  private load(): { document: Document; cells: CellStore; prefix: string } {
    if (this.loaded) return this.loaded;
    const text = this.pkg.text(this.name);
    const match = SHEET_DATA.exec(text);
    if (!match) {
      if (this.kind === 'worksheet') {
        throw new DamagedWorkbookError(`'${this.name}' holds no sheet data.`);
      }
      const document = parseXml(text, this.name);
      this.loaded = { document, cells: new CellStore('', '', this.strings), prefix: '' };
      return this.loaded;
    }
    const prefix = match[1] ?? '';
    const start = match.index + match[0].length;
    const close = `</${prefix}sheetData>`;
    const end = match[3] ? start : text.indexOf(close, start);
    if (end < 0) throw new DamagedWorkbookError(`The XML of '${this.name}' is broken.`);
    const rest =
      text.slice(0, match.index) +
      `<${prefix}sheetData${match[2] ?? ''}/>` +
      text.slice(match[3] ? start : end + close.length);
    this.loaded = {
      document: parseXml(rest, this.name),
      cells: new CellStore(text.slice(start, end), prefix, this.strings),
      prefix,
    };
    return this.loaded;
  }
}
