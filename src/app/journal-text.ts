// What the journal says: its entries, newest first, as a text in the workbook.
import { bytesInPart, journalUnreadable } from '../workbook/edit/journal-part';
import type { EditRecord } from '../workbook/edit/table-edit';
import { journalLimits } from './journal-size';
import { Refusal } from './refusal';

export interface JournalEntry extends EditRecord {
  readonly id: string;
  /** When: 「2026-03-01 14:05」, Taipei. */
  readonly at: string;
  /** What was done, for people. */
  readonly what: string;
  /** The entry that this one takes back. */
  readonly restores?: string;
  /** What was changed beside cells and rows, each a sentence; restoring leaves it. */
  readonly structure?: readonly string[];
  /** It is done, or taken back, in part only. Never written: the document says so beside the journal. */
  readonly isUnfinished?: true;
  /** Of one that takes another back and is more than the journal holds: how much it was, in place of what. */
  readonly counts?: { readonly cells: number; readonly added: number };
}

/** The journal's text with one entry more; the oldest go where it would become too long. */
export function withEntry(stored: string, entry: JournalEntry): string {
  const others = entriesOf(stored).filter(({ id }) => id !== entry.id);
  const kept = [entry, ...others].slice(0, journalLimits.entries);
  const texts = kept.map((each) => JSON.stringify(each));
  let bytes = 0;
  const fitting = texts.filter((text, at) => {
    bytes += bytesInPart(text);
    return at === 0 || bytes <= journalLimits.all;
  });
  return `{"version":1,"entries":[${fitting.join(',')}]}`;
}

/** The journal's text without an entry: what it tells of was not done. */
export function withoutEntry(stored: string, id: string): string {
  const kept = entriesOf(stored).filter((entry) => entry.id !== id);
  return `{"version":1,"entries":${JSON.stringify(kept)}}`;
}

/**
 * Newest first. @throws Refusal where the journal is of a later version of this program, WorkbookError
 * `JournalUnreadable` where it is of none.
 */
export function entriesOf(stored: string): readonly JournalEntry[] {
  if (stored.trim() === '') return [];
  const { version, entries } = parsed(stored);
  if (version === 1 && Array.isArray(entries)) return entries as JournalEntry[];
  if (typeof version !== 'number' || version <= 1) throw journalUnreadable();
  throw new Refusal(
    'laterJournal',
    '這個活頁簿的變更紀錄是由較新的版本所寫，所以沒有變更任何內容。請改用較新的版本。',
  );
}

function parsed(stored: string): { readonly version?: unknown; readonly entries?: unknown } {
  try {
    return Object(JSON.parse(stored)) as object;
  } catch {
    throw journalUnreadable();
  }
}

/** The entries that can be taken back: not those that were as a whole, nor what took them back. */
export function restorable(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const gone = new Set(entries.map(({ restores }) => restores));
  return entries.filter(
    ({ id, restores, isUnfinished, ...done }) =>
      restores === undefined && (isUnfinished === true || !gone.has(id)) && countOf(done) > 0,
  );
}

export function countOf({ cells, added, removed }: EditRecord): number {
  return cells.length + added.length + removed.length;
}
