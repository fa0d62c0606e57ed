import type { TableBlock } from '../register/block';
import type { Paper } from '../review/document';
import { freeName } from './free-name';
import { applyOptional } from './optional-steps';
import type { Attempt, BuiltSheet } from './paper/attempt';
import { markLegacy } from './paper/begin-sheet';
import { bringForward, putInPlace } from './paper/finish-and-take';
import { temporaryName } from './paper/blank-sheets';
import { writtenSince } from './paper/box-marks';
import { boxNotices } from './paper/box-notices';
import { carryBoxes, hasBoxes } from './paper/carry-boxes';
import { leaveToPeople } from './paper/leave-to-people';
import { makePapers, type MadePapers } from './paper/make-papers';
import { readOldBoxes } from './paper/read-boxes';
import { type ReplacedBox, WrittenAtRisk, type WrittenBox } from './paper/written-box';
import type { PrintedShare } from './paper/printed-width';
import { readPaperSheets, type SheetsNow } from './paper/paper-sheets';
import { type HeldPrint, isNamed } from './paper/print-part';
import { protectSheets } from './paper/protect-sheets';
import { oldPosition, type Place, removedMeanwhile } from './paper/take-place';
import { removeOutdated, takeBack } from './paper/tidy-up';
import { takingBack } from './course';
import { mostBytes } from './requests';
import { ifAnswered, isMissingItem, toWorkbookError, WorkbookError } from './excel-errors';
import { takeAway, unmark, type Unmarked } from './marks/marks';
import { askMarks, type MarkedSheet } from './marks/standing-marks';

/** What is being done, in this order. */
export type RenderStage = 'reading' | 'writing' | 'formatting' | 'replacing' | 'done';

export interface RenderedPaper {
  /** The first sheet: the one to read first. */
  readonly sheetName: string;
  readonly sheetNames: readonly string[];
  /** What did not come out as it should, although the paper is there; a sentence each. */
  readonly notices: readonly string[];
  /** What people had written into boxes of the sheets before, and what stands in the new ones. */
  readonly kept: readonly WrittenBox[];
  /** What they had written where the tables say something else by now. */
  readonly replaced: readonly ReplacedBox[];
  /** What came of taking the marks of problems away; undefined where that was not asked for, or failed. */
  readonly unmarked?: Unmarked;
}

export interface RenderRun {
  /** Differs for every run, also in other panes. */
  readonly id: string;
  /** Behind it is a file and no Excel. */
  readonly isFile: boolean;
  /** So much one request may be; what Excel on the web takes where it is not said. */
  readonly mostBytes?: number;
  /** It was agreed that what people wrote may go where the new paper has no place for it. */
  readonly mayLose: boolean;
  /** What is to be known again of the sheets: kept with them. */
  readonly record?: string;
  /** The sheets are to stay as they are made: protected, and never replaced. */
  readonly frozen?: true;
  /** Cells are to bear no marks of problems once the papers are there. */
  readonly unmark?: true;
  /** The tables as they were read last: where ids lead to is presumed from them. */
  readonly blocks?: readonly TableBlock[] | undefined;
}

/** What whoever asks for papers may say of it. */
export type RenderOptions = Partial<
  Pick<RenderRun, 'mayLose' | 'mostBytes' | 'record' | 'frozen' | 'unmark'>
>;

/** Brings the first sheet to the front, where the old one stood, and the others behind it; says what of it failed. */
async function show(
  context: Excel.RequestContext,
  built: readonly BuiltSheet[],
  places: readonly Place[],
  position: number | undefined,
): Promise<string[]> {
  const names = places.map(({ name }) => `「${name}」`).join('、');
  const failed = await applyOptional(context, [
    ...(position === undefined
      ? []
      : [
          {
            what: `已產生工作表${names}，但沒有排回原來的位置，可自行拖曳。`,
            apply: () => {
              putInPlace(built, position);
            },
          },
        ]),
    {
      what: `已產生工作表${names}，但 Excel 沒有切換過去，請自行點選該工作表。`,
      apply: () => {
        bringForward(built);
      },
    },
  ]);
  return failed.map(({ step }) => step.what);
}

/** Names of the sheets to be, none of which anybody has. */
function attemptAt(papers: readonly Paper[], id: string, taken: readonly string[]): Attempt {
  const names = [...taken];
  const sheets = papers.map(({ sheetTitle }) => {
    const title = freeName(sheetTitle, []);
    const name = temporaryName(id, title, names);
    names.push(name);
    return { paper: sheetTitle, title, temporaryName: name };
  });
  return { id, sheets };
}

/** Parts of sheets that are no more. A part of a sheet being made elsewhere stays: its id is unknown. */
function printsOf({ own, prints }: SheetsNow, done: readonly string[]): HeldPrint[] {
  const named = own
    .filter(({ mark, name }) => done.includes(mark.names[0] ?? name))
    .map(({ mark }) => mark.print);
  return prints.filter((one) => named.some((print) => isNamed(one, print)));
}

/** What is told where columns are not as wide as they were laid out for, and stay so. */
const notSure = (names: readonly string[]) =>
  `${names.map((name) => `「${name}」`).join('、')}的欄寬是依另一種字型排的，文字可能沒有完整印出。請再產生一次。`;

/**
 * Makes papers that belong together sheets of their own. Those made before are replaced together, or
 * all stay as they were: the new ones are built beside them and take their places in one request.
 * Only sheets with our own mark, under the name we gave them, are ever changed or removed; those
 * that a run which was cut off has left are removed by the next. What people wrote into boxes goes
 * along.
 * @throws WrittenAtRisk where it cannot, unless that was agreed to.
 */
