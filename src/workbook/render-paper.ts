import type { Paper } from '../review/document';
import { freeName } from './free-name';
import { layOutPaper } from './paper/lay-out-paper';
import { formatPaper, setUpPage, writePaper } from './paper/write-paper';

/** What is being done, in this order. */
export type RenderStage = 'reading' | 'writing' | 'formatting' | 'replacing' | 'done';

/** Name of the sheet while it is being built; one left over by a lost session is built anew. */
const temporaryName = '議程產生中，請勿編輯';

/**
 * Makes the paper a sheet of its own. The sheet of that title is replaced as a whole or stays as it
 * was: the new one is built beside it and takes its place in the last batch. Gives the sheet's name.
 */
export async function renderPaper(
  context: Excel.RequestContext,
  paper: Paper,
  onProgress: (stage: RenderStage) => void,
): Promise<string> {
  const { worksheets } = context.workbook;
  const layout = layOutPaper(paper);
  const title = freeName(paper.sheetTitle, []);

  onProgress('reading');
  const old = worksheets.getItemOrNullObject(title).load('position');
  const leftover = worksheets.getItemOrNullObject(temporaryName).load('name');
  const all = worksheets.load('items/name');
  await context.sync();
  const backup = freeName(
    `${title.slice(0, 24)} 舊`,
    all.items.map((item) => item.name),
  );

  try {
    onProgress('writing');
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    // No formula depends on the paper: nothing need be worked out while it grows.
    application.suspendApiCalculationUntilNextSync();
    if (!leftover.isNullObject) leftover.delete();
    const sheet = worksheets.add(temporaryName);
    writePaper(sheet, layout);
    await context.sync();

    onProgress('formatting');
    application.suspendApiCalculationUntilNextSync();
    formatPaper(sheet, layout);
    setUpPage(sheet, layout, paper);
    await context.sync();

    onProgress('replacing');
    // The old sheet goes last: whatever fails before it can still be taken back.
    if (!old.isNullObject) {
      old.name = backup;
      sheet.position = old.position;
    }
    sheet.name = title;
    sheet.activate();
    sheet.getRange('A1').select();
    if (!old.isNullObject) old.delete();
    await context.sync();
  } catch (error) {
    // The first fault is the one to tell, whether or not Excel lets the rest be taken back.
    await takeBack(context, title, backup, !old.isNullObject).catch(() => undefined);
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
