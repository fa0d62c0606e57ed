import { isOfOneObject } from '../excel-errors';
import { isMark } from './mark-look';

/** What there is of marks on a sheet. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Nothing can be put on it or taken from it. */
  readonly isProtected: boolean;
  readonly marks: readonly Excel.ConditionalFormat[];
}

/** The marks on every sheet, also those copied along with cells or left by a pane that was closed. */
export async function readMarks(context: Excel.RequestContext): Promise<MarkedSheet[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const loaded = sheets.items.map((sheet) => ({
    sheet,
    protection: sheet.protection.load('protected'),
    formats: sheet.getRange().conditionalFormats.load('items/type'),
  }));
  await context.sync();
  const custom = loaded.flatMap(({ formats }) =>
    formats.items.filter(({ type }) => type === 'Custom'),
  );
  const marks = new Set(await marksAmong(context, custom));
  return loaded.map(({ sheet, protection, formats }) => ({
    sheet,
    name: sheet.name,
    isProtected: protection.protected,
    marks: formats.items.filter((format) => marks.has(format)),
  }));
}

/** One request, as a rule; a format whose formula Excel does not tell is none of ours. */
async function marksAmong(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<readonly Excel.ConditionalFormat[]> {
  if (formats.length === 0) return [];
  try {
    const rules = formats.map((format) => format.custom.rule.load('formula'));
    await context.sync();
    return formats.filter((_, at) => isMark(rules[at]?.formula));
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    if (formats.length === 1) return [];
  }
  const found: Excel.ConditionalFormat[] = [];
  for (const format of formats) found.push(...(await marksAmong(context, [format])));
  return found;
}

/** Queues their removal where the sheet lets it be; gives the names of the sheets that do not. */
export function removeMarks(sheets: readonly MarkedSheet[]): string[] {
  const kept: string[] = [];
  for (const { name, isProtected, marks } of sheets) {
    if (marks.length === 0) continue;
    if (isProtected) kept.push(name);
    else for (const mark of marks) mark.delete();
  }
  return kept;
}
