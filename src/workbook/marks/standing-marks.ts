import { isOfOneObject } from '../excel-errors';
import { passing } from '../passing';
import { isMark } from './mark-look';

/** What there is of marks on a sheet. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Nothing can be put on it or taken from it. */
  readonly isProtected: boolean;
  /** Ids of formats. */
  readonly marks: readonly string[];
  /** Of the other ones that go by a formula. */
  readonly others: readonly string[];
}

interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly protection: Excel.WorksheetProtection;
  readonly formats: Excel.ConditionalFormatCollection;
}

function look(sheet: Excel.Worksheet, name: string, range: Excel.Range, what: string): Looked {
  return {
    sheet,
    name,
    protection: sheet.protection.load('protected'),
    formats: range.conditionalFormats.load(what),
  };
}

/** One request; the range is not asked again. */
function lookOnce(sheet: Excel.Worksheet, name: string): Looked {
  return look(sheet, name, passing(sheet.getRange()), withFormulas);
}

const withFormulas = 'items/id,items/type,items/customOrNullObject/rule/formula';

function customOf({ formats }: Looked): Excel.ConditionalFormat[] {
  return formats.items.filter(({ type }) => type === 'Custom');
}

function markedSheet(
  looked: Looked,
  isOurs: (format: Excel.ConditionalFormat) => boolean,
): MarkedSheet {
  const { sheet, name, protection } = looked;
  const all = customOf(looked);
  const ours = new Set(all.filter(isOurs));
  return {
    ...{ sheet, name, isProtected: protection.protected },
    marks: [...ours].map(({ id }) => id),
    others: all.filter((format) => !ours.has(format)).map(({ id }) => id),
  };
}

/** Queues the question for the marks on sheets of these names, for behind other work; to be read after the next sync. */
export function askMarks(
  context: Excel.RequestContext,
  names: readonly string[],
): () => MarkedSheet[] {
  const looked = names.map((name) =>
    lookOnce(context.workbook.worksheets.getItemOrNullObject(name), name),
  );
  return () =>
    looked
      .filter(({ sheet }) => !sheet.isNullObject)
      .map((one) => markedSheet(one, (format) => isMark(format.customOrNullObject.rule.formula)));
}

/**
 * The marks on every sheet, also those copied along with cells or left by a pane that was closed.
 * @param isOurs by the formula of a format
 */
export async function readMarks(
  context: Excel.RequestContext,
  isOurs: (formula: unknown) => boolean = isMark,
): Promise<MarkedSheet[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  try {
    const looked = sheets.items.map((sheet) => lookOnce(sheet, sheet.name));
    await context.sync();
    return looked.map((one) =>
      markedSheet(one, (format) => isOurs(format.customOrNullObject.rule.formula)),
    );
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
  }
  // Where Excel does not tell the formulas of all of them.
  const looked = sheets.items.map((sheet) =>
    look(sheet, sheet.name, sheet.getRange(), 'items/id,items/type'),
  );
  await context.sync();
  const marks = new Set(await marksAmong(context, looked.flatMap(customOf), isOurs));
  return looked.map((one) => markedSheet(one, (format) => marks.has(format)));
}

/** One request, as a rule; a format whose formula Excel does not tell is none of ours. */
async function marksAmong(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
  isOurs: (formula: unknown) => boolean,
): Promise<readonly Excel.ConditionalFormat[]> {
  if (formats.length === 0) return [];
  try {
    const rules = formats.map((format) => format.custom.rule.load('formula'));
    await context.sync();
    return formats.filter((_, at) => isOurs(rules[at]?.formula));
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    if (formats.length === 1) return [];
  }
  const found: Excel.ConditionalFormat[] = [];
  for (const format of formats) found.push(...(await marksAmong(context, [format], isOurs)));
  return found;
}

/** Queues their removal where the sheet lets it be; gives the names of the sheets that do not. */
export function removeMarks(sheets: readonly MarkedSheet[]): string[] {
  const kept: string[] = [];
  for (const { sheet, name, isProtected, marks } of sheets) {
    if (marks.length === 0) continue;
    if (isProtected) kept.push(name);
    else {
      const formats = passing(sheet.getRange()).conditionalFormats;
      for (const id of marks) formats.getItem(id).delete();
    }
  }
  return kept;
}
