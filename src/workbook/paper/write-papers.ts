import type { Paper } from '../../review/document';
import { isOfState, passedMarks } from '../excel-errors';
import { bytesOfAction, Requests } from '../requests';
import type { BuiltSheet } from './attempt';
import { beginSheets } from './begin-sheet';
import type { WrittenSheet } from './finish-look';
import { layOutPaper } from './lay-out-paper';
import { askPlaces, linksFailed, type Places, refsIn } from './link-rows';
import { addPrint } from './print-part';
import { numbersPrinted } from './printed-numbers';
import type { PrintedShare } from './printed-width';
import { writeBoxMarks } from './write-box-marks';
import { writePaper } from './write-paper';

/** Behind this all stands that the papers say. */
const written = 'papers written';
/** Of a sheet that is added and marked. */
const actionsOfAdding = 20;
/** Of the question where the rows of a table stand. */
const actionsOfQuestion = 15;

export interface PapersToWrite {
  readonly attempt: string;
  /** Queued to be added. */
  readonly built: readonly BuiltSheet[];
  readonly papers: readonly Paper[];
  /** What columns are taken to print. */
  readonly printed: PrintedShare;
  /** Of boxes that are known to be blank. */
  readonly blanks: ReadonlyMap<string, string>;
  readonly mostBytes: number;
  /** Kept with each sheet. */
  readonly record: string | undefined;
}

export interface WrittenPapers {
  readonly sheets: readonly WrittenSheet[];
  /** Where the rows stand that ids lead to. */
  readonly places: Places;
  /** What is kept with the sheets; nothing where there was nothing to keep. */
  readonly prints: readonly Excel.CustomXmlPart[];
  /** What columns print, as the new sheets have it. */
  readonly printed: PrintedShare;
  readonly notices: readonly string[];
}

/**
 * Adds the sheets, with all that the papers say, and asks at the end where the rows stand that ids lead to: one
 * request, where it has room. Without that answer the papers have no links, and nothing else is the worse.
 */
export async function writePapers(
  context: Excel.RequestContext,
  { attempt, built, papers, printed, blanks, mostBytes, record }: PapersToWrite,
  onSheet: (at: number) => void,
): Promise<WrittenPapers> {
  const { application } = context.workbook;
  const requests = new Requests(context, mostBytes, () => {
    application.suspendScreenUpdatingUntilNextSync();
    // No formula depends on the paper: nothing need be worked out while it grows.
    application.suspendApiCalculationUntilNextSync();
  });
  const sheets = built.flatMap(({ sheet }, at): WrittenSheet[] => {
    const paper = papers[at];
    return paper ? [{ sheet, paper, layout: layOutPaper(paper, printed) }] : [];
  });
  await requests.room(actionsOfAdding * built.length * bytesOfAction);
  const asPrinted = beginSheets(attempt, built);
  for (const [at, { sheet, layout }] of sheets.entries()) {
    if (at > 0) onSheet(at);
    await writePaper(sheet, layout, requests);
    await writeBoxMarks(sheet, layout, blanks, requests);
  }
  const prints =
    record === undefined ? [] : await queuePrints(context, { attempt, record }, sheets, requests);
  const refs = sheets.flatMap(({ layout }) => refsIn(layout));
  const tables = new Set(refs.map(({ table }) => table));
  await requests.room(actionsOfQuestion * tables.size * bytesOfAction);
  context.trace(written);
  const asked = refs.length === 0 ? undefined : askPlaces(context, refs);
  const known = { sheets, prints };
  const unlinked = () => ({
    ...{ ...known, printed: asPrinted(), notices: [linksFailed] },
    places: new Map<string, string>(),
  });
  try {
    await requests.send();
  } catch (error) {
    if (isOfState(error) || !passedMarks(error).includes(written)) throw error;
    return unlinked();
  }
  try {
    const places = (await asked?.()) ?? new Map<string, string>();
    return { ...known, places, printed: asPrinted(), notices: [] };
  } catch (error) {
    if (isOfState(error)) throw error;
    return unlinked();
  }
}

/** Keeps with the file what the sheets are made from. */
async function queuePrints(
  context: Excel.RequestContext,
  print: { readonly attempt: string; readonly record: string },
  sheets: readonly WrittenSheet[],
  requests: Requests,
): Promise<Excel.CustomXmlPart[]> {
  const parts: Excel.CustomXmlPart[] = [];
  for (const { layout } of sheets) {
    const rows = numbersPrinted(layout.rows);
    // Of long papers all together are more than a request takes.
    await requests.room(rows.reduce((sum, row) => sum + JSON.stringify(row).length, bytesOfAction));
    parts.push(addPrint(context, { ...print, rows }));
  }
  return parts;
}
