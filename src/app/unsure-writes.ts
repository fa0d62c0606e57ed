import type { Workbook } from '../workbook/workbook';
import { type JournalEntry, readEntries, restorable } from './journal';

/** A write that ended in a fault: its answer may have been lost when all of it was done. */
export interface UnsureWrite<T> {
  /** Of its entry in the journal, which stands there if it was done. */
  readonly entry: string;
  /** What it was about, for whoever tells of it. */
  readonly about: T;
}

/**
 * Writes of this pane that ended in a fault, by what was sent. A second press of the button sends
 * the same: rows without a number of their own would come twice.
 */
export class UnsureWrites<T> {
  private readonly byWorkbook = new WeakMap<Workbook, Map<string, UnsureWrite<T>>>();

  /** The entry of what was sent before, where it was done; the journal is asked only after a fault. */
  async done(
    workbook: Workbook,
    sent: string,
  ): Promise<{ readonly entry: JournalEntry; readonly about: T } | undefined> {
    const unsure = this.of(workbook).get(sent);
    if (!unsure) return undefined;
    const entries = restorable(await readEntries(workbook));
    this.of(workbook).delete(sent);
    const entry = entries.find(({ id }) => id === unsure.entry);
    return entry && { entry, about: unsure.about };
  }

  /** Carries a write out; of one that ends in a fault it is kept that it may have been done. */
  async watch<W>(
    workbook: Workbook,
    sent: string,
    unsure: UnsureWrite<T>,
    write: () => Promise<W>,
  ): Promise<W> {
    try {
      return await write();
    } catch (error) {
      this.of(workbook).set(sent, unsure);
      throw error;
    }
  }

  private of(workbook: Workbook): Map<string, UnsureWrite<T>> {
    const known = this.byWorkbook.get(workbook) ?? new Map<string, UnsureWrite<T>>();
    this.byWorkbook.set(workbook, known);
    return known;
  }
}
