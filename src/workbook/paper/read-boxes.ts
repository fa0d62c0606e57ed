import { type FoundBoxes, findBoxes } from './box-marks';
import type { PaperSheet } from './attempt';
import { type OwnSheet, retiredSheets, type SheetsNow, sheetToReplace } from './paper-sheets';
import { queueFilled, readFilled } from './read-filled';

/** Queues the question what is written on a sheet; to be read after the next sync. */
export function queueBoxes(
  sheet: Excel.Worksheet,
  { mark: { boxes = [] } }: Pick<OwnSheet, 'mark'>,
): () => FoundBoxes {
  if (boxes.length === 0) return () => ({ written: [], isUnsure: false });
  const filled = queueFilled(sheet);
  return () => findBoxes(filled(), boxes);
}

/** What is written on sheets, however much stands on them. */
export async function readBoxes(
  context: Excel.RequestContext,
  sources: readonly OwnSheet[],
): Promise<readonly FoundBoxes[]> {
  const boxed = sources.filter(({ mark: { boxes = [] } }) => boxes.length > 0);
  const read = await readFilled(
    context,
    boxed.map(({ id }) => context.workbook.worksheets.getItem(id)),
    () => undefined,
  );
  return sources.map((source): FoundBoxes => {
    const own = read[boxed.indexOf(source)];
    return own ? findBoxes(own.cells, source.mark.boxes ?? []) : { written: [], isUnsure: false };
  });
}

export interface OldBoxes extends FoundBoxes {
  /** The sheets they are on. */
  readonly sheets: readonly string[];
}

/** What is written on the sheets that new ones are to take the places of. */
export async function readOldBoxes(
  context: Excel.RequestContext,
  papers: readonly PaperSheet[],
  now: SheetsNow,
): Promise<OldBoxes> {
  const sources = papers.flatMap(({ paper, title }) => {
    // A run that was cut off may have left the only one there is as retired.
    const source = sheetToReplace(now, paper, title) ?? retiredSheets(now, paper).at(-1);
    return source?.mark.boxes === undefined ? [] : [source];
  });
  if (sources.length === 0) return { written: [], isUnsure: false, sheets: [] };
  const unread = sources.filter(({ name }) => !now.filled.has(name));
  const read = await readBoxes(context, unread);
  const boxes = sources.map((source): FoundBoxes => {
    const cells = now.filled.get(source.name);
    if (cells) return findBoxes(cells, source.mark.boxes ?? []);
    return read[unread.indexOf(source)] ?? { written: [], isUnsure: true };
  });
  return {
    written: boxes.flatMap(({ written }) => written),
    isUnsure: boxes.some(({ isUnsure }) => isUnsure),
    sheets: sources.flatMap(({ name }, at) => {
      const { written = [], isUnsure = false } = boxes[at] ?? {};
      return isUnsure || written.length > 0 ? [name] : [];
    }),
  };
}
