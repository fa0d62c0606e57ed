import { isMissingItem } from '../excel-errors';
import { probeFocus } from '../focus';
import { applyOptional } from '../optional-steps';
import { putMark } from '../sheet-mark';
import type { Attempt } from './attempt';
import { markText } from './paper-mark';
import type { SheetsNow } from './paper-sheets';
import { type PrintedShare, printedShare } from './printed-width';

/** Queues the adding of a sheet for the paper. */
export function addSheet(
  context: Excel.RequestContext,
  { temporaryName }: Attempt,
): Excel.Worksheet {
  probeFocus(context);
  return context.workbook.worksheets.add(temporaryName);
}

/** Marks the sheet as ours in the request that adds it; gives how wide this workbook prints columns. Nothing of others is touched. */
export async function beginSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, paper, temporaryName }: Attempt,
): Promise<PrintedShare> {
  const mark = markText({ state: 'building', paper, names: [temporaryName], attempt: id });
  putMark(sheet, mark);
  sheet.load('id');
  // A cell nobody has touched has the workbook's Normal font.
  const font = sheet.getRange('A1').format.font.load('name,size');
  await context.sync();
  return printedShare(font.name, font.size);
}

/** Sheets of the first version get the mark of this one. A sheet that is gone by now needs none. */
export async function markLegacy(context: Excel.RequestContext, now: SheetsNow): Promise<void> {
  const failed = await applyOptional(
    context,
    now.own
      .filter(({ isLegacy }) => isLegacy)
      .map(({ id, name, mark }) => ({
        what: name,
        apply: () => {
          putMark(context.workbook.worksheets.getItem(id), markText(mark));
        },
      })),
  );
  const fault = failed.find(({ error }) => !isMissingItem(error));
  if (fault !== undefined) throw fault.error;
}
