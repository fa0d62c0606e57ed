import { previewAgenda } from '../../src/app/agenda';
import { checkWorkbook } from '../../src/app/check-workbook';
import { readEntries, restorable, restore } from '../../src/app/journal';
import { Refusal } from '../../src/app/refusal';
import {
  applyRemedies,
  previewRemedies,
  type RemedyPreview,
} from '../../src/app/remedies/remedies';
import type { Figures } from '../../src/facts/figure';
import { Host } from '../../src/host/host';
import type { Clock, Day } from '../../src/register/day';
import { NoSuchReviewError } from '../../src/review/no-such-review-error';
import type { Problem } from '../../src/rules/problem';
import { WorkbookError } from '../../src/workbook/excel-errors';
import type { Workbook } from '../../src/workbook/workbook';
import { assertKept, assertSame, assertShown } from './announced';
import { type Book, fileOf } from './book';
import { asOtherProgram, gridOf, type OtherProgram } from './grid';
import { workbookOver } from './one-office';

/** Between the last meetings and the last days that rows bear. */
export const TODAY = '2026-12-05';
const clock: Clock = { today: () => TODAY as Day };
const at = '2026-12-05 10:00';
/** One remedy may make the next possible. */
const MOST_ROUNDS = 3;

export interface Journey {
  /** The named fault that ended it, where one did. */
  readonly fault?: string;
  readonly edited: number;
  readonly added: number;
  readonly repairs: number;
  readonly figures: number;
}

/** Compares the agenda's figures with a recount; gives how many. @throws where they differ. */
export type Recount = (figures: Figures, review: string, read: OtherProgram) => number;

/**
 * A workbook read, checked, mended as far as a remedy is offered, its agenda drawn, saved, read again,
 * and all taken back. @throws where something is lost, changed unseen, or falls over.
 */
export async function travel(book: Book, recount: Recount, isSmall = false): Promise<Journey> {
  const original = gridOf(book);
  const host = Host.open(fileOf(book));
  if (host.damages.length > 0) throw new Error(`damaged: ${JSON.stringify(host.damages)}`);
  const workbook = workbookOver(host);
  const mended = await orFault(mend(workbook, isSmall));
  if ('fault' in mended) {
    const refused = await orFault(checkWorkbook(workbook, clock));
    if (!('fault' in refused)) throw new Error(`checked, and not mended: ${mended.fault}`);
    assertSame(original, (await asOtherProgram(host.save())).grid);
    return { fault: mended.fault, edited: 0, added: 0, repairs: 0, figures: 0 };
  }
  const plans = mended.value;
  const entries = plans.length === 0 ? [] : [...(await readEntries(workbook))].reverse();
  assertShown(plans, entries);
  const agenda = await orFault(previewAgenda(workbook, undefined, clock));
  // What was not written to is checked once: after it was saved.
  const checked = plans.length === 0 ? undefined : await checkWorkbook(workbook, clock);
  const saved = host.save();
  const read = await asOtherProgram(saved);
  const repairs = plans.flatMap((plan) => plan.repairs);
  if (repairs.length === 0) assertSame(original, read.grid, entries, read);
  else assertKept(original, read.grid, repairs, entries);
  const figures = 'value' in agenda ? recount(agenda.value.figures, agenda.value.review, read) : 0;

  const later = Host.open(saved);
  const again = workbookOver(later);
  const rechecked = await checkWorkbook(again, clock);
  for (const { message } of rechecked.problems) assertSentence(message);
  assertChecked(checked, rechecked);
  if (entries.length > 0) {
    await takeAllBack(again);
    const back = await asOtherProgram(later.save());
    if (repairs.length === 0) assertSame(original, back.grid, [], read, entries);
    else assertKept(original, back.grid, repairs, []);
  }
  return {
    ...('fault' in agenda && { fault: agenda.fault }),
    edited: entries.reduce((sum, { cells }) => sum + cells.length, 0),
    added: entries.reduce((sum, { added }) => sum + added.length, 0),
    repairs: repairs.length,
    figures,
  };
}

function assertChecked(before: object | undefined, after: object): void {
  if (before === undefined) return;
  const [one, two] = [JSON.stringify(before), JSON.stringify(after)];
  if (one !== two) throw new Error(`the saved file is checked otherwise:\n${one}\n${two}`);
}

/** What comes of it, or the named fault that it was refused with. */
async function orFault<T>(run: Promise<T>): Promise<{ value: T } | { fault: string }> {
  try {
    return { value: await run };
  } catch (error) {
    const isNamed =
      error instanceof Refusal ||
      error instanceof WorkbookError ||
      error instanceof NoSuchReviewError;
    if (!isNamed) throw error;
    assertSentence(error.message);
    return { fault: 'code' in error ? error.code : error.name };
  }
}

function assertSentence(text: string): void {
  const isOne = /\p{sc=Han}/u.test(text) && /[。）」]$/.test(text.trim());
  if (!isOne || /undefined|\[object|NaN|GeneralException/.test(text)) {
    throw new Error(`no sentence: ${text}`);
  }
}

/** Applies all that is offered, and what is offered then. */
async function mend(workbook: Workbook, isSmall: boolean): Promise<RemedyPreview[]> {
  const plans: RemedyPreview[] = [];
  // To add ten tables takes longer than all the rest.
  const chosen = ({ fix }: Problem) =>
    !isSmall || (fix?.kind === 'repair' ? fix.repair !== 'addTable' : fix?.kind !== 'rows');
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = await previewRemedies(workbook, clock, chosen);
    const { cells, add } = plan.edit;
    if (cells.length + add.length + plan.repairs.length === 0) break;
    plans.push(plan);
    const applied = await orFault(applyRemedies(workbook, plan, { at }));
    if ('fault' in applied) break;
    for (const { text } of applied.value.conflicts) assertSentence(text);
    for (const notice of applied.value.notices) assertSentence(notice);
  }
  return plans;
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
