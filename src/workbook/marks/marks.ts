import { type Course, unheard } from '../course';
import { joinedAddresses, rangesAt } from '../joined-addresses';
import { readBlocks } from '../read-blocks';
import { cellsToMark, type MarkedProblem } from './cells-to-mark';
import { isMark, looks, severities } from './mark-look';
import { type MarkedSheet, readMarks, removeMarks } from './standing-marks';

/** As many stretches of cells are marked at most: Excel grows slow with what a person cannot look through. */
const mostStretches = 2000;

export interface Marked {
  /** Cells that bear a mark now. */
  readonly marked: number;
  /** Cells that have a problem. */
  readonly cells: number;
  /** Problems that are of no cell. */
  readonly elsewhere: number;
  /** Sheets on which nothing could be marked because they are protected. */
  readonly protectedSheets: readonly string[];
}

export interface Unmarked {
  /** Whether there were marks that are gone now. */
  readonly removed: boolean;
  /** Sheets that are protected and so still have their marks. */
  readonly protectedSheets: readonly string[];
}

/**
 * Marks the cells of the problems by conditional formats, instead of the marks there were. They are
 * the last of each sheet, so that people's own come out as before; no value changes.
 */
export async function markProblems(
  context: Excel.RequestContext,
  problems: readonly MarkedProblem[],
  course: Course = unheard,
): Promise<Marked> {
  const { stretches, cells, elsewhere, sheets } = await look(context, problems);
  course('committing');
  removeMarks(sheets);
  const open = new Map(
    sheets.filter(({ isProtected }) => !isProtected).map(({ name, sheet }) => [name, sheet]),
  );
  const chosen = stretches.filter(({ sheet }) => open.has(sheet)).slice(0, mostStretches);
  for (const [name, sheet] of open) {
    const own = chosen.filter((one) => one.sheet === name);
    for (const severity of severities) {
      const addresses = own.filter((one) => one.severity === severity);
      for (const address of joinedAddresses(addresses.map((one) => one.address))) {
        putMark(rangesAt(sheet, address).conditionalFormats, looks[severity]);
      }
    }
  }
  try {
    await context.sync();
  } catch (error) {
    // Marked in part is worse than not marked: what bears none would be taken for sound.
    await takeHalfAway(context, sheets).catch(() => undefined);
    throw error;
  }
  const shut = new Set(stretches.map(({ sheet }) => sheet).filter((name) => !open.has(name)));
  return {
    marked: chosen.reduce((sum, one) => sum + one.cells, 0),
    cells,
    elsewhere,
    protectedSheets: [...shut],
  };
}

/** What is to be marked, and on which sheets; once more where a sheet was renamed in between. */
async function look(
  context: Excel.RequestContext,
  problems: readonly MarkedProblem[],
  isAgain = false,
): Promise<ReturnType<typeof cellsToMark> & { readonly sheets: readonly MarkedSheet[] }> {
  const found = cellsToMark(await readBlocks(context), problems);
  const sheets = await readMarks(context);
  const names = new Set(sheets.map(({ name }) => name));
  const isRenamed = found.stretches.some(({ sheet }) => !names.has(sheet));
  return isRenamed && !isAgain ? look(context, problems, true) : { ...found, sheets };
}

/** Takes away every mark of every sheet, and nothing else. */
export async function unmark(context: Excel.RequestContext): Promise<Unmarked> {
  const marks = await readMarks(context);
  try {
    return await takeAway(context, marks);
  } catch (error) {
    // Some of them may be gone: as a rule Excel takes the rest the next time. The first fault is the one to tell.
    const { protectedSheets } = await takeAway(context, await readMarks(context)).catch(() => {
      throw error;
    });
    return { removed: areRemovable(marks), protectedSheets };
  }
}

/** What a format is when it is new. */
const isUnset = (formula: unknown) => formula === '' || formula === '=FALSE';

/** The same where it was not done to the end: one whose formula Excel has refused is new, and has none. */
async function takeHalfAway(
  context: Excel.RequestContext,
  before: readonly MarkedSheet[],
): Promise<void> {
  const there = new Set(before.flatMap(({ others }) => others));
  const now = await readMarks(context, (formula) => isMark(formula) || isUnset(formula));
  const ours = now.map((sheet) => ({
    ...sheet,
    marks: sheet.marks.filter((id) => !there.has(id)),
  }));
  await takeAway(context, ours);
}

/** The same of marks that were asked for; no request where there are none. */
export async function takeAway(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
): Promise<Unmarked> {
  const protectedSheets = removeMarks(sheets);
  await context.sync();
  return { removed: areRemovable(sheets), protectedSheets };
}

function areRemovable(sheets: readonly MarkedSheet[]): boolean {
  return sheets.some(({ isProtected, marks }) => !isProtected && marks.length > 0);
}

/** Whether there are marks in the workbook. */
export async function hasMarks(context: Excel.RequestContext): Promise<boolean> {
  return (await readMarks(context)).some(({ marks }) => marks.length > 0);
}

function putMark(
  formats: Excel.ConditionalFormatCollection,
  { formula, fill, font, bold, underline, frame }: (typeof looks)['E'],
): void {
  const added = formats.add('Custom');
  const { rule, format } = added.custom;
  rule.formula = formula;
  format.fill.color = fill;
  format.font.color = font;
  if (bold) format.font.bold = true;
  if (underline !== 'None') format.font.underline = underline;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = format.borders.getItem(side);
    border.style = frame;
    border.color = font;
  }
  // Counted from the end: the last.
  added.priority = -1;
}
