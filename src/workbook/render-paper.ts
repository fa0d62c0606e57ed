import type { Paper } from '../review/document';
import { freeName } from './free-name';
import { applyOptional } from './optional-steps';
import type { Attempt, BuiltSheet } from './paper/attempt';
import { addSheets, beginSheets, markLegacy } from './paper/begin-sheet';
import { finishLook } from './paper/finish-look';
import { layOutPaper, type SheetLayout } from './paper/lay-out-paper';
import { readPaperSheets } from './paper/paper-sheets';
import { type Place, removedMeanwhile, type Taken, takePlaces } from './paper/take-place';
import { removeSheets, takeBack, unfinishedSheets } from './paper/tidy-up';
import { writePaper } from './paper/write-paper';
import { isMissingItem } from './excel-errors';

/** So much of an attempt's id makes the names of its sheets others than any. */
const shownOfId = 8;

/** What is being done, in this order. */
export type RenderStage = 'reading' | 'writing' | 'formatting' | 'replacing' | 'done';

export interface RenderedPaper {
  /** The first sheet: the one to read first. */
  readonly sheetName: string;
  readonly sheetNames: readonly string[];
  /** What did not come out as it should, although the paper is there; a sentence each. */
  readonly notices: readonly string[];
}

/** Brings the first sheet to the front, where the old one stood, and the others behind it. */
async function show(
  context: Excel.RequestContext,
  built: readonly BuiltSheet[],
  places: readonly Place[],
): Promise<string[]> {
  const position = places.find((place) => place.position !== undefined)?.position;
  const names = places.map(({ name }) => `「${name}」`).join('、');
  const failed = await applyOptional(context, [
    ...(position === undefined
      ? []
      : [
          {
            what: `已產生工作表${names}，但沒有排回原來的位置，可自行拖曳。`,
            apply: () => {
              built.forEach(({ sheet }, at) => {
                sheet.position = position + at;
              });
            },
          },
        ]),
    {
      what: `已產生工作表${names}，但 Excel 沒有切換過去，請自行點選該工作表。`,
      apply: () => {
        const first = built[0]?.sheet;
        first?.activate();
        first?.getRange('A1').select();
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
    const temporaryName = freeName(`產生中 ${id.slice(0, shownOfId)} ${title}`, names);
    names.push(temporaryName);
    return { paper: sheetTitle, title, temporaryName };
  });
  return { id, sheets };
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
): Promise<void> {
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  // No formula depends on the paper: nothing need be worked out while it grows.
  application.suspendApiCalculationUntilNextSync();
  writePaper(sheet, layout);
  await context.sync();
}

/**
 * Makes papers that belong together sheets of their own. Those made before are replaced together, or
 * all stay as they were: the new ones are built beside them and take their places in one request.
 * Only sheets with our own mark, under the name we gave them, are ever changed or removed; those
 * that a run which was cut off has left are removed by the next. `run.id` differs for every run,
 * also in other panes.
 */
export async function renderPapers(
  context: Excel.RequestContext,
  papers: readonly Paper[],
  run: { readonly id: string; readonly isFile: boolean },
  onProgress: (stage: RenderStage) => void,
): Promise<RenderedPaper> {
  onProgress('reading');
  const before = await readPaperSheets(context, attemptAt(papers, run.id, []).sheets);
  const attempt = attemptAt(papers, run.id, before.names);

  let built: readonly BuiltSheet[] = [];
  let taken: Taken;
  const notices: string[] = [];
  try {
    onProgress('writing');
    await markLegacy(context, before);
    built = addSheets(context, attempt);
    const printed = await beginSheets(context, attempt.id, built);
    const layouts = papers.map((paper) => layOutPaper(paper, printed));
    for (const [at, { sheet }] of built.entries()) {
      const layout = layouts[at];
      // A request for each: two long papers together may be more than Excel takes at a time.
      if (layout !== undefined) await write(context, sheet, layout);
    }

    onProgress('formatting');
    for (const [at, { sheet }] of built.entries()) {
      const [paper, layout] = [papers[at], layouts[at]];
      if (paper === undefined || layout === undefined) continue;
      notices.push(...(await finishLook(context, sheet, layout, paper, run.isFile)));
    }

    onProgress('replacing');
    taken = await takePlaces(context, attempt, built, before);
  } catch (error) {
    // The first fault is the one to tell, whether or not Excel lets the rest be taken back.
    await takeBack(context, attempt, built).catch(() => undefined);
    // Nothing but its own sheets is asked for by then.
    throw isMissingItem(error) ? removedMeanwhile(attempt, error) : error;
  }

  // From here on the papers are there: what fails is only told.
  notices.push(...(await show(context, built, taken.places)));
  const left = await removeSheets(context, [...taken.replaced, ...unfinishedSheets(before)]);
  notices.push(
    ...left.map(
      (name) =>
        `先前的工作表「${name}」已不再使用，但 Excel 沒有讓程式移除。下次產生時會再移除，也可以自行刪除。`,
    ),
  );
  onProgress('done');
  const sheetNames = taken.places.map(({ name }) => name);
  return { sheetName: sheetNames[0] ?? '', sheetNames, notices: [...new Set(notices)] };
}
