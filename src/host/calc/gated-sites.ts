import { criterion } from './criterion';
import type { FormulaSite } from './formula-site';
import type { ReadArea } from './plain-area';
import type { CalcValue } from './source';

/** A column that formulas read, with the values it had when they were worked out. */
export class SeenColumn {
  private readonly values = new Map<number, CalcValue>();

  constructor(
    readonly area: ReadArea,
    readonly now: (row: number) => CalcValue,
  ) {
    const { row, rows } = area.rect;
    for (let r = row; r < row + rows; r += 1) this.see(r);
  }

  before(row: number): CalcValue {
    return this.values.get(row) ?? null;
  }

  /** What a row holds now counts from here on. */
  see(row: number): void {
    this.values.set(row, this.now(row));
  }
}

/** Formulas of one text that read cells through a gate, by their keys. */
export class GatedSites {
  /** Those whose result is an error: it may come from any row. */
  readonly erring = new Set<FormulaSite>();
  private readonly byKey = new Map<string, Set<FormulaSite>>();
  private readonly keys = new Map<FormulaSite, string>();
  /** Their key is none that only a cell of the same text meets: a number, a pattern, nothing. */
  private readonly loose = new Set<FormulaSite>();
  private readonly keyed = { [Symbol.iterator]: () => this.keys.keys() };

  /** A formula stands in the gate: its values are not known before they are worked out. */
  isVoid = false;

  constructor(
    /** The gate, whose cells are compared with the keys. */
    readonly gate: SeenColumn,
    readonly keyColumn: number,
    /** All that is read through it, itself included. */
    readonly columns: readonly SeenColumn[],
  ) {}

  /** `key` is undefined where a formula stands in the key's cell. */
  place(site: FormulaSite, key: CalcValue | undefined): void {
    this.remove(site);
    // An operator is one to COUNTIFS and a letter to a comparison.
    const isPlain = typeof key === 'string' && !/^[<>=]/.test(key);
    const text = isPlain ? criterion(key).text : undefined;
    if (text === undefined) {
      this.loose.add(site);
      return;
    }
    this.keys.set(site, text);
    const sites = this.byKey.get(text);
    if (sites) sites.add(site);
    else this.byKey.set(text, new Set([site]));
  }

  remove(site: FormulaSite): void {
    this.loose.delete(site);
    this.erring.delete(site);
    const key = this.keys.get(site);
    if (key === undefined) return;
    this.keys.delete(site);
    this.byKey.get(key)?.delete(site);
  }

  all(): Iterable<FormulaSite> {
    return [...this.keys.keys(), ...this.loose];
  }

  /** Those that read something else than they did of `old`: rows came, went or moved. */
  *differing(old: GatedSites): Generator<FormulaSite> {
    const [rows, before] = [this.rowsByKey(), old.rowsByKey()];
    if (!rows || !before || this.isVoid !== old.isVoid) {
      yield* this.all();
      return;
    }
    const keys = new Set([...rows.keys(), ...before.keys()]);
    const changed = [...keys].filter((key) => rows.get(key) !== before.get(key));
    if (changed.length > 0) for (const sites of this.meeting(changed)) yield* sites;
  }

  /** What stands in the rows of each key; undefined when an error makes every row count for all. */
  private rowsByKey(): ReadonlyMap<string, string> | undefined {
    const rows = new Map<string, string>();
    const { row, rows: count } = this.gate.area.rect;
    for (let r = row; r < row + count; r += 1) {
      const values = this.columns.map((column) => column.before(r));
      if (values.some((value) => typeof value === 'object' && value !== null)) return undefined;
      const key = this.gate.before(r);
      // What is no text meets keys that are none, and these are asked whatever changed.
      const folded = typeof key === 'string' ? key.toLowerCase() : '';
      rows.set(folded, `${rows.get(folded) ?? ''}\n${JSON.stringify(values)}`);
    }
    return rows;
  }

  /** All, in groups that stay the same ones. */
  whole(): readonly Iterable<FormulaSite>[] {
    return [this.keyed, this.loose];
  }

  /** Those to which a row matters that holds one of these values, in groups that stay the same ones. */
  meeting(values: readonly CalcValue[]): readonly Iterable<FormulaSite>[] {
    const groups: Iterable<FormulaSite>[] = [this.loose, this.erring];
    for (const value of values) {
      const sites = typeof value === 'string' ? this.byKey.get(value.toLowerCase()) : undefined;
      if (sites) groups.push(sites);
    }
    return groups;
  }
}
