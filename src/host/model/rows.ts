import { flag, numberOf } from '../xlsx/xml';
import { encodeAttribute } from '../xlsx/xml-text';
import type { RowRecord } from './cell';
import type { RowSpan } from './change';
import { KnownAttributes } from './known-attributes';
import { ModelError } from './model-error';
import { MAX_ROWS } from './rect';
import type { SheetPart } from './sheet-part';

const STANDARD_HEIGHT = 16.5;
const TALLEST = 409.5;

/** Row heights in points. */
export class RowList {
  private readonly known = new KnownAttributes();

  constructor(
    private readonly part: SheetPart,
    private readonly changed: () => void,
    /** SUBTOTAL and AGGREGATE pass over hidden rows. */
    private readonly hiddenChanged: (rows: RowSpan, hidden: boolean) => void,
  ) {}

  get defaultHeight(): number {
    return numberOf(this.part.child('sheetFormatPr'), 'defaultRowHeight', STANDARD_HEIGHT);
  }

  set defaultHeight(height: number) {
    checkHeight(height);
    const format = this.part.ensure('sheetFormatPr');
    format.setAttribute('defaultRowHeight', String(height));
    format.setAttribute('customHeight', '1');
    this.changed();
  }

  /** The height shown when not hidden. */
  height(row: number): number {
    const own = Number(this.attribute(row, 'ht') ?? 0);
    return own > 0 ? own : this.defaultHeight;
  }

  isCustom(row: number): boolean {
    return this.flag(row, 'customHeight');
  }

  /** Null lets Excel fit the row to its text. */
  setHeight(from: number, to: number, height: number | null): void {
    if (height !== null) checkHeight(height);
    this.edit(from, to, (attributes) => {
      set(attributes, 'ht', height === null ? null : String(height));
      set(attributes, 'customHeight', height === null ? null : '1');
    });
  }

  /** A height that fits the text: written, but not the user's own choice. */
  setFittedHeight(row: number, height: number): void {
    checkHeight(height);
    this.edit(row, row, (attributes) => {
      set(attributes, 'ht', String(height));
      set(attributes, 'customHeight', null);
    });
  }

  hidden(row: number): boolean {
    const own = this.attribute(row, 'hidden');
    if (own !== undefined) return own === '1' || own === 'true';
    return flag(this.part.child('sheetFormatPr'), 'zeroHeight', false);
  }

  setHidden(from: number, to: number, hidden: boolean): void {
    if (!hidden && to - from > 100_000) {
      // Rows that are not hidden need no mark: only those with one are gone through.
      for (const row of this.part.cells.rowNumbers()) {
        if (row >= from && row <= to) this.setHidden(row, row, false);
      }
      return;
    }
    this.hiddenChanged({ from, to }, hidden);
    const byDefault = flag(this.part.child('sheetFormatPr'), 'zeroHeight', false);
    this.edit(from, to, (attributes) => {
      set(attributes, 'hidden', hidden === byDefault ? null : hidden ? '1' : '0');
    });
  }

  /** Index of the style new cells of the row take; null when the row has none. */
  style(row: number): number | null {
    return this.flag(row, 'customFormat') ? Number(this.attribute(row, 's') ?? 0) : null;
  }

  setStyle(row: number, style: number): void {
    this.edit(row, row, (attributes) => {
      set(attributes, 's', style === 0 ? null : String(style));
      set(attributes, 'customFormat', style === 0 ? null : '1');
    });
  }

  private attribute(row: number, name: string): string | undefined {
    const attributes = this.part.cells.rowAttributes(row) ?? '';
    // Most rows are asked for what they do not say.
    return attributes.includes(name) ? this.known.read(attributes).get(name) : undefined;
  }

  private flag(row: number, name: string): boolean {
    const value = this.attribute(row, name);
    return value === '1' || value === 'true';
  }

  private edit(from: number, to: number, change: (attributes: Map<string, string>) => void): void {
    if (from < 0 || to < from || to >= MAX_ROWS) {
      throw new ModelError('InvalidArgument', `There are no rows ${from} to ${to}.`);
    }
    for (let row = from; row <= to; row++) {
      const present = this.part.cells.row(row);
      const attributes = new Map(this.known.read(present?.attributes ?? ''));
      change(attributes);
      if (!present && attributes.size === 0) continue;
      this.part.cells.keepRow(row);
      const record: RowRecord = present ?? this.part.cells.ensureRow(row);
      record.attributes = [...attributes]
        .map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`)
        .join('');
    }
    this.part.touch();
    this.changed();
  }
}

function set(attributes: Map<string, string>, name: string, value: string | null): void {
  if (value === null) attributes.delete(name);
  else attributes.set(name, value);
}

function checkHeight(height: number): void {
  if (!(height >= 0 && height <= TALLEST)) {
    throw new ModelError('InvalidArgument', `A row cannot be ${height} points high.`);
  }
}
