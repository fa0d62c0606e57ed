import { freeName } from '../free-name';

/** So much of an attempt's id makes the names of its sheets others than any. */
const shownOfId = 8;

/** What a sheet is called while a run builds it. */
export function temporaryName(id: string, title: string, taken: readonly string[]): string {
  return freeName(`產生中 ${id.slice(0, shownOfId)} ${title}`, taken);
}

const temporary = new RegExp(`^產生中 \\S{1,${String(shownOfId)}} `);

/**
 * Sheets that bear such a name and no mark: a run was cut off between adding and marking them, and could not take
 * them back. Only what is on them says whether they are anybody's by now.
 */
export function unmarkedNames(
  names: readonly string[],
  own: readonly { readonly name: string }[],
): string[] {
  return names.filter((name) => temporary.test(name) && !own.some((sheet) => sheet.name === name));
}

/** Removes sheets, by name or id, as far as nothing is on them; two requests whatever their number. */
export async function removeBlankSheets(
  context: Excel.RequestContext,
  which: readonly string[],
): Promise<void> {
  if (which.length === 0) return;
  const asked = which.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    return {
      sheet,
      used: sheet.getUsedRangeOrNullObject(false).load('address'),
      charts: sheet.charts.load('count'),
      shapes: sheet.shapes.load('items/id'),
    };
  });
  await context.sync();
  const blank = asked.filter(
    ({ sheet, used, charts, shapes }) =>
      !sheet.isNullObject && used.isNullObject && charts.count + shapes.items.length === 0,
  );
  if (blank.length === 0) return;
  for (const { sheet } of blank) sheet.delete();
  await context.sync();
}
