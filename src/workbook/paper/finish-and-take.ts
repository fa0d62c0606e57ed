import { isOfState, passedMarks } from '../excel-errors';
import { passing } from '../passing';
import { bytesOf, bytesOfAction } from '../requests';
import type { Attempt, BuiltSheet } from './attempt';
import {
  finishApart,
  finishTogether,
  type Manner,
  noticesOf,
  type WrittenSheet,
} from './finish-look';
import type { Places } from './link-rows';
import type { SheetsNow } from './paper-sheets';
import { lookAgain, oldPosition, queueExchange, type Taken, takePlaces } from './take-place';

/** How far a request came before something in it was refused. */
const marks = { finished: 'paper finished', taken: 'places taken' } as const;
/** Of a sheet that takes its place, and its old one that makes room. */
const actionsOfExchange = 30;

export interface Finished {
  readonly taken: Taken;
  readonly notices: readonly string[];
  /** Whether the sheets stand where the old ones did, and the first is the one that is seen. */
  readonly isShown: boolean;
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
 * The looks of the papers, their places and their showing in one request, in this order: what is refused stops
 * what follows it, so that nothing takes its place before all else is tried. Where something was refused, the
 * marks between tell how far it came, and the rest is done piece by piece.
 */
export async function finishAndTake(
  context: Excel.RequestContext,
  attempt: Attempt,
  built: readonly BuiltSheet[],
  written: readonly WrittenSheet[],
  places: Places,
  before: SheetsNow,
  manner: Manner & { readonly shows: boolean },
): Promise<Finished> {
  let taken: (() => Taken) | undefined;
  const bytes = built.reduce(
    (sum, { boxes = [], paper }) => sum + 3 * bytesOf(boxes.join() + paper),
    actionsOfExchange * built.length * bytesOfAction,
  );
  const apply = () => {
    context.trace(marks.finished);
    taken = queueExchange(context, attempt.id, built, before);
    context.trace(marks.taken);
    if (!manner.shows) return;
    const position = oldPosition(built, before);
    if (position !== undefined) putInPlace(built, position);
    bringForward(built);
  };
  try {
    await finishTogether(context, written, manner, places, { bytes, apply });
    if (!taken) throw new Error('nothing was queued');
    return { taken: taken(), notices: noticesOf(written), isShown: manner.shows };
  } catch (error) {
    const passed = passedMarks(error);
    if (taken && passed.includes(marks.taken)) {
      return { taken: taken(), notices: noticesOf(written), isShown: false };
    }
    const after = await lookAgain(context, attempt, built, error);
    // The request had been carried out, only its answer was lost.
    if (after.taken) {
      return { taken: after.taken, notices: noticesOf(written), isShown: false };
    }
    const isFinished = passed.includes(marks.finished);
    if (!isFinished && isOfState(error)) throw error;
    const notices = isFinished
      ? noticesOf(written)
      : await finishApart(context, written, manner, places);
    return {
      taken: await takePlaces(context, attempt, built, after.others),
      notices,
      isShown: false,
    };
  }
}
