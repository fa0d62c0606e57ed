import { previewAgenda } from '../../src/app/agenda';
import { checkWorkbook } from '../../src/app/check-workbook';
import { readEntries, restore } from '../../src/app/journal';
import { type JournalEntry, restorable } from '../../src/app/journal-text';
import {
  applyRemedies,
  previewRemedies,
  type RemedyPreview,
} from '../../src/app/remedies/remedies';
import type { Figures } from '../../src/facts/figure';
import { Host } from '../../src/host/host';
import type { Clock, Day } from '../../src/register/day';
import type { Problem } from '../../src/rules/problem';
import type { CellPlace } from '../../src/workbook/edit/table-edit';
import type { Workbook } from '../../src/workbook/workbook';
import { assertSame, assertShown } from './announced';
import { type Book, fileOf } from './book';
import { NEXT } from './count-reviews';
import { asOtherProgram, type Grid, gridOf, type OtherProgram, told } from './grid';
import { changeMeanwhile, paperOf, TYPED, typeInto, type Typing } from './deeds';
import { assertKept } from './kept';
import { assertDeedShown, type OfficeDeed, officeDeed } from './office-deeds';
import { assertSentence, orFault } from './named-faults';
import { workbookOver } from './one-office';
import { assertRead, assertReadAlike } from './readers';
import { readSaved } from './saved-file';

/** Between the last meetings and the last days that rows bear. */
export const TODAY = '2026-12-05';
const clock: Clock = { today: () => TODAY as Day };
const at = '2026-12-05 10:00';
/** One remedy may make the next possible. */
const MOST_ROUNDS = 3;
/** From so many cells on one entry may be too much for the journal to keep another beside it. */
const MUCH = 1000;

export interface Journey {
  /** The named fault that ended it, where one did. */
  readonly fault?: string;
  readonly edited: number;
  readonly added: number;
  readonly repairs: number;
  readonly figures: number;
}

/** What people do beside it. */
export interface Deeds {
  readonly typing: Typing | undefined;
  /** A step of the meeting, a list taken over, the next year. */
  readonly deed?: OfficeDeed | undefined;
  /** Whether somebody changes a cell between the preview and the writing. */
  readonly isMeanwhile: boolean;
  /** Which paper is made. */
  readonly paper: number;
  /** What a brief journey leaves out follows from it. */
  readonly turn: number;
}

const none: Deeds = { typing: undefined, isMeanwhile: false, paper: 0, turn: 0 };

interface Parts {
  readonly typing: Typing | undefined;
  readonly deed: OfficeDeed | undefined;
  readonly hasPaper: boolean;
  readonly isRechecked: boolean;
  /** Whether columns are to be given their looks and lists: without the sheet of lists that is refused. */
  readonly isDressed: boolean;
}

/** What takes long is done in some of the workbooks of a brief run, and in all others in each. */
function partsOf({ typing, deed, turn }: Deeds, isBrief: boolean): Parts {
  if (!isBrief) {
    return { typing, deed, hasPaper: turn % 2 === 0, isRechecked: true, isDressed: true };
  }
  return {
    typing: turn % 6 === 0 ? typing : undefined,
    deed: turn % 6 === 1 ? deed : undefined,
    hasPaper: turn % 4 === 0,
    isRechecked: turn % 4 === 1,
    isDressed: turn % 6 === 2,
  };
}

/** Compares the agenda's figures with a recount; gives how many. @throws where they differ. */
export type Recount = (figures: Figures, review: string, read: OtherProgram) => number;

/**
 * A workbook read, checked, mended as far as a remedy is offered, its agenda drawn, saved, read again,
 * and all taken back. @throws where something is lost, changed unseen, or falls over.
 */