export async function renderPapers(
  context: Excel.RequestContext,
  asked: readonly Paper[],
  run: RenderRun,
  onProgress: (stage: RenderStage, done?: number, all?: number) => void,
): Promise<RenderedPaper> {
  const { rendered, otherwise: printed } = await renderOnce(context, asked, run, onProgress);
  if (printed === undefined) {
    onProgress('done');
    return rendered;
  }
  // People have given the cells of a whole sheet another font: laid out for that, the papers would not fit.
  const again = { ...run, id: `${run.id}-again`, printed };
  try {
    // What has been made is not called off any more.
    const { rendered: anew } = await renderOnce(context, asked, again, () => undefined);
    onProgress('done');
    const notices = [...new Set([...rendered.notices, ...anew.notices])];
    return { ...rendered, sheetName: anew.sheetName, sheetNames: anew.sheetNames, notices };
  } catch (error) {
    // The papers of the first time stand.
    if (!(toWorkbookError(error) instanceof WorkbookError)) throw error;
    return { ...rendered, notices: [...rendered.notices, notSure(rendered.sheetNames)] };
  }
}

interface RenderedOnce {
  readonly rendered: RenderedPaper;
  /** What columns print, where that is otherwise than it was taken to be. */
  readonly otherwise: PrintedShare | undefined;
}

async function renderOnce(
  context: Excel.RequestContext,
  asked: readonly Paper[],
  run: RenderRun & { readonly printed?: PrintedShare },
  onProgress: (stage: RenderStage, done?: number, all?: number) => void,
): Promise<RenderedOnce> {
  onProgress('reading');
  const unnamed = attemptAt(asked, run.id, []).sheets;
  const boxed = unnamed.filter((_, at) => asked.slice(at, at + 1).some(hasBoxes));
  const titles = boxed.map(({ title }) => title);
  const before = await readPaperSheets(context, unnamed, titles);
  const attempt = attemptAt(asked, run.id, before.names);
  const old = await readOldBoxes(context, attempt.sheets, before);
  const { papers, kept, replaced, lost, blanks } = carryBoxes(asked, old.written);
  if (!run.mayLose && (old.isUnsure || lost.length > 0)) {
    throw new WrittenAtRisk(old.sheets, old.isUnsure ? old.written : lost, old.isUnsure);
  }

  let added: readonly BuiltSheet[] = [];
  let made: MadePapers;
  const unmarks = run.unmark !== undefined && run.printed === undefined;
  let marks: (() => readonly MarkedSheet[]) | undefined;
  const sheets = papers.length;
  try {
    onProgress('writing', 0, sheets);
    await markLegacy(context, before);
    const { isFile, record, frozen } = run;
    made = await makePapers({
      ...{ context, attempt, papers, others: before, blanks, record },
      ...(frozen && { frozen }),
      printed: run.printed ?? before.printed,
      blocks: run.blocks,
      manner: { isFile, mostBytes: run.mostBytes ?? mostBytes, shows: frozen === undefined },
      onAdded: (now) => {
        added = now;
      },
      onSheet: (at) => {
        onProgress('writing', at, sheets);
      },
      onWritten: () => {
        onProgress('formatting', 0, sheets);
      },
      onReplacing: () => {
        onProgress('replacing');
      },
      ...(unmarks && {
        askBeside: () => {
          marks = askMarks(context, before.names);
        },
      }),
    });
  } catch (error) {
    await takingBack(error, () => takeBack(context, attempt, added));
    // Nothing but its own sheets is asked for by then.
    throw isMissingItem(error) ? removedMeanwhile(attempt, error) : error;
  }
  const { built, taken, isShown, otherwise } = made;
  const notices = [...made.notices];

  const placed = taken.places.map(({ name }) => name);
  // From here on the papers are there: what fails is only told.
  const unmarked = unmarks ? await unmarkedOrNot(context, marks) : undefined;
  if (run.frozen) notices.push(...(await protectSheets(context, placed)).left);
  else if (!isShown) {
    const position =
      taken.places.find((place) => place.position !== undefined)?.position ??
      oldPosition(built, before);
    notices.push(...(await show(context, built, taken.places, position)));
  }
  notices.push(...boxNotices(kept, replaced));
  const late = taken.written.flatMap(({ name, boxes }) =>
    (boxes.isUnsure && !old.isUnsure) || writtenSince(boxes, old).length > 0 ? [name] : [],
  );
  notices.push(...(await leaveToPeople(context, late)));
  const left = await removeOutdated(context, before, {
    sheets: taken.replaced.filter((name) => !late.includes(name)),
    prints: late.length > 0 ? [] : printsOf(before, placed),
  });
  notices.push(
    ...left.map(
      (name) =>
        `先前的工作表「${name}」已不再使用，但 Excel 沒有讓程式移除。下次產生時會再移除，也可以自行刪除。`,
    ),
  );
  const sheetNames = taken.places.map(({ name }) => name);
  const rendered = {
    sheetName: sheetNames[0] ?? '',
    sheetNames,
    notices: [...new Set(notices)],
    kept,
    replaced,
    ...(unmarked && { unmarked }),
  };
  return { rendered, otherwise };
}

/**
 * The papers do not depend on it; what hinders all work hinders them as well, and is told. The marks were asked for
 * by the request that made the papers; where that answer did not come, they are asked for again.
 */
async function unmarkedOrNot(
  context: Excel.RequestContext,
  asked: (() => readonly MarkedSheet[]) | undefined,
): Promise<Unmarked | undefined> {
  try {
    const sheets = asked && ifAnswered(asked);
    return await (sheets ? takeAway(context, sheets) : unmark(context));
  } catch (error) {
    if (toWorkbookError(error) instanceof WorkbookError) return undefined;
    throw error;
  }
}
