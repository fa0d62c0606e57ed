import type { Paper } from '../review/document';
import { freeName } from './free-name';
import { applyOptional } from './optional-steps';
import type { Attempt } from './paper/attempt';
import { addSheet, beginSheet, markLegacy } from './paper/begin-sheet';
import { finishLook } from './paper/finish-look';
import { layOutPaper } from './paper/lay-out-paper';
import { readPaperSheets } from './paper/paper-sheets';
import { type Place, removedMeanwhile, takePlace } from './paper/take-place';
import { removeSheets, takeBack, unfinishedSheets } from './paper/tidy-up';
import { writePaper } from './paper/write-paper';
import { isMissingItem } from './excel-errors';

/** So much of an attempt's id makes the name of its sheet another than any. */
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

/** Brings the new sheet to the front, where the old one stood. */
async function show(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { name, position }: Place,
): Promise<string[]> {
  const failed = await applyOptional(context, [
    ...(position === undefined
      ? []
      : [
          {
            what: `議程已產生在「${name}」，但沒有排回原來的位置，可自行拖曳。`,
            apply: () => {
              sheet.position = position;
            },
          },
        ]),
    {
      what: `議程已產生在「${name}」，但 Excel 沒有切換過去，請自行點選該工作表。`,
      apply: () => {
        sheet.activate();
        sheet.getRange('A1').select();
      },
    },
  ]);
  return failed.map(({ step }) => step.what);
}

/**
 * Makes the paper a sheet of its own. The one made before is replaced as a whole or stays as it
 * was: the new one is built beside it and takes its place in one request. Only sheets with our own
 * mark, under the name we gave them, are ever changed or removed; those that a run which was cut
 * off has left are removed by the next. `run.id` differs for every run, also in other panes.
 */
export async function renderPaper(
  context: Excel.RequestContext,
  paper: Paper,
  run: { readonly id: string; readonly isFile: boolean },
  onProgress: (stage: RenderStage) => void,
): Promise<RenderedPaper> {
  onProgress('reading');
  const titles = { paper: paper.sheetTitle, title: freeName(paper.sheetTitle, []) };
  const before = await readPaperSheets(context, titles);
  const temporaryName = freeName(`議程產生中 ${run.id.slice(0, shownOfId)}`, before.names);
  const attempt: Attempt = { id: run.id, ...titles, temporaryName };

  let sheet: Excel.Worksheet | undefined;
  let place: Place;
  const notices: string[] = [];
  try {
    onProgress('writing');
    await markLegacy(context, before);
    sheet = addSheet(context, attempt);
    const printed = await beginSheet(context, sheet, attempt);
    const layout = layOutPaper(paper, printed);
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    // No formula depends on the paper: nothing need be worked out while it grows.
    application.suspendApiCalculationUntilNextSync();
    writePaper(sheet, layout);
    await context.sync();

    onProgress('formatting');
    notices.push(...(await finishLook(context, sheet, layout, paper, run.isFile)));

    onProgress('replacing');
    place = await takePlace(context, attempt, sheet, before);
  } catch (error) {
    // The first fault is the one to tell, whether or not Excel lets the rest be taken back.
    await takeBack(context, attempt, sheet).catch(() => undefined);
    // Nothing but its own sheet is asked for by then.
    throw isMissingItem(error) ? removedMeanwhile(error) : error;
  }

  // From here on the paper is there: what fails is only told.
  notices.push(...(await show(context, sheet, place)));
  const left = await removeSheets(context, [...place.replaced, ...unfinishedSheets(before)]);
  notices.push(
    ...left.map(
      (name) =>
        `先前的工作表「${name}」已不再使用，但 Excel 沒有讓程式移除。下次產生議程時會再移除，也可以自行刪除。`,
    ),
  );
  onProgress('done');
  return { sheetName: place.name, sheetNames: [place.name], notices };
}
