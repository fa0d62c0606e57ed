import { AreaIndex } from './area-index';
import type { FormulaSite } from './formula-site';
import type { GatedSites } from './gated-sites';
import { areaKey } from './gates';
import { COLUMNS, type ReadArea } from './plain-area';
import type { CalcRect, CalcValue } from './source';

/** The formulas that read one area: mostly one, for which no set is made. */
interface AreaReaders {
  only: FormulaSite | undefined;
  plain: Set<FormulaSite> | undefined;
  gated: Set<GatedSites> | undefined;
}

/** Who reads what on one sheet. */
export class SheetReaders {
  /** Most cells are read by one formula or two. */
  private readonly cells = new Map<number, FormulaSite[]>();
  private readonly byKey = new Map<string, AreaReaders>();
  private readonly known = new Map<ReadArea, AreaReaders>();
  private readonly areas = new AreaIndex<AreaReaders>();
  /** Readers that were handed out in this search: thousands of changed cells concern the same ones. */
  private told = new Set<object>();

  /** Whether nothing reads the sheet, and nothing ever did: as a paper's. */
  get isEmpty(): boolean {
    return this.cells.size === 0 && this.byKey.size === 0;
  }

  addCell(row: number, column: number, site: FormulaSite): void {
    const key = row * COLUMNS + column;
    const sites = this.cells.get(key);
    if (sites) sites.push(site);
    else this.cells.set(key, [site]);
  }

  addArea(area: ReadArea, site: FormulaSite): void {
    const readers = this.of(area);
    if (readers.plain) readers.plain.add(site);
    else if (readers.only === undefined || readers.only === site) readers.only = site;
    else {
      readers.plain = new Set([readers.only, site]);
      readers.only = undefined;
    }
  }

  addGated(area: ReadArea, sites: GatedSites): void {
    (this.of(area).gated ??= new Set()).add(sites);
  }

  remove(row: number, column: number, site: FormulaSite): void {
    const key = row * COLUMNS + column;
    const left = this.cells.get(key)?.filter((each) => each !== site) ?? [];
    if (left.length > 0) this.cells.set(key, left);
    else this.cells.delete(key);
  }

  removeArea(area: ReadArea, site: FormulaSite): void {
    const readers = this.byKey.get(areaKey(area));
    if (readers?.only === site) readers.only = undefined;
    readers?.plain?.delete(site);
  }

  readingCell(row: number, column: number): Iterable<FormulaSite> {
    return this.cells.get(row * COLUMNS + column) ?? [];
  }

  beginSearch(): void {
    this.areas.beginSearch();
    this.told = new Set();
  }

  /** Those to whom a cell matters that is about to be worked out: through a gate too. */
  forResult(row: number, column: number, found: (site: FormulaSite) => void): void {
    for (const site of this.readingCell(row, column)) found(site);
    this.areas.take(row, column, (readers) => everyone(readers, found));
  }

  /** Those to whom one changed constant matters, of gated ones those that its row concerns; each once in a search. */
  forConstant(
    row: number,
    column: number,
    value: CalcValue,
    found: (site: FormulaSite) => void,
  ): void {
    for (const site of this.readingCell(row, column)) found(site);
    const isError = typeof value === 'object' && value !== null;
    this.areas.at(row, column, (readers) => {
      if (this.isNew(readers)) plainly(readers, found);
      for (const sites of readers.gated ?? []) {
        const { gate } = sites;
        const isOpen = isError || sites.isVoid;
        const met = isOpen ? sites.whole() : sites.meeting([gate.before(row), gate.now(row)]);
        for (const group of met) if (this.isNew(group)) for (const site of group) found(site);
      }
    });
  }

  private isNew(readers: object): boolean {
    if (this.told.has(readers)) return false;
    this.told.add(readers);
    return true;
  }

  /** Those to whom anything in the rect matters. */
  forArea(rect: CalcRect, found: (site: FormulaSite) => void): void {
    this.areas.meeting(rect, (readers) => everyone(readers, found));
    if (rect.rows * rect.columns <= this.cells.size) {
      for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
        for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
          for (const site of this.readingCell(row, column)) found(site);
        }
      }
      return;
    }
    for (const [key, sites] of this.cells) {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      const isInside =
        row >= rect.row &&
        row < rect.row + rect.rows &&
        column >= rect.column &&
        column < rect.column + rect.columns;
      if (isInside) for (const site of sites) found(site);
    }
  }

  /**
   * Those to whom it matters that all of the rect moved: readers of areas whose text may be as
   * before, and of cells that went away from them. What is behind gates is compared otherwise.
   */
  forShift(rect: CalcRect, found: (site: FormulaSite) => void): void {
    this.areas.meeting(rect, (readers) => plainly(readers, found));
    const moved = ({ row, column }: { row: number; column: number }) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns;
    for (const [key, sites] of this.cells) {
      if (!moved({ row: Math.floor(key / COLUMNS), column: key % COLUMNS })) continue;
      for (const site of sites) if (!moved(site)) found(site);
    }
  }

  private of(area: ReadArea): AreaReaders {
    // The formulas of a column share one outline, and so its areas.
    let readers = this.known.get(area);
    if (readers) return readers;
    const key = areaKey(area);
    readers = this.byKey.get(key);
    if (!readers) {
      readers = { only: undefined, plain: undefined, gated: undefined };
      this.byKey.set(key, readers);
      this.areas.add(area.rect, readers);
    }
    this.known.set(area, readers);
    return readers;
  }
}

function plainly({ only, plain }: AreaReaders, found: (site: FormulaSite) => void): void {
  if (only) found(only);
  for (const site of plain ?? []) found(site);
}

function everyone(readers: AreaReaders, found: (site: FormulaSite) => void): void {
  plainly(readers, found);
  for (const sites of readers.gated ?? []) for (const site of sites.all()) found(site);
}
