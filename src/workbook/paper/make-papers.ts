import type { TableBlock } from '../../register/block';
import { codeOf, ifAnswered, isOfState } from '../excel-errors';
import { applyOptional } from '../optional-steps';
import { passing } from '../passing';
import { bytesOfAction, type Requests } from '../requests';
import type { BuiltSheet } from './attempt';
import { addSheets } from './begin-sheet';
import {
  type Finished,
  finishAndTake,
  goOn,
  nowhere,
  reached,
  requestsOf,
  type Work,
} from './finish-and-take';
import { linksFailed, mendingSteps, tablesLinked } from './link-rows';
import { farOut } from './paper-sheets';
import { isSameShare, type PrintedShare, printedShare } from './printed-width';
import { askKeys, type Keys, keysIn, type Places, placesOf, sameKeys } from './row-places';
import { removeBuilt } from './tidy-up';
import { heard, type PapersToWrite, queuePapers } from './write-papers';

/** Of the question where the rows of a table stand. */
const actionsOfQuestion = 15;

/** What is told where it is not known that ids lead to the right rows. */
export const linksUnsure =
  '編號的連結是依先前讀到的位置設定的，Excel 沒有讓程式再核對一次。若資料表的列剛剛有人移動，請再產生一次。';

export interface PapersToMake
  extends
    Omit<PapersToWrite, 'attempt'>,
    Pick<Work, 'context' | 'attempt' | 'others' | 'manner' | 'onReplacing' | 'askBeside'> {
  /** The tables as they were read last. */
  readonly blocks: readonly TableBlock[] | undefined;
  /** So many of the papers are queued. */
  readonly onSheet: (at: number) => void;
  /** Hears that all they say is queued; may call it off. */
  readonly onWritten: () => void;
  /** Hears which sheets are queued to be added: they are to be taken back where this fails. */
  readonly onAdded: (built: readonly BuiltSheet[]) => void;
}

export interface MadePapers extends Pick<Finished, 'taken' | 'built' | 'notices' | 'isShown'> {
  /** What columns print, as the new sheets have it; undefined where that is as it was taken to be, or not known. */
  readonly otherwise: PrintedShare | undefined;
}

/**
 * Adds the sheets, with all that the papers say, how it looks, and their places: one request, where it has room. It
 * presumes how wide columns print and where the rows stand that ids lead to; the same request asks for both. Links
 * that lead elsewhere are mended afterwards. Sheets that cannot be made again, and those of which the tables are not
 * known, wait for the answer before they are finished.
 */
export async function makePapers(making: PapersToMake): Promise<MadePapers> {
  const { context, attempt, printed } = making;
  const requests = requestsOf(making);
  const added = addSheets(context, attempt);
  making.onAdded(added);
  const toWrite = { ...making, attempt: attempt.id };
  const { sheets, built, prints, asPrinted } = await queuePapers(
    context,
    added,
    toWrite,
    requests,
    making.onSheet,
  );
  const tables = tablesLinked(sheets.map(({ layout }) => layout));
  await requests.room(actionsOfQuestion * tables.length * bytesOfAction);
  requests.mark(reached.written);
  const asked = askKeys(context, tables);
  requests.mark(reached.asked);
  const work: Work = { ...making, built, sheets, tables };
  const presumed = making.frozen ? undefined : keysIn(making.blocks, tables);
  const known = presumed ? undefined : await answeredFirst(requests, asked);
  const share = presumed === undefined || requests.answered > 0 ? ifAnswered(asPrinted) : undefined;
  if (share && !isSameShare(share, printed)) {
    // People have given the cells of a whole sheet another font: laid out for that, the papers would not fit.
    await removeBuilt(context, built, prints);
    return makePapers({ ...making, printed: share });
  }
  await heard(making.onWritten);
  if (presumed) {
    const { finished, isAnswered } = await finish(work, placesOf(presumed), requests);
    const answer = async () => ({ printed: asPrinted(), keys: await asked() });
    const askedAgain = () => askAgain(work, finished);
    return compared(making, finished, presumed, isAnswered ? answer : askedAgain);
  }
  const reachable = { ...work, tables: known ? tables : [] };
  const { finished } = await finish(reachable, known ?? nowhere, requests);
  const notices = known ? finished.notices : [...finished.notices, linksFailed];
  return { ...finished, notices, otherwise: undefined };
}

/** Where rows stand, before anything leads there; undefined where Excel does not say. */
async function answeredFirst(
  requests: Requests,
  asked: () => Promise<Keys>,
): Promise<Places | undefined> {
  try {
    await requests.send();
    return placesOf(await asked());
  } catch (error) {
    if (isOfState(error) || !requests.passed.has(reached.written)) throw error;
    requests.passed.add(reached.asked);
    return undefined;
  }
}

async function finish(work: Work, places: Places, requests: Requests) {
  try {
    return { finished: await finishAndTake(work, places, requests), isAnswered: true };
  } catch (error) {
    return { finished: await goOn(work, places, requests.passed, error), isAnswered: false };
  }
}

/** What only the new sheets, or the request that writes them, can tell. */
interface Answer {
  readonly printed: PrintedShare;
  readonly keys: Keys;
}

async function askAgain({ context, tables }: Work, { built }: Finished): Promise<Answer> {
  const asked = askKeys(context, tables);
  const font = built[0] && passing(built[0].sheet.getRange(farOut)).format.font.load('name,size');
  await context.sync();
  return { printed: printedShare(font?.name ?? '', font?.size ?? 0), keys: await asked() };
}

/** The papers stand by now: what fails is only told. */
async function compared(
  { context, manner, printed }: PapersToMake,
  finished: Finished,
  presumed: Keys,
  answer: () => Promise<Answer>,
): Promise<MadePapers> {
  const { sheets, presumed: places } = finished;
  const unsure = { ...finished, otherwise: undefined, notices: [...finished.notices, linksUnsure] };
  try {
    const { printed: now, keys } = await answer();
    const otherwise = isSameShare(now, printed) ? undefined : now;
    if (places === undefined || sameKeys(presumed, keys)) return { ...finished, otherwise };
    const rightly = placesOf(keys);
    const steps = sheets.flatMap(({ sheet, layout }) =>
      mendingSteps(sheet, layout, places, rightly, manner.mostBytes),
    );
    const failed = await applyOptional(context, steps, manner.mostBytes);
    return failed.length > 0 ? { ...unsure, otherwise } : { ...finished, otherwise };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return places?.size ? unsure : { ...finished, otherwise: undefined };
  }
}
