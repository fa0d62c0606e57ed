import { codeOf, isOfState } from '../excel-errors';
import { passing } from '../passing';
import { bytesOf, bytesOfAction, Requests } from '../requests';
import type { TableName } from '../../register/register';
import type { Attempt, BuiltSheet } from './attempt';
import { finishApart, type Manner, noticesOf, queueLooks, type WrittenSheet } from './finish-look';
import { linksFailed } from './link-rows';
import type { SheetsNow } from './paper-sheets';
import { askKeys, type Places, placesOf } from './row-places';
import { lookAgain, oldPosition, queueExchange, type Taken, takePlaces } from './take-place';

/** How far a request came before something in it was refused, in this order. */
export const reached = {
  written: 'papers written',
  asked: 'rows asked for',
  finished: 'paper finished',
  taken: 'places taken',
  shown: 'papers shown',
} as const;

/** Of a sheet that takes its place, and its old one that makes room. */
const actionsOfExchange = 30;

export const nowhere: Places = new Map();

/** Papers that are written, or queued to be. */
export interface Work {
  readonly context: Excel.RequestContext;
  readonly attempt: Attempt;
  readonly built: readonly BuiltSheet[];
  readonly sheets: readonly WrittenSheet[];
  /** To whose rows ids lead. */
  readonly tables: readonly TableName[];
  /** The other sheets. */
  readonly others: SheetsNow;
  readonly manner: Manner & { readonly shows: boolean };
  /** Hears that they take their places next; may call it off. */
  readonly onReplacing: () => void;
  /** Queues what is asked beside, once all is done. */
  readonly askBeside?: () => void;
}

export interface Finished {
  readonly built: readonly BuiltSheet[];
  readonly sheets: readonly WrittenSheet[];
  readonly taken: Taken;
  readonly notices: readonly string[];
  /** Whether the sheets stand where the old ones did, and the first is the one that is seen. */
  readonly isShown: boolean;
  /** What ids were to lead to, where that is still to be compared. */
  readonly presumed: Places | undefined;
}

export function requestsOf({ context, manner }: Pick<Work, 'context' | 'manner'>): Requests {
  const { application } = context.workbook;
  return new Requests(context, manner.mostBytes, () => {
    application.suspendScreenUpdatingUntilNextSync();
    // No formula depends on the paper: nothing need be worked out while it grows.
    application.suspendApiCalculationUntilNextSync();
  });
}

/** Puts the sheets where the old ones stood, one behind the other. */
export function putInPlace(built: readonly BuiltSheet[], position: number): void {
  built.forEach(({ sheet }, at) => {
    sheet.position = position + at;
  });
}

/** Brings the first sheet to the front. */
export function bringForward([first]: readonly BuiltSheet[]): void {
  first?.sheet.activate();
  if (first) passing(first.sheet.getRange('A1')).select();
}

/**
 * Queues the looks of the papers, their places and their showing, in this order, and sends them with all that is
 * queued: what is refused stops what follows it, so that nothing takes its place before all else is tried.
 */
export async function finishAndTake(
  work: Work,
  places: Places,
  requests: Requests,
): Promise<Finished> {
  const { context, attempt, built, sheets, others, manner } = work;
  await queueLooks(sheets, manner, places, requests);
  work.onReplacing();
  const bytes = built.reduce(
    (sum, { boxes = [], paper }) => sum + 3 * bytesOf(boxes.join() + paper),
    actionsOfExchange * built.length * bytesOfAction,
  );
  await requests.room(bytes);
  requests.mark(reached.finished);
  const taken = queueExchange(context, attempt.id, built, others);
  requests.mark(reached.taken);
  if (manner.shows) {
    const position = oldPosition(built, others);
    if (position !== undefined) putInPlace(built, position);
    bringForward(built);
  }
  if (work.askBeside) {
    requests.mark(reached.shown);
    work.askBeside();
  }
  await requests.send();
  return {
    ...{ built, sheets, taken: taken(), notices: noticesOf(sheets) },
    ...{ isShown: manner.shows, presumed: places },
  };
}

/**
 * What is left to do where something was refused, piece by piece: the marks tell how far the request came. Where the
 * papers do not say all they are to say, the fault is thrown, for them to be taken back.
 */
export async function goOn(
  work: Work,
  places: Places,
  passed: ReadonlySet<string>,
  error: unknown,
): Promise<Finished> {
  // Called off, or a fault of the program.
  if (codeOf(error) === undefined) throw error;
  const isWritten = passed.has(reached.written);
  const isFinished = passed.has(reached.finished);
  const { context, attempt } = work;
  const after = await lookAgain(context, attempt, work.built, error, isWritten);
  const sheets = work.sheets.map((each, at) => ({
    ...each,
    sheet: after.built[at]?.sheet ?? each.sheet,
  }));
  const now: Work = { ...work, built: after.built, sheets, others: after.others };
  const finished = { built: now.built, sheets, isShown: false, presumed: places };
  // The request had been carried out, only its answer was lost.
  if (after.taken) {
    const isShown = work.manner.shows && passed.has(reached.shown);
    return { ...finished, taken: after.taken, notices: noticesOf(sheets), isShown };
  }
  if (!isWritten || (!isFinished && isOfState(error))) throw error;
  if (isFinished) {
    const taken = await takePlaces(context, attempt, now.built, now.others);
    return { ...finished, taken, notices: noticesOf(sheets) };
  }
  if (!passed.has(reached.asked)) return withoutLinks(now);
  const known = await placesNow(now);
  const notices = await finishApart(context, sheets, now.manner, known ?? nowhere);
  if (known === undefined) notices.push(linksFailed);
  const taken = await takePlaces(context, attempt, now.built, now.others);
  return { ...finished, taken, notices, presumed: undefined };
}

/** Where Excel does not say where rows stand. Nothing else is the worse. */
async function withoutLinks(work: Work): Promise<Finished> {
  const requests = requestsOf(work);
  requests.passed.add(reached.written).add(reached.asked);
  const finished = await finishAndTake(work, nowhere, requests).catch((error: unknown) =>
    goOn({ ...work, tables: [] }, nowhere, requests.passed, error),
  );
  const notices = [...new Set([...finished.notices, linksFailed])];
  return { ...finished, notices, presumed: undefined };
}

/** Undefined where Excel does not say. */
async function placesNow({ context, tables }: Work): Promise<Places | undefined> {
  if (tables.length === 0) return nowhere;
  try {
    const asked = askKeys(context, tables);
    await context.sync();
    return placesOf(await asked());
  } catch (error) {
    if (isOfState(error)) throw error;
    return undefined;
  }
}