export async function travel(
  book: Book,
  recount: Recount,
  isSmall = false,
  deeds: Deeds = none,
  isBrief = false,
): Promise<Journey> {
  const { typing, deed, hasPaper, isRechecked, isDressed } = partsOf(deeds, isBrief);
  const original = gridOf(book);
  const file = fileOf(book);
  const host = Host.open(file, { keepsSteps: false });
  if (host.damages.length > 0) throw new Error(`damaged: ${JSON.stringify(host.damages)}`);
  const { workbook, excel } = workbookOver(host, isBrief);
  const heard: Told = new Map();
  const opened = { workbook, excel, original, heard };
  const mended = await orFault(mend(opened, { isSmall, isDressed }, deeds));
  if ('fault' in mended) {
    const refused = await orFault(checkWorkbook(workbook, clock));
    if (!('fault' in refused)) throw new Error(`checked, and not mended: ${mended.fault}`);
    assertSame(original, (await asOtherProgram(host.save(), false)).grid);
    return { fault: mended.fault, edited: 0, added: 0, repairs: 0, figures: 0 };
  }
  if (book.is1904) throw new Error('days were read that are four years off');
  const plans = mended.value;
  if (typing) {
    const typed = await orFault(typeInto(workbook, typing, clock));
    if ('value' in typed) typed.value.forEach(assertSentence);
  }
  const ofDeed = deed ? await doneInOffice(workbook, deed, heard) : [];
  if (hasPaper) await orFault(paperOf(workbook, deeds.paper, !isSmall || deeds.turn === 0, clock));
  const isWritten = plans.length > 0 || typing !== undefined || deed !== undefined;
  const kept = isWritten ? await hear(workbook, heard) : [];
  const entries = [...heard.values()];
  // Of much the journal keeps the latest, as it says: what it has dropped stays as it was written.
  const dropped = entries.filter(({ id }) => kept.every((entry) => entry.id !== id));
  const own = new Set(ofDeed.map(({ id }) => id));
  assertShown(
    plans,
    entries.filter(({ id, what }) => !what.startsWith(TYPED) && !own.has(id)),
  );
  // One that has been held is not the next any more.
  const isHeld = deed?.kind === 'hold' || deed?.kind === 'approve';
  const agenda = await orFault(previewAgenda(workbook, isHeld ? NEXT : undefined, clock));
  // What was not written to is checked once: after it was saved.
  const checked = isWritten && isRechecked ? await checkWorkbook(workbook, clock) : undefined;
  const saved = host.save();
  const read = await asOtherProgram(saved, deeds.turn % 3 === 0);
  const repairs = plans.flatMap((plan) => plan.repairs);
  assertRead(read);
  if (repairs.length === 0) assertSame(original, read.grid, entries, read, [], plans);
  else assertKept(original, read, repairs, entries);
  const figures = 'value' in agenda ? recount(agenda.value.figures, agenda.value.review, read) : 0;

  if (isRechecked || entries.length > 0) {
    const later = Host.open(saved, { keepsSteps: false });
    const { workbook: again } = workbookOver(later, isBrief);
    if (isRechecked) {
      const rechecked = await checkWorkbook(again, clock);
      for (const { message } of rechecked.problems) assertSentence(message);
      assertChecked(checked, rechecked);
    }
    if (entries.length > 0) {
      await takeAllBack(again);
      const back = await asOtherProgram(later.save(), deeds.turn % 3 === 1);
      assertRead(back);
      const isAll = !deeds.isMeanwhile && dropped.length === 0;
      if (isAll) assertReadAlike(readSaved(file), back, true);
      if (repairs.length === 0)
        assertSame(original, back.grid, dropped, read, entries, deeds.isMeanwhile ? plans : []);
      else assertKept(original, back, repairs, dropped);
    }
  }
  return {
    ...('fault' in agenda && { fault: agenda.fault }),
    edited: entries.reduce((sum, { cells }) => sum + cells.length, 0),
    added: entries.reduce((sum, { added }) => sum + added.length, 0),
    repairs: repairs.length,
    figures,
  };
}

/** All that the journal has told of, the earliest first, what it has dropped since among it. */
type Told = Map<string, JournalEntry>;

/** Gives what the journal keeps now. */
async function hear(workbook: Workbook, heard: Told): Promise<readonly JournalEntry[]> {
  const kept = await readEntries(workbook);
  for (const entry of [...kept].reverse()) heard.set(entry.id, entry);
  return kept;
}

