import type { FormulaSite } from './formula-site';
import type { GatedSites, SeenColumn } from './gated-sites';
import { SheetReaders } from './readers';
import type { Extent } from './sheet-values';

export const EMPTY: Extent = { bottom: 0, right: 0 };

/** What is known of one sheet. */
export class KnownSheet {
  readonly sites = new Map<number, FormulaSite>();
  readonly readers = new SheetReaders();
  /** How many formulas stand in a column. */
  readonly inColumn = new Map<number, number>();
  readonly seen: SeenColumn[] = [];
  readonly gated: GatedSites[] = [];
  extent: Extent = EMPTY;
}

export type KnownSheets = ReadonlyMap<string, KnownSheet>;

/** Notes what the formula reads; what it reads through gates is noted with these. */
export function enlist(sheets: KnownSheets, site: FormulaSite): void {
  const { outline, row } = site;
  for (const area of outline.areas) {
    const readers = sheets.get(area.sheet.toLowerCase())?.readers;
    const { rect } = area;
    if (rect.rows === 1 && rect.columns === 1) readers?.addCell(rect.row, rect.column, site);
    else if (!outline.gates.has(area)) readers?.addArea(area, site);
  }
  for (const own of outline.ownRow) {
    const readers = sheets.get(own.sheet.toLowerCase())?.readers;
    for (let at = own.left; at < own.left + own.columns; at += 1) readers?.addCell(row, at, site);
  }
}

export function delist(sheets: KnownSheets, site: FormulaSite): void {
  const { outline, row, gates } = site;
  for (const area of outline.areas) {
    const readers = sheets.get(area.sheet.toLowerCase())?.readers;
    readers?.remove(area.rect.row, area.rect.column, site);
    readers?.removeArea(area, site);
  }
  for (const own of outline.ownRow) {
    const readers = sheets.get(own.sheet.toLowerCase())?.readers;
    for (let at = own.left; at < own.left + own.columns; at += 1) readers?.remove(row, at, site);
  }
  for (const each of gates) each.remove(site);
}
