import { WorkbookError } from '../excel-errors';
import { probeFocus } from '../focus';
import { freeName } from '../free-name';
import { demandMark, putMark } from '../sheet-mark';
import type { Attempt } from './attempt';
import { markText } from './paper-mark';
import { readPaperSheets, retiredSheets, type SheetsNow, sheetToReplace } from './paper-sheets';

export interface Place {
  readonly name: string;
  /** Zero-based place of the sheet that was replaced. */
  readonly position: number | undefined;
  /** Names of the sheets that the new one stands for now. */
  readonly replaced: readonly string[];
}

/** Somebody may change sheets between the reading and the writing; then all is looked at again. */
const mostTries = 3;
/** So much of a title (of at most 31 characters) leaves room for what is put behind it. */
const longestStem = 24;

/** The sheets as others see them: without the one that is being built. */
function withoutOwn(now: SheetsNow, ownId: string): SheetsNow {
  const mine = now.own.find(({ id }) => id === ownId);
  return {
    names: now.names.filter((name) => name !== mine?.name),
    own: now.own.filter(({ id }) => id !== ownId),
  };
}

/**
 * In one request the old sheet gets a name to be removed under and the new one the title. Its first
 * actions fail when the old sheet is no longer what it was, before anything has changed.
 */
async function exchange(
  context: Excel.RequestContext,
  { paper, title, temporaryName, id }: Attempt,
  sheet: Excel.Worksheet,
  others: SheetsNow,
): Promise<Place> {
  const old = sheetToReplace(others, paper, title);
  const name = old?.name ?? freeName(title, others.names);
  const backup = freeName(`${[...name].slice(0, longestStem).join('')} 舊`, others.names);

  probeFocus(context);
  // First, so that nothing has changed yet if it is gone. Under either name it is unfinished.
  const ownNames = [temporaryName, name];
  putMark(sheet, markText({ state: 'building', paper, names: ownNames, attempt: id }));
  let found: Excel.Worksheet | undefined;
  if (old !== undefined) {
    found = context.workbook.worksheets.getItem(old.name).load('position');
    demandMark(found);
    const names = [old.name, backup];
    putMark(found, markText({ state: 'retired', paper, names, attempt: '' }));
    found.name = backup;
  }
  sheet.name = name;
  putMark(sheet, markText({ state: 'ready', paper, names: [name], attempt: '' }));
  await context.sync();

  const left = retiredSheets(others, paper).filter((each) => each.id !== old?.id);
  return {
    name,
    position: found?.position,
    replaced: [...(old === undefined ? [] : [backup]), ...left.map((each) => each.name)],
  };
}

/**
 * Puts the finished sheet in its place, whatever others do to the sheets meanwhile. After a fault
 * the old sheet may bear its second name.
 */
export async function takePlace(
  context: Excel.RequestContext,
  attempt: Attempt,
  sheet: Excel.Worksheet,
  before: SheetsNow,
): Promise<Place> {
  let others = before;
  for (let tries = 1; ; tries += 1) {
    try {
      return await exchange(context, attempt, sheet, others);
    } catch (error) {
      if (tries === mostTries) throw error;
      const now = await readPaperSheets(context, attempt).catch(() => {
        // The first fault is the one to tell.
        throw error;
      });
      const own = now.own.find(({ id }) => id === sheet.id);
      if (own === undefined) throw removedMeanwhile(error);
      others = withoutOwn(now, sheet.id);
      // The request had been carried out, only its answer was lost.
      if (own.mark.state === 'ready') {
        const replaced = retiredSheets(others, attempt.paper).map(({ name }) => name);
        return { name: own.name, position: undefined, replaced };
      }
    }
  }
}

export function removedMeanwhile(cause: unknown): WorkbookError {
  return new WorkbookError(
    'PaperRemoved',
    '產生到一半的議程工作表已被移除或改名，這次沒有完成；可能有另一個窗格或其他人同時產生議程。請先查看活頁簿是否已有新的議程，需要時再按一次「產生議程」。',
    { cause },
  );
}
