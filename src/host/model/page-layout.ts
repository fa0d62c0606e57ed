import type { Element } from '@xmldom/xmldom';
import { HEADER_FOOTER_ORDER } from '../xlsx/schema-order';
import { childOf, ensureChild, flag, numberOf, removeElement, setFlag } from '../xlsx/xml';
import { joinSections, splitSections } from './header-footer-text';
import { ModelError } from './model-error';
import { appendBreak, hasBreak, readBreaks, setCounts } from './page-breaks';
import type { PrintNames } from './print-names';
import { readSetup, writeSetup } from './print-setup';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from './rect';
import type { SheetPart } from './sheet-part';

/** Inches. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Left, centre and right texts with Excel's `&` codes; '' for none. */
export interface HeaderFooterText {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export type HeaderFooterPages = 'default' | 'first' | 'even';

export interface HeaderFooterOptions {
  readonly differentFirst: boolean;
  readonly differentOddEven: boolean;
  readonly scaleWithDoc: boolean;
  readonly alignWithMargins: boolean;
}

export interface PrintSetup {
  /** OOXML paper number: 9 is A4, 8 A3, 1 Letter; 0 when the file says nothing. */
  readonly paperSize: number;
  readonly orientation: 'portrait' | 'landscape';
  /** Percent, used when `fit` is null. */
  readonly scale: number;
  /** Pages wide and tall, 0 for as many as needed; null when a scale is used. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly firstPageNumber: number | null;
  readonly pageOrder: 'downThenOver' | 'overThenDown';
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly cellComments: 'none' | 'asDisplayed' | 'atEnd';
  readonly errors: 'displayed' | 'blank' | 'dash' | 'NA';
}

export interface PrintOptions {
  readonly horizontalCentered: boolean;
  readonly verticalCentered: boolean;
  readonly headings: boolean;
  readonly gridLines: boolean;
}

const MARGINS: PageMargins = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

const PREFIX = { default: 'odd', first: 'first', even: 'even' } as const;

export class PageLayout {
  constructor(
    private readonly part: SheetPart,
    private readonly names: PrintNames,
    private readonly changed: () => void,
  ) {}

  get margins(): PageMargins {
    const element = this.part.child('pageMargins');
    const read = (name: keyof PageMargins) => numberOf(element, name, MARGINS[name]);
    return {
      left: read('left'),
      right: read('right'),
      top: read('top'),
      bottom: read('bottom'),
      header: read('header'),
      footer: read('footer'),
    };
  }

  setMargins(patch: Partial<PageMargins>): void {
    const margins = { ...this.margins, ...patch };
    const element = this.part.ensure('pageMargins');
    for (const [name, inches] of Object.entries(margins)) {
      if (!(inches >= 0 && inches < 49)) {
        throw new ModelError('InvalidArgument', `A margin cannot be ${inches} inches.`);
      }
      element.setAttribute(name, String(inches));
    }
    this.changed();
  }

  get setup(): PrintSetup {
    return readSetup(this.part);
  }

  setSetup(patch: Partial<PrintSetup>): void {
    writeSetup(this.part, patch);
    this.changed();
  }

  get options(): PrintOptions {
    const element = this.part.child('printOptions');
    return {
      horizontalCentered: flag(element, 'horizontalCentered', false),
      verticalCentered: flag(element, 'verticalCentered', false),
      headings: flag(element, 'headings', false),
      gridLines: flag(element, 'gridLines', false),
    };
  }

  setOptions(patch: Partial<PrintOptions>): void {
    const element = this.part.ensure('printOptions');
    for (const [name, on] of Object.entries(patch)) setFlag(element, name, on, false);
    this.changed();
  }

  headerFooter(pages: HeaderFooterPages): HeaderFooterText {
    const element = this.part.child('headerFooter');
    const read = (which: 'Header' | 'Footer') =>
      splitSections((element && childOf(element, PREFIX[pages] + which)?.textContent) ?? '');
    const header = read('Header');
    const footer = read('Footer');
    return {
      leftHeader: header.left,
      centerHeader: header.center,
      rightHeader: header.right,
      leftFooter: footer.left,
      centerFooter: footer.center,
      rightFooter: footer.right,
    };
  }

  setHeaderFooter(pages: HeaderFooterPages, patch: Partial<HeaderFooterText>): void {
    const text = { ...this.headerFooter(pages), ...patch };
    const element = this.part.ensure('headerFooter');
    const write = (which: 'Header' | 'Footer') => {
      const joined = joinSections({
        left: text[`left${which}`],
        center: text[`center${which}`],
        right: text[`right${which}`],
      });
      // Excel refuses to open a header of more than 255 characters, codes counted.
      if (joined.length > 255) {
        throw new ModelError(
          'InvalidArgument',
          'A header or footer is longer than 255 characters.',
        );
      }
      const name = PREFIX[pages] + which;
      if (joined === '') {
        const present = childOf(element, name);
        if (present) removeElement(present);
      } else ensureChild(element, name, HEADER_FOOTER_ORDER).textContent = joined;
    };
    write('Header');
    write('Footer');
    this.changed();
  }

  get headerFooterOptions(): HeaderFooterOptions {
    const element = this.part.child('headerFooter');
    return {
      differentFirst: flag(element, 'differentFirst', false),
      differentOddEven: flag(element, 'differentOddEven', false),
      scaleWithDoc: flag(element, 'scaleWithDoc', true),
      alignWithMargins: flag(element, 'alignWithMargins', true),
    };
  }

  setHeaderFooterOptions(patch: Partial<HeaderFooterOptions>): void {
    const element = this.part.ensure('headerFooter');
    for (const [name, on] of Object.entries(patch)) {
      setFlag(element, name, on, name === 'scaleWithDoc' || name === 'alignWithMargins');
    }
    this.changed();
  }

  /** Zero-based rows (columns) that begin a new page. */
  get rowBreaks(): readonly number[] {
    return readBreaks(this.part.child('rowBreaks'));
  }

