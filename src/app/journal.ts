// One journal for everything that writes into the tables: remedies, repair, take-over, forms.
//
//   const outcome = await writeJournalled(workbook, edit, { what: '開始新年度：…', at: clock.now() })
//     edit: TableEdit of workbook/edit/table-edit.ts — `cells` (by row key; `before` must still
//     hold), `add` (rows by column header, below the table), `remove`.
//     outcome: the record of what was done, conflicts (left alone), notices.
//     @throws Refusal `tooBigToUndo` unless `withoutUndo` was agreed to, or it takes another back.
//   await readEntries(workbook)          — newest first
//   await restore(workbook, id, at)      — takes an entry back; itself an entry
//
// Writers with a batch of their own (repair): `withEntry(stored, entry)` gives the journal's new
// text; queue it by workbook/edit/journal-part.ts in front of the change. What such an entry cannot
// take back is told in `structure`.
import type { Course } from '../workbook/course';
import type {
  CellChange,
  CellPlace,
  Doing,
  EditConflict,
  EditOutcome,
  EditRecord,
  TableEdit,
} from '../workbook/edit/table-edit';
import { isTooMuch } from '../workbook/excel-errors';
import type { Workbook } from '../workbook/workbook';
import { inHalves, inParts, outcomeOf, partsOf, recordOf, withLater } from './edit-in-parts';
import { insisting } from './insisting';
import { asHalf, isDoneNow, wasDone, wasNone, withoutGone } from './half-done';
import { isTooBig, tooBigToUndo } from './journal-size';
import {
  countOf,
  entriesOf,
  type JournalEntry,
  restorable,
  withEntry,
  withoutEntry,
} from './journal-text';
import { Refusal } from './refusal';
import { conflictText } from './remedies/conflict-text';
import { twinsTaken } from './twins-in-parts';
import { withTwinsSince } from './twins-since';

export interface Writing {
  /** Of the entry, where the writer wants to know it before; a new one when absent. */
  readonly id?: string;
  /** For people; where it names or counts what is done, of what is done in the end: some may be left. */
  readonly what: string | ((doing: Doing) => string);
  readonly at: string;
  readonly restores?: string;
  /** Sees what is about to be done and what was done before; what it throws stops the edit. */
  readonly heed?: (doing: Doing, earlier: readonly JournalEntry[]) => void;
  /** It was agreed that a change too big for the journal cannot be taken back in one step. */
  readonly withoutUndo?: boolean;
  /** Of the work it belongs to: it may be called off until it is written. */
  readonly course?: Course | undefined;
}

export interface Journalled extends EditOutcome {
  /**
   * The entry that takes it back; undefined where nothing was written, or more than the journal holds.
   * Never the newest of the journal: that may be a colleague's.
   */
  readonly entry: string | undefined;
}

/**
 * Carries out an edit together with its entry in the journal. One that is more than a request takes is
 * written in parts, of which the entry tells as far as they have come; after a fault none of them stays.
 */
