import type { Facts } from '../../facts/facts';
import type { Finding } from '../../register/register';
import type { TableRows } from '../row/table-rows';
import { type Chip, fits } from './finding-filter';

/** The findings of each chip, by one reading of the tables: looked through once for each. */
export class ChipSets {
  private readonly known = new Map<string, ReadonlySet<Finding>>();

  constructor(
    readonly facts: Facts,
    readonly rows: TableRows,
    /** A name of 成員, or ''. */
    private readonly me: string,
  ) {}

  get all(): readonly Finding[] {
    return this.facts.rows.Findings;
  }

  of(chip: Chip, value: string | boolean): ReadonlySet<Finding> {
    const text = typeof value === 'string' ? value : '';
    const name = `${chip} ${text}`;
    const before = this.known.get(name);
    if (before) return before;
    const own = new Set(
      this.all.filter((finding) => fits(this.facts, finding, chip, text, this.me)),
    );
    this.known.set(name, own);
    return own;
  }
}
