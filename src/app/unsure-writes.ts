import type { EditRecord } from '../workbook/edit/table-edit';
import type { Workbook } from '../workbook/workbook';
import { readEntries, takeBack } from './journal';
import { type JournalEntry, restorable } from './journal-text';

/** Nothing was sent: what came in between is no fault, and leaves nothing unsure. */
export class NotSent extends Error {}

/** A write that ended in a fault: its answer may have been lost when all of it was done. */
export interface UnsureWrite<T> {
  /** Of its entry in the journal, which stands there if it was done. */
  readonly entry: string;
  /** What it was about, for whoever tells of it. */
  readonly about: T;
}

/** How it is found out whether a write was done. */
export interface Proof {
  readonly at: string;
  /** All that the entry tells of is in the tables. */
  readonly stands: (record: EditRecord) => Promise<boolean>;
}

/**
 * Writes of this pane that ended in a fault, by what was sent. A second press of the button sends
 * the same: rows without a number of their own would come twice.
 */
export class UnsureWrites<T> {
  private readonly byWorkbook = new WeakMap<Workbook, Map<string, UnsureWrite<T>>>();

  /**
   * What was sent before, where all of it stands; where only a part does, that is taken back first. The
   * entry alone says nothing: it is written in front of what it tells of. Asked only after a fault.
   */
  async done(
    workbook: Workbook,
    sent: string,
    { at, stands }: Proof,
  ): Promise<{ readonly entry: JournalEntry; readonly about: T } | undefined> {
    const unsure = this.of(workbook).get(sent);
    if (!unsure) return undefined;
    const entries = restorable(await readEntries(workbook));
    const entry = entries.find(({ id }) => id === unsure.entry);
    const isWhole = entry !== undefined && (await stands(entry));
    if (entry && !isWhole) await takeBack(workbook, entry.id, at);
    // Refused in its very last step it is done all the same.
    if (isWhole && entry.isUnfinished) await workbook.keepJournal((stored) => stored, entry.id);
    this.of(workbook).delete(sent);
    return isWhole ? { entry, about: unsure.about } : undefined;
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
      if (!(error instanceof NotSent)) this.of(workbook).set(sent, unsure);
      throw error;
    }
  }

  private of(workbook: Workbook): Map<string, UnsureWrite<T>> {
    const known = this.byWorkbook.get(workbook) ?? new Map<string, UnsureWrite<T>>();
    this.byWorkbook.set(workbook, known);
    return known;
  }
}
