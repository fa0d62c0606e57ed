import { identity } from './identity';

/** The ids of a table's rows, and those that are free after them. */
export class NextIds {
  private readonly taken = new Set<string>();
  /** The largest number of each stem, as stems compare. */
  private readonly last = new Map<string, number>();

  constructor(ids: Iterable<string | null>) {
    for (const id of ids) if (id !== null) this.add(id);
  }

  /**
   * The id that follows the last of its kind: of NC-115-007 with NC-115-009 taken it is NC-115-010.
   * Undefined of an id that does not end in a number.
   */
  after(like: string): string | undefined {
    const parts = partsOf(like);
    if (!parts) return undefined;
    const { stem, number, width } = parts;
    const last = Math.max(number, this.last.get(identity(stem)) ?? 0);
    return `${stem}${String(last + 1).padStart(width, '0')}`;
  }

  /** The id itself where it is free, else the one after the last of its kind; it is taken from then on. */
  take(wanted: string): string {
    const free = this.taken.has(identity(wanted)) ? (this.after(wanted) ?? wanted) : wanted;
    this.add(free);
    return free;
  }

  private add(id: string): void {
    const form = identity(id);
    this.taken.add(form);
    const parts = partsOf(form);
    if (!parts) return;
    this.last.set(parts.stem, Math.max(parts.number, this.last.get(parts.stem) ?? 0));
  }
}

function partsOf(id: string) {
  const [, stem, digits] = /^(.*?)(\d{1,9})$/su.exec(id.trim()) ?? [];
  if (stem === undefined || digits === undefined) return undefined;
  return { stem, number: Number(digits), width: digits.length };
}