/** Gives what the journal says of it. */
async function doneInOffice(
  workbook: Workbook,
  deed: OfficeDeed,
  heard: Told,
): Promise<readonly JournalEntry[]> {
  const before = new Set((await hear(workbook, heard)).map(({ id }) => id));
  const done = await orFault(officeDeed(workbook, deed, clock));
  const entries = (await readEntries(workbook)).filter(({ id }) => !before.has(id));
  if ('value' in done) {
    done.value.told.forEach(assertSentence);
    assertDeedShown(done.value, entries);
  } else if (entries.length > 0) {
    throw new Error(`refused with ${done.fault}, and yet written: ${JSON.stringify(entries[0])}`);
  }
  return entries;
}

function assertChecked(before: object | undefined, after: object): void {
  if (before === undefined) return;
  const [one, two] = [JSON.stringify(before), JSON.stringify(after)];
  if (one !== two) throw new Error(`the saved file is checked otherwise:\n${one}\n${two}`);
}

interface Opened {
  readonly workbook: Workbook;
  readonly excel: typeof Excel;
  readonly original: Grid;
  readonly heard: Told;
}

/** Applies all that is offered, and what is offered then. */
async function mend(
  { workbook, excel, original, heard }: Opened,
  { isSmall, isDressed }: { readonly isSmall: boolean; readonly isDressed: boolean },
  { isMeanwhile }: Deeds,
): Promise<RemedyPreview[]> {
  const plans: RemedyPreview[] = [];
  const done = new Set<string>();
  // To add ten tables takes longer than all the rest.
  const isLong = ({ fix }: Problem) =>
    fix?.kind === 'repair' ? fix.repair === 'addTable' : fix?.kind === 'rows';
  const isLook = ({ fix }: Problem) => fix?.kind === 'repair' && fix.repair === 'dressColumns';
  const chosen = (one: Problem) => !(isSmall && isLong(one)) && (isDressed || !isLook(one));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = await previewRemedies(workbook, clock, chosen);
    const { cells, add } = plan.edit;
    if (cells.length + add.length + plan.repairs.length === 0) break;
    assertNew(plan, done);
    plans.push(plan);
    const theirs = isMeanwhile && round === 0 ? await changeMeanwhile(excel, plan) : undefined;
    if (theirs) original.get(theirs.sheet)?.set(theirs.address, told(theirs.value));
    const applied = await orFault(applyRemedies(workbook, plan, { at }));
    if (cells.length > MUCH) await hear(workbook, heard);
    if ('fault' in applied) break;
    const { conflicts, notices } = applied.value;
    if (theirs && conflicts.length === 0) throw new Error(`not told: ${JSON.stringify(theirs)}`);
    for (const { text } of conflicts) assertSentence(text);
    for (const notice of notices) assertSentence(notice);
    if (conflicts.length === 0) for (const one of mendings(plan)) done.add(one);
  }
  return plans;
}

const placeText = ({ table, key, row, column }: CellPlace) =>
  `${table} ${key} ${String(row)} ${column}`;

/** Which rule wants which cell to be different. */
function mendings({ remedies }: RemedyPreview): string[] {
  const carriedOut = remedies.filter(({ left }) => left === undefined);
  return carriedOut.flatMap(({ problem, cells }) =>
    cells.map((cell) => `${problem.rule} ${placeText(cell)}`),
  );
}

/**
 * What a rule has mended it does not want to be otherwise again. Another may, for the first time: a date in
 * the year 2101 is read as it was meant, and only then is it seen that it does not follow the one before.
 */
function assertNew(plan: RemedyPreview, done: ReadonlySet<string>): void {
  const again = mendings(plan).filter((one) => done.has(one));
  if (again.length > 0) throw new Error(`mended twice: ${again.join('、')}`);
}

async function takeAllBack(workbook: Workbook): Promise<void> {
  for (;;) {
    const [last] = restorable(await readEntries(workbook));
    if (!last) return;
    const { conflicts } = await restore(workbook, last.id, at);
    if (conflicts.length === 0) continue;
    // As the sentence says: of a table that is filtered no row is taken away.
    const isFiltered = conflicts.every(({ code }) => code === 'filtered');
    const shown = isFiltered ? await workbook.showEveryRow() : [];
    if (shown.length === 0) throw new Error(`not taken back: ${JSON.stringify(conflicts)}`);
  }
}
