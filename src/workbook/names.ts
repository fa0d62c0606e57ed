/** Whether a name's formula is one that this program gave it. */
export type IsOurs = (formula: string) => boolean;

/**
 * Workbook names as read, and the ones put since. A name is never deleted: that can bring Excel
 * down while another workbook has the focus; one that leads nowhere is pointed anew.
 */
export class Names {
  private readonly formulas: Map<string, string>;

  constructor(private readonly collection: Excel.NamedItemCollection) {
    this.formulas = new Map(
      collection.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]),
    );
  }

  /** Names and tables share one space, whatever the case of their letters. */
  isTaken(name: string): boolean {
    return this.formulas.has(name.toLowerCase());
  }

  /** What ours stands for; undefined while there is none, or what it named is gone. */
  formulaOf(wanted: string, isOurs: IsOurs): string | undefined {
    const formula = this.formulas.get(this.nameFor(wanted, isOurs).toLowerCase());
    return formula === undefined || isBroken(formula) ? undefined : formula;
  }

  /** `wanted`, or `wanted_2` … where people have given that name to something of their own. */
  nameFor(wanted: string, isOurs: IsOurs): string {
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${wanted}_${count}`;
      const formula = this.formulas.get(name.toLowerCase());
      if (formula === undefined || isBroken(formula) || isOurs(formula)) return name;
    }
  }

  /** Lets our name stand for the formula (with `=`). By its text: a range given as one can crash Excel. */
  put(wanted: string, formula: string, isOurs: IsOurs): void {
    const name = this.nameFor(wanted, isOurs);
    const known = this.formulas.get(name.toLowerCase());
    if (known === undefined) this.collection.add(name, formula);
    else if (plain(known) !== plain(formula)) this.collection.getItem(name).formula = formula;
    this.formulas.set(name.toLowerCase(), formula);
  }
}

function isBroken(formula: string): boolean {
  return formula.includes('#REF!');
}

/** Without the quotes that Excel writes only where a sheet's name needs them. */
function plain(formula: string): string {
  return formula.replaceAll("'", '');
}

/** A sheet name as formulas write it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** The sheet that a name's formula leads to; undefined where it leads to none. */
export function sheetOfFormula(formula: string): string | undefined {
  const [, inQuotes, bare] = /^=(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(formula) ?? [];
  return inQuotes?.replaceAll("''", "'") ?? bare;
}
