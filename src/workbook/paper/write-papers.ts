import type { Paper } from '../../review/document';
import { bytesOfAction, type Requests } from '../requests';
import { rest } from '../rest';
import type { BuiltSheet } from './attempt';
import { askAdded } from './begin-sheet';
import { boxesOf } from './box-marks';
import type { WrittenSheet } from './finish-look';
import { layOutPaper } from './lay-out-paper';
import { addPrint, printKey } from './print-part';
import { numbersPrinted } from './printed-numbers';
import type { PrintedShare } from './printed-width';
import { writeBoxMarks } from './write-box-marks';
import { writePaper } from './write-paper';

/** Of a sheet that is added and marked. */
const actionsOfAdding = 20;

export interface PapersToWrite {
  readonly attempt: string;
  readonly papers: readonly Paper[];
  /** What columns are taken to print. */
  readonly printed: PrintedShare;
  /** Of boxes that are known to be blank. */
  readonly blanks: ReadonlyMap<string, string>;
  /** Kept with each sheet. */
  readonly record: string | undefined;
  /** No later run is to take the places of the sheets. */
  readonly frozen?: true;
}

export interface WrittenPapers {
  readonly sheets: readonly WrittenSheet[];
  /** What is to be marked on each as well. */
  readonly built: readonly BuiltSheet[];
  /** What is kept with the sheets; nothing where there was nothing to keep. */
  readonly prints: readonly Excel.CustomXmlPart[];
  /** What columns print, as the new sheets have it; to be read once a request was answered. */
  readonly asPrinted: () => PrintedShare;
}

/** Queues all that the papers say, for sheets that are queued to be added, and their marks. */
export async function queuePapers(
  context: Excel.RequestContext,
  given: readonly BuiltSheet[],
  { attempt, papers, printed, blanks, record, frozen }: PapersToWrite,
  requests: Requests,
  onSheet: (at: number) => void,
): Promise<WrittenPapers> {
  const sheets: WrittenSheet[] = [];
  await requests.room(actionsOfAdding * given.length * bytesOfAction);
  const asPrinted = askAdded(given);
  for (const [at, { sheet }] of given.entries()) {
    const paper = papers[at];
    if (paper === undefined) continue;
    if (at > 0)
      await heard(() => {
        onSheet(at);
      });
    const layout = layOutPaper(paper, printed);
    sheets.push({ sheet, paper, layout });
    await writePaper(sheet, layout, requests);
    await writeBoxMarks(sheet, layout, blanks, requests);
  }
  const prints =
    record === undefined ? [] : await queuePrints(context, { attempt, record }, sheets, requests);
  const built = given.map((each, at): BuiltSheet => ({
    ...each,
    // In what is protected nobody writes.
    boxes: frozen ? [] : boxesOf(sheets[at]?.layout.rows ?? []),
    ...(record !== undefined && { print: printKey(attempt, at) }),
    ...(frozen && { frozen }),
  }));
  return { sheets, built, prints, asPrinted };
}

/** Whoever calls it off, while no request is on its way, is heard before this is told. */
export async function heard(tell: () => void): Promise<void> {
  await rest();
  tell();
}

/** Keeps with the file what the sheets are made from. */
async function queuePrints(
  context: Excel.RequestContext,
  print: { readonly attempt: string; readonly record: string },
  sheets: readonly WrittenSheet[],
  requests: Requests,
): Promise<Excel.CustomXmlPart[]> {
  const parts: Excel.CustomXmlPart[] = [];
  for (const [at, { layout }] of sheets.entries()) {
    const rows = numbersPrinted(layout.rows);
    // Of long papers all together are more than a request takes.
    await requests.room(rows.reduce((sum, row) => sum + JSON.stringify(row).length, bytesOfAction));
    parts.push(addPrint(context, printKey(print.attempt, at), { ...print, rows }));
  }
  return parts;
}
