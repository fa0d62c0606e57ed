import type { Document, Element } from '@xmldom/xmldom';
import { BLANK_SHEET } from '../xlsx/empty-parts';
import { DamagedWorkbookError } from '../../intake/errors';
import { LIMITS } from '../xlsx/limits';
import type { XlsxPackage } from '../xlsx/package';
import { CHARTSHEET_ORDER, WORKSHEET_ORDER } from '../xlsx/schema-order';
import { scanXml } from '../../intake/scan-xml';
import { TextReader } from '../../intake/text-reader';
import { childOf, ensureChild, insertInOrder, parseXml, rootOf, serializeXml } from '../xlsx/xml';
import { rectName } from './a1';
import type { CellHome } from './cell-reader';
import { CellStore } from './cell-store';
import type { Damage } from './damage';
import type { CellRestored } from './kept-cells';
import { SHEET_DATA, SheetText } from './sheet-text';
import { writeWithStandIns, type StandInMaker } from './stand-ins';

interface LostTable {
  readonly name: string;
  readonly id: number;
}

interface Loaded {
  readonly document: Document;
  readonly cells: CellStore;
  /** Of the main namespace, with its colon. */
  readonly prefix: string;
}

/**
 * The XML of one sheet: the cells as a store of their own, everything else as a DOM in which
 * `<sheetData>` is left empty. Read on first use, written only when touched.
 */
export class SheetPart {
  private loaded: Loaded | null = null;
  private dirty = false;
  private unreadable = false;
  private readonly listeners: (() => void)[] = [];
  private readonly standIns: StandInMaker[] = [];
  private readonly found: Damage[] = [];
  readonly lostTables: LostTable[] = [];

  constructor(
    readonly pkg: XlsxPackage,
    readonly name: string,
    readonly kind: 'worksheet' | 'chartsheet',
    private readonly home: CellHome,
    /** Hears of cells that are put back as they were. */
    private readonly restored: CellRestored,
    /** A sheet of the list that was written without a part: nothing of it is lost. */
    private readonly isPartless = false,
  ) {}

  /** What of the sheet cannot be read; reads it. */
  get damages(): readonly Damage[] {
    this.load();
    return this.found;
  }

  /** Its part is not there or broken: it reads as empty, takes no change and is saved as it came. */
  get isUnreadable(): boolean {
    this.load();
    return this.unreadable;
  }

  damaged(damage: Damage): void {
    this.found.push(damage);
  }

  /** A table that cannot be read keeps its name and id. */
  lose(table: LostTable | null): void {
    if (table) this.lostTables.push({ name: table.name, id: table.id });
  }

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
    if (this.dirty) return;
    // What was written by another hand before stays written.
    if (!this.pkg.isTouched(this.name)) {
      this.pkg.journal.field(() => this.dirty, this.setDirty);
    }
    this.dirty = true;
  }

  /** Told when the XML beside the cells is put back as it was: what was read from it is void. */
  onRestored(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Asked for what stands in for many elements, each time the sheet is written. */
  onWrite(make: StandInMaker): void {
    this.standIns.push(make);
  }

  private readonly setDirty = (dirty: boolean): void => {
    this.dirty = dirty;
    if (!dirty && this.pkg.has(this.name)) this.pkg.forgetWriter(this.name);
  };

  /** Every formula's value is true again. */
  forgetStale(): void {
    this.loaded?.cells.forgetStale();
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
    if (!this.dirty || this.isUnreadable) return;
    const { document, cells, prefix } = this.load();
    if (this.kind === 'chartsheet') {
      this.pkg.setWriter(this.name, () => serializeXml(document));
      return;
    }
    const extent = cells.extent(false);
    childOf(this.root, 'dimension')?.setAttribute('ref', extent ? rectName(extent) : 'A1');
    let xml = '';
    this.pkg.journal.apart(() => {
      xml = writeWithStandIns(document, this.standIns);
    });
    const match = SHEET_DATA.exec(xml);
    if (!match) throw new Error(`'${this.name}' lost its sheetData.`);
    const start = `${xml.slice(0, match.index)}<${prefix}sheetData${match[2] ?? ''}>`;
    const end = `</${prefix}sheetData>${xml.slice(match.index + match[0].length)}`;
    const rows = cells.write(prefix, this.home.strings);
    this.pkg.setTexts(this.name, inOrder(start, rows, end));
  }

  private get order(): readonly string[] {
    return this.kind === 'worksheet' ? WORKSHEET_ORDER : CHARTSHEET_ORDER;
  }

  private load(): Loaded {
    if (this.loaded) return this.loaded;
    try {
      this.loaded = this.parse(this.pkg.reader(this.name));
    } catch (error) {
      if (!(error instanceof DamagedWorkbookError)) throw error;
      const kind = this.pkg.has(this.name) ? 'brokenSheet' : 'missingSheet';
      if (!this.isPartless) this.found.splice(0, Infinity, { kind, cell: '', found: this.name });
      this.unreadable = true;
      this.loaded = this.parse(new TextReader(new TextEncoder().encode(BLANK_SHEET)));
    }
    const { document } = this.loaded;
    this.pkg.journal.watch(document);
    this.pkg.journal.onRestored(document, () => {
      for (const listener of this.listeners) listener();
    });
    return this.loaded;
  }

  private parse(reader: TextReader): Loaded {
    const from = {
      ...this.home,
      journal: this.pkg.journal,
      restored: this.restored,
      took: (cells: number) => this.pkg.weight.took(cells),
      shows: this.pkg.weight.shows,
      shares: (characters: number) => this.pkg.weight.shares(characters),
      damaged: (damage: Damage) => {
        // So many are no accident of a few cells: the sheet as a whole is damaged.
        if (this.found.length >= LIMITS.damages) {
          throw new DamagedWorkbookError(`'${this.name}' is damaged all over.`);
        }
        this.damaged(damage);
      },
    };
    const text = new SheetText(reader);
    const { prefix } = text;
    if (prefix === undefined && this.kind === 'worksheet') {
      throw new DamagedWorkbookError(`'${this.name}' holds no sheet data.`);
    }
    const cells = new CellStore(text.rows(), prefix ?? '', from);
    const rest = text.aroundRows();
    if (rest === undefined) throw new DamagedWorkbookError(`The XML of '${this.name}' is broken.`);
    if (prefix !== undefined)
      this.pkg.weight.add(this.name, scanXml(rest, this.name, LIMITS.weight));
    return { document: parseXml(rest, this.name), cells, prefix: prefix ?? '' };
  }
}

function* inOrder(start: string, rows: Iterable<string>, end: string): Generator<string> {
  yield start;
  yield* rows;
  yield end;
}
