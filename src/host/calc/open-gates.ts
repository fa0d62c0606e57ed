import { GatedSites, SeenColumn } from './gated-sites';
import type { FormulaSite } from './formula-site';
import { areaKey, type Gate } from './gates';
import type { KnownSheet } from './known-sheet';
import type { Outline } from './outline';
import { COLUMNS, type ReadArea } from './plain-area';
import type { CalcValue } from './source';

/** The gates of a workbook's formulas: in a table's row only the rows of its own key concern one. */
export class OpenGates {
  private readonly gated = new Map<Outline, Map<Gate, GatedSites>>();
  private readonly columns = new Map<string, SeenColumn>();

  /** `sheets` by their names in lower case. */
  constructor(
    private readonly sheets: ReadonlyMap<string, KnownSheet>,
    private readonly valueAt: (sheet: string, row: number, column: number) => CalcValue,
  ) {}

  /** Formulas of `outline` whose gates let through other rows than in `old`. */
  *differing(outline: Outline, old: OpenGates, before: Outline): Generator<FormulaSite> {
    const sites = [...(this.gated.get(outline)?.values() ?? [])];
    const others = [...(old.gated.get(before)?.values() ?? [])];
    for (const [index, each] of sites.entries()) {
      const other = others[index];
      yield* other ? each.differing(other) : each.all();
    }
  }

  /** Once all formulas stand: a gate is none where formulas stand in its column. */
  open(site: FormulaSite): void {
    const { outline } = site;
    const opened = new Set<GatedSites>();
    for (const [area, gate] of outline.gates) {
      const sites = this.gatedSites(site, gate);
      this.sheets.get(area.sheet.toLowerCase())?.readers.addGated(area, sites);
      opened.add(sites);
    }
    site.gates = [...opened];
    for (const sites of opened) {
      this.place(site, sites);
      const value = this.valueAt(site.sheet, site.row, site.column);
      if (typeof value === 'object' && value !== null) sites.erring.add(site);
    }
  }

  /** By the key that stands in its row now. */
  place(site: FormulaSite, sites: GatedSites): void {
    const isErring = sites.erring.has(site);
    const hasFormula = this.sheets
      .get(site.sheet.toLowerCase())
      ?.sites.has(site.row * COLUMNS + sites.keyColumn);
    const key = this.valueAt(site.sheet, site.row, sites.keyColumn);
    sites.place(site, hasFormula ? undefined : key);
    if (isErring) sites.erring.add(site);
  }

  private gatedSites({ outline }: FormulaSite, gate: Gate): GatedSites {
    let known = this.gated.get(outline);
    if (!known) this.gated.set(outline, (known = new Map()));
    let sites = known.get(gate);
    if (!sites) {
      const areas = [...outline.gates].filter(([, each]) => each === gate).map(([area]) => area);
      const column = this.seenColumn(gate.area);
      const columns = [column, ...areas.map((area) => this.seenColumn(area))];
      known.set(gate, (sites = new GatedSites(column, gate.keyColumn, columns)));
      const sheet = this.sheets.get(gate.area.sheet.toLowerCase());
      sheet?.gated.push(sites);
      sites.isVoid = sheet !== undefined && isVoid(sheet, column);
    }
    return sites;
  }

  private seenColumn(area: ReadArea): SeenColumn {
    const key = areaKey(area);
    let column = this.columns.get(key);
    if (!column) {
      const at = area.rect.column;
      column = new SeenColumn(area, (row) => this.valueAt(area.sheet, row, at));
      this.sheets.get(area.sheet.toLowerCase())?.seen.push(column);
      this.columns.set(key, column);
    }
    return column;
  }
}

/** Formulas stand in the column: it tells nothing beforehand. */
export function isVoid(sheet: KnownSheet, { area }: SeenColumn): boolean {
  return (sheet.inColumn.get(area.rect.column) ?? 0) > 0;
}
