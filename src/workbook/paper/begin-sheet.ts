import { isMissingItem } from '../excel-errors';
import { probeFocus } from '../focus';
import { applyOptional } from '../optional-steps';
import { putMark } from '../sheet-mark';
import type { Attempt, BuiltSheet } from './attempt';
import { markText } from './paper-mark';
import type { SheetsNow } from './paper-sheets';
import { type PrintedShare, printedShare } from './printed-width';
import { passing } from '../passing';

/**
 * Queues the adding of a sheet for each paper, each marked as ours right behind it: what is refused after that
 * leaves none of which nobody knows whose it is. Nothing of others is touched.
 */
export function addSheets(context: Excel.RequestContext, { id, sheets }: Attempt): BuiltSheet[] {
  probeFocus(context);
  return sheets.map((each) => {
    const { paper, temporaryName } = each;
    const sheet = context.workbook.worksheets.add(temporaryName);
    putMark(sheet, markText({ state: 'building', paper, names: [temporaryName], attempt: id }));
    return { ...each, sheet };
  });
}

/** Queues what is to be known of the new sheets. Gives how wide this workbook prints columns, to be read after the next sync. */
export function askAdded(built: readonly BuiltSheet[]): () => PrintedShare {
  for (const { sheet } of built) sheet.load('id');
  // A cell nobody has touched has the workbook's Normal font.
  const [first] = built;
  const font = first && passing(first.sheet.getRange('A1')).format.font.load('name,size');
  return () => printedShare(font?.name ?? '', font?.size ?? 0);
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
