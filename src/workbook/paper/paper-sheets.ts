import { isMissingItem } from '../excel-errors';
import { probeFocus } from '../focus';
import type { PaperSheet } from './attempt';
import { listSheets } from './list-sheets';
import { type PaperMark, readMark } from './paper-mark';
import { passing } from '../passing';
import { type HeldPrint, isNamed, loadPrints } from './print-part';
import { type PrintedShare, printedShare } from './printed-width';
import { type Filled, queueFilled } from './read-filled';

/** A sheet that this program made and that still bears a name it gave. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
  readonly mark: PaperMark;
  /** Marked by the first version, by a name within the sheet; it has no property yet. */
  readonly isLegacy: boolean;
}

export interface SheetsNow {
  /** Of all sheets of the workbook. */
  readonly names: readonly string[];
  readonly own: readonly OwnSheet[];
  /** Parts that say what a sheet was made from. */
  readonly prints: readonly HeldPrint[];
  /** Those of which no sheet knows. */
  readonly strayPrints: readonly HeldPrint[];
  /** What stands on those that were asked for as well. */
  readonly filled: ReadonlyMap<string, Filled>;
  /** How wide columns print, as far as a cell far out says it: people may have given it another font. */
  readonly printed: PrintedShare;
}

/** The first version's mark, a name within the sheet, and its name for a sheet being built. */
const legacyMark = 'ISMS_Paper';
const legacyTemporaryName = '議程產生中，請勿編輯';

/** The last cell of a sheet: hardly anybody comes so far. */
export const farOut = 'XFD1048576';

/** So often is it read again when somebody removes a sheet between the two requests. */
const mostReads = 3;

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether a name is the title, or the title with a number: 「議程 MR-115-01 (2)」. */
function isTitled(name: string, title: string): boolean {
  const lower = name.toLowerCase();
  const wanted = title.toLowerCase();
  return lower.startsWith(wanted) && /^(?: \(\d+\))?$/.test(lower.slice(wanted.length));
}

function paperMarkOf(name: string, text: string | undefined): PaperMark | undefined {
  const mark = readMark(text ?? '');
  return mark?.names.some((each) => sameName(each, name)) === true ? mark : undefined;
}

/** What a sheet of the first version is, from its place: that version wrote nothing more down. */
function legacyMarkOf(name: string, paper: string): PaperMark {
  const state = name === legacyTemporaryName ? 'building' : 'ready';
  return { state, paper, names: [name], attempt: '' };
}

type Titled = Pick<PaperSheet, 'paper' | 'title'>;

/** The paper that the first version may have made of a sheet of this name. */
function legacyPaperOf(name: string, papers: readonly Titled[]): string | undefined {
  const titled = papers.find(({ title }) => isTitled(name, title));
  return (titled ?? (name === legacyTemporaryName ? papers[0] : undefined))?.paper;
}

async function readOnce(
  context: Excel.RequestContext,
  papers: readonly Titled[],
  titles: readonly string[],
): Promise<SheetsNow> {
  const { listed, beside } = await listSheets(context, (atOnce) => {
    probeFocus(context);
    const first = passing(context.workbook.worksheets.getFirst().getRange(farOut));
    // Before the marks: a part that is named meanwhile is none that nobody knows of.
    const font = first.format.font.load('name,size');
    const asked = atOnce ? titles.map((title) => askFilled(context, title)) : [];
    return { font, prints: loadPrints(context), asked };
  });
  const { font } = beside;
  const prints = beside.prints();
  const legacy = listed.flatMap(({ sheet, text }) => {
    // Only where the first version could have put one: a sheet's names are slow, and risky to ask for.
    const paper = text === undefined ? legacyPaperOf(sheet.name, papers) : undefined;
    if (paper === undefined) return [];
    return [{ sheet, paper, name: sheet.names.getItemOrNullObject(legacyMark).load('scope') }];
  });
  if (legacy.length > 0) await context.sync();
  const own = listed.flatMap(({ sheet, text }): OwnSheet[] => {
    const { id, name } = sheet;
    const mark = paperMarkOf(name, text);
    if (mark !== undefined) return [{ id, name, mark, isLegacy: false }];
    const marked = legacy.find((one) => one.sheet === sheet);
    // A sheet's names list the workbook's too: such a one marks nothing.
    if (marked?.name.isNullObject !== false || marked.name.scope !== 'Worksheet') return [];
    return [{ id, name, mark: legacyMarkOf(name, marked.paper), isLegacy: true }];
  });
  // Under a name that people gave it, it still has its part: it may be given its own name again.
  const known = listed.map(({ text }) => readMark(text ?? '')?.print);
  const strayPrints = prints.filter((one) => !known.some((print) => isNamed(one, print)));
  return {
    names: listed.map(({ sheet }) => sheet.name),
    own,
    prints,
    strayPrints,
    filled: new Map(beside.asked.flatMap((one) => one())),
    printed: printedShare(font.name, font.size),
  };
}

/** What stands on the sheet of this name, if there is one; to be read after the next sync. */
function askFilled(context: Excel.RequestContext, title: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(title).load('name');
  const filled = queueFilled(sheet);
  return () => (sheet.isNullObject ? [] : [[sheet.name, filled()] as const]);
}

/**
 * The sheets as they stand, with what stands on those of these titles: in one request, as a rule. Fails while
 * another workbook has the focus.
 */
export async function readPaperSheets(
  context: Excel.RequestContext,
  papers: readonly Titled[],
  titles: readonly string[] = [],
): Promise<SheetsNow> {
  for (let reads = 1; ; reads += 1) {
    try {
      return await readOnce(context, papers, titles);
    } catch (error) {
      if (reads === mostReads || !isMissingItem(error)) throw error;
    }
  }
}

/** Whether a sheet holds this paper, finished and not for good; it may have been about to be replaced. */
function holds({ mark }: OwnSheet, paper: string): boolean {
  return mark.paper === paper && mark.state !== 'building' && mark.frozen !== true;
}

/** The sheet that a new one of this paper takes the place of, if any. */
export function sheetToReplace(
  { names, own }: SheetsNow,
  paper: string,
  title: string,
): OwnSheet | undefined {
  const candidates = own.filter((sheet) => holds(sheet, paper));
  const exact = candidates.find(({ name }) => sameName(name, title));
  // A copy people keep as 「title (2)」 is not touched while the title is free.
  if (exact !== undefined || !names.some((name) => sameName(name, title))) return exact;
  return candidates.find(({ name }) => isTitled(name, title));
}

/** Finished sheets of this paper that have been replaced and wait to be removed. */
export function retiredSheets({ own }: SheetsNow, paper: string): OwnSheet[] {
  return own.filter(({ mark }) => mark.state === 'retired' && mark.paper === paper);
}
