import { isOfOneObject } from '../excel-errors';
import { loadMark, loadMarkedSheets, markIn, markOf } from '../sheet-mark';

export interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  /** What is marked on it; undefined where nothing of ours is. */
  readonly text: string | undefined;
}

export interface Listed<T> {
  readonly listed: readonly ListedSheet[];
  readonly beside: T;
}

/**
 * All sheets with their marks, and what is asked before them: one request, as a rule. Where that was refused it is
 * asked again, and not all `atOnce`.
 */
export async function listSheets<T>(
  context: Excel.RequestContext,
  askBeside: (atOnce: boolean) => T,
): Promise<Listed<T>> {
  try {
    const beside = askBeside(true);
    const all = loadMarkedSheets(context);
    await context.sync();
    return { beside, listed: all.items.map((sheet) => ({ sheet, text: markIn(sheet) })) };
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    return listApart(context, askBeside);
  }
}

/** In two, where Excel would not tell the marks of several sheets at once. */
async function listApart<T>(
  context: Excel.RequestContext,
  askBeside: (atOnce: boolean) => T,
): Promise<Listed<T>> {
  const beside = askBeside(false);
  const all = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  const asked = all.items.map((sheet) => ({ sheet, mark: loadMark(sheet) }));
  await context.sync();
  return { beside, listed: asked.map(({ sheet, mark }) => ({ sheet, text: markOf(mark) })) };
}
