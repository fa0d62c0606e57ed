import { isMissingItem } from '../excel-errors';
import { probeFocus } from '../focus';
import { applyOptional } from '../optional-steps';
import { putMark } from '../sheet-mark';
import type { Attempt } from './attempt';
import { markText } from './paper-mark';
import type { SheetsNow } from './paper-sheets';
import { type PrintedShare, printedShare } from './printed-width';

export interface BegunSheet {
  readonly sheet: Excel.Worksheet;
  /** How wide this workbook prints columns. */
  readonly printed: PrintedShare;
}

/** A sheet for the paper, marked as ours from its first moment. Nothing of others is touched. */
export async function beginSheet(
  context: Excel.RequestContext,
  { id, paper, temporaryName }: Attempt,
): Promise<BegunSheet> {
  probeFocus(context);
  const sheet = context.workbook.worksheets.add(temporaryName);
  const mark = markText({ state: 'building', paper, names: [temporaryName], attempt: id });
  putMark(sheet, mark);
  sheet.load('id');
  // A cell nobody has touched has the workbook's Normal font.
  const font = sheet.getRange('A1').format.font.load('name,size');
  await context.sync();
  return { sheet, printed: printedShare(font.name, font.size) };
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