  set rowBreaks(rows: readonly number[]) {
    this.writeBreaks('rowBreaks', rows, MAX_COLUMNS - 1);
  }

  get columnBreaks(): readonly number[] {
    return readBreaks(this.part.child('colBreaks'));
  }

  set columnBreaks(columns: readonly number[]) {
    this.writeBreaks('colBreaks', columns, MAX_ROWS - 1);
  }

  isRowBreak(row: number): boolean {
    return hasBreak(this.part.child('rowBreaks'), row);
  }

  isColumnBreak(column: number): boolean {
    return hasBreak(this.part.child('colBreaks'), column);
  }

  get printArea(): readonly Rect[] | null {
    return this.names.area();
  }

  set printArea(rects: readonly Rect[] | null) {
    this.names.setArea(rects);
    this.changed();
  }

  /** Rows (whole) repeated at the top and columns (whole) repeated at the left. */
  get titleRows(): Rect | null {
    return this.names.titles().rows;
  }

  set titleRows(rect: Rect | null) {
    this.names.setTitles({ ...this.names.titles(), rows: rect });
    this.changed();
  }

  get titleColumns(): Rect | null {
    return this.names.titles().columns;
  }

  set titleColumns(rect: Rect | null) {
    this.names.setTitles({ ...this.names.titles(), columns: rect });
    this.changed();
  }

  addRowBreak(row: number): void {
    this.addBreak('rowBreaks', row, MAX_COLUMNS - 1);
  }

  addColumnBreak(column: number): void {
    this.addBreak('colBreaks', column, MAX_ROWS - 1);
  }

  /** One behind all others, as a long paper sets them page by page, leaves the others where they are. */
  private addBreak(name: string, at: number, last: number): void {
    const list = this.part.child(name);
    const latest = list?.lastChild as Element | null;
    const isOfOurs = list?.getAttribute('count') === list?.getAttribute('manualBreakCount');
    if (!list || !isOfOurs || latest?.localName !== 'brk' || numberOf(latest, 'id', at) >= at) {
      this.writeBreaks(name, [...readBreaks(list), at], last);
      return;
    }
    appendBreak(list, at, last);
    setCounts(list, numberOf(list, 'count', 0) + 1);
    this.part.touch();
    this.changed();
  }

  private writeBreaks(name: string, places: readonly number[], last: number): void {
    const old = this.part.child(name);
    if (old) removeElement(old);
    const sorted = [...new Set(places)].filter((at) => at > 0).sort((a, b) => a - b);
    if (sorted.length > 0) {
      const list = this.part.ensure(name);
      for (const at of sorted) appendBreak(list, at, last);
      setCounts(list, sorted.length);
    }
    this.part.touch();
    this.changed();
  }
}