export async function writeJournalled(
  workbook: Workbook,
  edit: TableEdit,
  { id = workbook.newId(), what, at, restores, heed, withoutUndo = false, course }: Writing,
): Promise<Journalled> {
  const { parts, isUnheld } = partsOf(edit, withoutUndo && restores === undefined);
  const waiting = [...parts];
  const done: EditOutcome[] = [];
  let asked: readonly CellPlace[] = [];
  let isKept = false;
  let isHeld: boolean | undefined;
  /** What the document says to be done in part only. */
  const about = restores ?? id;
  let isOpen = false;
  /** What the journal is to say of all that is done with this part. */
  const entryWith = (record: EditRecord, places: readonly CellPlace[]): JournalEntry => {
    const all = outcomeOf([...done, { record, conflicts: [], notices: [] }]).record;
    const entry = {
      ...{ id, at, what: typeof what === 'string' ? what : what({ ...all, asked: places }) },
      ...all,
    };
    return restores === undefined ? entry : counted({ ...entry, restores });
  };
  const twins = twinsTaken();
  const write = async (part: TableEdit) => {
    const isLast = waiting.length === 0;
    let places = asked;
    const outcome = await workbook.edit(
      withLater(twins.leftFor(part), waiting),
      (doing, stored) => {
        if (done.length === 0) heed?.(doing, entriesOf(stored));
        if (isUnheld) return undefined;
        places = [...asked, ...doing.asked];
        const entry = entryWith(doing, places);
        const isWhole = isLast && done.length === 0;
        // Of all parts it is known before the first, so that none is written in vain.
        isHeld ??= restores !== undefined || !isTooBig(isWhole ? entry : recordOf(edit));
        if (!isHeld && !withoutUndo) throw tooBigToUndo();
        if (!isHeld) return undefined;
        // Written or taken back by half, that entry is what is to be taken back by whoever looks next.
        const begun = { entry: about, isLast };
        // Taken back by half, the entry that is taken back stays one that can be.
        if (restores !== undefined && !isLast) return { begun };
        isKept = true;
        return { journal: withEntry(stored, entry), begun };
      },
      course,
    );
    if (isHeld && countOf(outcome.record) > 0) isOpen = !isLast;
    done.push(outcome);
    twins.took(part, outcome.conflicts);
    asked = places;
    return outcome;
  };
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    try {
      const { conflicts } = await write(part);
      // A filter hides rows that were to be taken away: nothing more is done.
      if (conflicts.some(({ code }) => code === 'filtered')) {
        isOpen = false;
        break;
      }
    } catch (error) {
      const halves = isTooMuch(error) ? inHalves(part) : undefined;
      if (halves) waiting.unshift(...halves);
      else {
        // The first fault is the one to tell; what cannot be taken back stands in the journal.
        await leave(workbook, outcomeOf(done).record, { id, about }).catch(() => undefined);
        throw error;
      }
      isHeld = undefined;
    }
  }
  const outcome = outcomeOf(done);
  // Tried a second time it may have come to nothing.
  const isDone = countOf(outcome.record) > 0;
  if (isDone && isHeld === true && !isKept) {
    const entry = entryWith(nothing, asked);
    await workbook.keepJournal((stored) => withEntry(stored, entry), isOpen ? about : undefined);
    isKept = true;
  } else if (isOpen) await workbook.keepJournal((stored) => stored, about);
  return { ...outcome, entry: isKept && isDone ? id : undefined };
}

/**
 * What takes another back is never taken back itself, and may be more than that was: what a formula showed
 * stands in it beside the formula. It is not refused for that.
 */
function counted(entry: JournalEntry): JournalEntry {
  if (!isTooBig(entry)) return entry;
  const counts = { cells: entry.cells.length, added: entry.added.length };
  return { ...entry, ...nothing, counts };
}

const nothing: EditRecord = { cells: [], added: [], removed: [] };

/** Parts that stand when a later one has met a fault: they are taken back, and so is what was said of them. */
async function leave(
  workbook: Workbook,
  record: EditRecord,
  { id, about }: { readonly id: string; readonly about: string },
): Promise<void> {
  if (countOf(record) === 0) return;
  const edit = asHalf(undoing(record));
  const left: EditConflict[] = [];
  const twins = twinsTaken();
  for (const part of inParts(edit)) {
    const { conflicts } = await insisting(() =>
      workbook.edit(twins.leftFor(part), () => undefined),
    );
    twins.took(part, conflicts);
    left.push(...conflicts);
  }
  if (left.length === 0) await workbook.keepJournal((stored) => withoutEntry(stored, id), about);
}

export async function readEntries(workbook: Workbook): Promise<readonly JournalEntry[]> {
  const { text, isUnfinished } = await workbook.readJournal();
  return entriesOf(text).map((entry) =>
    isUnfinished(entry.id) ? { ...entry, isUnfinished: true } : entry,
  );
}

