import type { Paper } from '../review/document';
import { freeName } from './free-name';
import { layOutPaper } from './paper/lay-out-paper';
import { formatPaper, setUpPage, writePaper } from './paper/write-paper';

/** What is being done, in this order. */
export type RenderStage = 'reading' | 'writing' | 'formatting' | 'replacing' | 'done';

/** Name of the sheet while it is being built; one left over by a lost session is built anew. */
const temporaryName = '議程產生中，請勿編輯';

/** Name within a sheet that says it was made here: only such a sheet is ever replaced. */
const ownMark = 'ISMS_Paper';

/** The sheet made before for this title: under the title itself, else under 「title (2)」 … */
async function ownSheet(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  title: string,
): Promise<Excel.Worksheet | undefined> {
  const wanted = title.toLowerCase();
  const candidates = sheets
    .filter(({ name }) => {
      const lower = name.toLowerCase();
      return (
        lower === wanted ||
        (lower.startsWith(wanted) && /^ \(\d+\)$/.test(lower.slice(wanted.length)))
      );
    })
    .map((sheet) => ({ sheet, mark: sheet.names.getItemOrNullObject(ownMark).load('name') }));
  if (candidates.length === 0) return undefined;
  for (const { sheet } of candidates) sheet.load('position');
  await context.sync();
  const own = candidates.filter(({ mark }) => !mark.isNullObject).map(({ sheet }) => sheet);
  const exact = candidates.find(({ sheet }) => sheet.name.toLowerCase() === wanted);
  // A copy people keep as 「title (2)」 is not touched while the title is free or ours.
  if (exact === undefined || own.includes(exact.sheet)) return exact?.sheet;
  return own[0];
}

/**
 * Makes the paper a sheet of its own. The one made before is replaced as a whole or stays as it
 * was: the new one is built beside it and takes its place in the last batch. Gives the sheet's name.
 */
export async function renderPaper(
  context: Excel.RequestContext,
  paper: Paper,
  onProgress: (stage: RenderStage) => void,
): Promise<string> {
  const { worksheets } = context.workbook;
  const layout = layOutPaper(paper);
  const wanted = freeName(paper.sheetTitle, []);

  onProgress('reading');
  const all = worksheets.load('items/name');
  const leftover = worksheets.getItemOrNullObject(temporaryName).load('name');
  await context.sync();
  const names = all.items.map((item) => item.name);
  const old = await ownSheet(context, all.items, wanted);
  // A sheet of that title that people made themselves stays theirs.
  const title = old?.name ?? freeName(wanted, names);
  const backup = freeName(`${title.slice(0, 24)} 舊`, names);

  try {
    onProgress('writing');
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    // No formula depends on the paper: nothing need be worked out while it grows.
    application.suspendApiCalculationUntilNextSync();
    if (!leftover.isNullObject) leftover.delete();
    const sheet = worksheets.add(temporaryName);
    sheet.names.add(ownMark, sheet.getRange('A1'));
    writePaper(sheet, layout);
    await context.sync();

    onProgress('formatting');
    application.suspendApiCalculationUntilNextSync();
    formatPaper(sheet, layout);
    setUpPage(sheet, layout, paper);
    await context.sync();

    onProgress('replacing');
    // The old sheet goes last: whatever fails before it can still be taken back.
    if (old !== undefined) {
      old.name = backup;
      sheet.position = old.position;
    }
    sheet.name = title;
    sheet.activate();
    sheet.getRange('A1').select();
    if (old !== undefined) {
      // A very hidden sheet cannot be deleted.
      old.visibility = 'Visible';
      old.delete();
    }
    await context.sync();
  } catch (error) {
    // The first fault is the one to tell, whether or not Excel lets the rest be taken back.
    await takeBack(context, title, backup, old !== undefined).catch(() => undefined);
    throw error;
  }
  onProgress('done');
  return title;
}

/** Removes what was built so far and gives the old sheet its name again. */
async function takeBack(
  context: Excel.RequestContext,
  title: string,
  backup: string,
  hadOld: boolean,
): Promise<void> {
  const { worksheets } = context.workbook;
  const temporary = worksheets.getItemOrNullObject(temporaryName).load('name');
  const renamedOld = worksheets.getItemOrNullObject(backup).load('name');
  const current = worksheets.getItemOrNullObject(title).load('name');
  await context.sync();
  if (!temporary.isNullObject) temporary.delete();
  // Under the title stands the new sheet if the old one bears the backup name, or if there was none.
  if (!current.isNullObject && (!renamedOld.isNullObject || !hadOld)) current.delete();
  if (!renamedOld.isNullObject) renamedOld.name = title;
  await context.sync();
}
