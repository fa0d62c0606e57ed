import type { CellValue } from '../cell-value';

/** What formulas of rules come to; each text is worked out once, several in one go. */
export class Formulas {
  private readonly known = new Map<string, CellValue | undefined>();

  /** `work` gives undefined for what cannot be worked out. */
  constructor(
    private readonly work: (formulas: readonly string[]) => readonly (CellValue | undefined)[],
  ) {}

  value(formula: string): CellValue | undefined {
    if (!this.known.has(formula)) this.prime([formula]);
    return this.known.get(formula);
  }

  prime(formulas: Iterable<string>): void {
    const fresh = [...new Set(formulas)].filter((text) => !this.known.has(text));
    if (fresh.length === 0) return;
    const values = this.work(fresh);
    for (const [index, text] of fresh.entries()) this.known.set(text, values[index]);
  }
}
