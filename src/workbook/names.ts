/** Workbook names as read: `#REF!` in a formula means that what it named is gone. */
export class Names {
  private readonly known: ReadonlyMap<string, string>;
  private readonly added = new Set<string>();

  constructor(private readonly collection: Excel.NamedItemCollection) {
    this.known = new Map(collection.items.map((item) => [item.name, String(item.formula)]));
  }

  /** The name exists and still points to something. */
  alive(name: string): boolean {
    const formula = this.known.get(name);
    return formula !== undefined && !formula.includes('#REF!');
  }

  /** Lets the name stand for the formula (with `=`), whether or not it exists. */
  put(name: string, formula: string): void {
    if (this.known.has(name)) {
      this.collection.getItem(name).formula = formula;
      return;
    }
    this.collection.add(name, formula);
    this.added.add(name);
  }

  /** The names added since they were read, as far as Excel has them by now; to be deleted after a sync. */
  leftovers(): Excel.NamedItem[] {
    return [...this.added].map((name) => this.collection.getItemOrNullObject(name));
  }
}

/** A sheet name as formulas write it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