/** What takes an entry back: each cell only while it holds what the entry put there. */
export function undoing({ cells, added, removed, headers = {} }: EditRecord): TableEdit {
  return {
    cells: cells.map(({ before, after, was: _, wasKey: __, ...place }) => ({
      ...{ ...place, before: after, after: before },
      ...(place.seen === undefined && { isBarelyKnown: true }),
      ...withHeaders(headers[place.table]),
    })),
    remove: added,
    add: removed.map(({ table, cells: row }) => ({ table, rows: [row] })),
  };
}

function withHeaders(seenIn: readonly string[] | undefined): Pick<CellChange, 'seenIn'> {
  return seenIn ? { seenIn } : {};
}

/**
 * Takes an entry back as far as nobody has changed since what it changed; the rest is told as
 * conflicts. It is an entry itself.
 * @throws Refusal where there is no such entry.
 */
export async function restore(
  workbook: Workbook,
  id: string,
  at: string,
  course?: Course,
): Promise<EditOutcome> {
  const entries = await readEntries(workbook);
  const entry = entries.find((each) => each.id === id);
  if (!entry) {
    throw new Refusal('noEntry', '找不到要復原的紀錄，可能已超過保留的筆數。沒有變更任何內容。');
  }
  if (entry.isUnfinished) return finish(workbook, entry, entries, { at, course });
  return writeJournalled(workbook, undoing(withTwinsSince(entry, entries)), {
    ...{ what: restoring(entry), at, restores: id, course },
  });
}

/** Takes back what stands of an entry that is written, or taken back, in part only. */
async function finish(
  workbook: Workbook,
  entry: JournalEntry,
  entries: readonly JournalEntry[],
  { at, course }: Pick<Writing, 'at' | 'course'>,
): Promise<EditOutcome> {
  const { id } = entry;
  const outcome = await writeJournalled(workbook, ofWhatStands(entry, entries), {
    ...{ what: restoring(entry), at, restores: id, course },
  });
  const conflicts = withoutGone(outcome.conflicts);
  const isNone = countOf(outcome.record) === 0;
  if (conflicts.length > 0) return { ...outcome, conflicts };
  const wasTakenBack = entries.some(({ restores }) => restores === id);
  if (isNone) {
    const next = (stored: string) => (wasTakenBack ? stored : withoutEntry(stored, id));
    await workbook.keepJournal(next, id);
  }
  const notice = isNone ? (wasTakenBack ? wasDone : wasNone) : isDoneNow;
  return { ...outcome, conflicts, notices: [...outcome.notices, notice] };
}

function restoring({ what }: JournalEntry): string {
  return `復原：${what}`;
}

/**
 * What a write has begun that ended in a fault, as far as it stands. Where nothing of it was done its
 * entry tells of what never was, and goes.
 */
export async function takeBack(workbook: Workbook, id: string, at: string): Promise<void> {
  const entries = await readEntries(workbook);
  const entry = restorable(entries).find((each) => each.id === id);
  if (!entry) return;
  // What took it back at once may have met a fault as well: rows may stand in part.
  const { record, conflicts } = await writeJournalled(workbook, ofWhatStands(entry, entries), {
    ...{ what: restoring(entry), at, restores: id },
  });
  const hidden = conflicts.find(({ code }) => code === 'filtered');
  if (hidden) throw new Refusal('changedMeanwhile', conflictText(hidden));
  if (countOf(record) === 0) await workbook.keepJournal((stored) => withoutEntry(stored, id), id);
}

/** What takes back an entry of which a part is not there: not written, or taken back already. */
function ofWhatStands(entry: JournalEntry, entries: readonly JournalEntry[]): TableEdit {
  const others = entries.filter(({ restores }) => restores !== entry.id);
  return asHalf(undoing(withTwinsSince(entry, others)));
}
