import { addedId } from '../added-id';
import { WorkbookError } from '../excel-errors';
import { probeFocus } from '../focus';
import { freeName } from '../free-name';
import { demandMark, putMark } from '../sheet-mark';
import { type Attempt, type BuiltSheet, titlesOf } from './attempt';
import { markText } from './paper-mark';
import type { FoundBoxes } from './box-marks';
import { queueBoxes, readBoxes } from './read-boxes';
import { readPaperSheets, retiredSheets, type SheetsNow, sheetToReplace } from './paper-sheets';

export interface Place {
  readonly name: string;
  /** Zero-based place of the sheet that was replaced. */
  readonly position: number | undefined;
}

export interface Taken {
  /** One for each paper. */
  readonly places: readonly Place[];
  /** Names of the sheets that the new ones stand for now. */
  readonly replaced: readonly string[];
  /** Of those: what was written on them at that moment. */
  readonly written: readonly { readonly name: string; readonly boxes: FoundBoxes }[];
}

/** Somebody may change sheets between the reading and the writing; then all is looked at again. */
const mostTries = 3;
/** So much of a title (of at most 31 characters) leaves room for what is put behind it. */
const longestStem = 24;

/** The sheets as others see them: without those that are being built. */
function withoutOwn(now: SheetsNow, ownIds: ReadonlySet<string>): SheetsNow {
  const mine = new Set(now.own.filter(({ id }) => ownIds.has(id)).map(({ name }) => name));
  return {
    ...now,
    names: now.names.filter((name) => !mine.has(name)),
    own: now.own.filter(({ id }) => !ownIds.has(id)),
  };
}

/** What each sheet takes the place of, and the names that old and new get. */
function plansFor(built: readonly BuiltSheet[], others: SheetsNow) {
  const taken = [...others.names];
  const free = (wanted: string) => {
    const name = freeName(wanted, taken);
    taken.push(name);
    return name;
  };
  return built.map((each) => {
    const old = sheetToReplace(others, each.paper, each.title);
    const name = old?.name ?? free(each.title);
    return { ...each, old, name, backup: free(`${cut(name)} 舊`) };
  });
}

function cut(name: string): string {
  return [...name].slice(0, longestStem).join('');
}

/**
 * Queues, for one request, that the old sheets get names to be removed under and the new ones the titles. Its
 * first actions fail when a sheet is no longer what it was, before anything has changed. Gives what came of it, to
 * be read after the next sync.
 */
export function queueExchange(
  context: Excel.RequestContext,
  attempt: string,
  built: readonly BuiltSheet[],
  others: SheetsNow,
): () => Taken {
  const plans = plansFor(built, others);

  probeFocus(context);
  // First, so that nothing has changed yet if one is gone. Under either name it is unfinished.
  for (const { sheet, paper, temporaryName, name } of plans) {
    const names = [temporaryName, name];
    putMark(sheet, markText({ state: 'building', paper, names, attempt }));
  }
  const found = plans.map(({ old }) => {
    if (old === undefined) return undefined;
    const sheet = context.workbook.worksheets.getItem(old.name).load('position');
    demandMark(sheet);
    return { sheet, boxes: queueBoxes(sheet, old) };
  });
  plans.forEach(({ old, name, backup }, at) => {
    const sheet = found[at]?.sheet;
    if (sheet === undefined || old === undefined) return;
    const names = [name, backup];
    putMark(sheet, markText({ ...old.mark, state: 'retired', names, attempt: '' }));
    sheet.name = backup;
  });
  for (const { sheet, name } of plans) sheet.name = name;
  // Last: as long as one is not finished, none is.
  for (const { sheet, paper, name, boxes = [], print, frozen } of plans) {
    const mark = { state: 'ready', paper, names: [name], attempt } as const;
    const more = {
      ...(boxes.length > 0 && { boxes }),
      ...(print !== undefined && { print }),
      ...(frozen && { frozen, open: true as const }),
    };
    putMark(sheet, markText({ ...mark, ...more }));
  }
  return () => ({
    places: plans.map(({ name }, at) => ({ name, position: found[at]?.sheet.position })),
    replaced: plans.flatMap(({ paper, old, backup }) => [
      ...(old === undefined ? [] : [backup]),
      ...retiredSheets(others, paper).flatMap((left) => (left.id === old?.id ? [] : [left.name])),
    ]),
    written: plans.flatMap(({ backup }, at) => {
      const boxes = found[at]?.boxes();
      return boxes === undefined ? [] : [{ name: backup, boxes }];
    }),
  });
}

async function exchange(...given: Parameters<typeof queueExchange>): Promise<Taken> {
  const taken = queueExchange(...given);
  const [context] = given;
  await context.sync();
  return taken();
}

/** Where the first of the sheets stood that are replaced; Excel lists sheets in the order of their tabs. */
export function oldPosition(built: readonly BuiltSheet[], before: SheetsNow): number | undefined {
  const olds = built.map(({ paper, title }) => sheetToReplace(before, paper, title));
  const old = olds.find((each) => each !== undefined);
  return old && before.names.indexOf(old.name);
}

/** How the sheets stand after a request that failed. */
export interface AfterFault {
  /** The sheets as others see them. */
  readonly others: SheetsNow;
  /** The new ones, asked for anew: what the failed request was to give is not relied upon. */
  readonly built: readonly BuiltSheet[];
  /** Where the new ones stand in their places: only the answer was lost. */
  readonly taken: Taken | undefined;
}

/** By the ids that Excel gave or, where no answer came, by what is marked on them. */
function ownOf(attempt: string, { sheet, paper }: BuiltSheet, now: SheetsNow) {
  const id = addedId(sheet);
  return now.own.find((own) =>
    id === undefined ? own.mark.attempt === attempt && own.mark.paper === paper : own.id === id,
  );
}

/**
 * `mustStand`: whether the new sheets were there before.
 * @throws the fault itself, where nothing can be read either; and where a new sheet is gone, which is told where it
 * must stand.
 */
export async function lookAgain(
  context: Excel.RequestContext,
  attempt: Attempt,
  built: readonly BuiltSheet[],
  error: unknown,
  mustStand: boolean,
): Promise<AfterFault> {
  const now = await readPaperSheets(context, attempt.sheets).catch(() => {
    // The first fault is the one to tell.
    throw error;
  });
  const found = built.map((each) => ({ each, own: ownOf(attempt.id, each, now) }));
  const own = found.flatMap((one) => one.own ?? []);
  if (own.length < built.length) throw mustStand ? removedMeanwhile(attempt, error) : error;
  const others = withoutOwn(now, new Set(own.map(({ id }) => id)));
  const again = found.map(({ each, own: { id } = { id: '' } }) => ({
    ...each,
    sheet: context.workbook.worksheets.getItem(id),
  }));
  if (!own.every(({ mark }) => mark.state === 'ready')) {
    return { others, built: again, taken: undefined };
  }
  const retired = attempt.sheets.flatMap(({ paper }) => retiredSheets(others, paper));
  // Of sheets on which much stands the answer may have been too large to come.
  const boxes = await readBoxes(context, retired).catch(() => []);
  const taken = {
    places: own.map(({ name }) => ({ name, position: undefined })),
    replaced: retired.map(({ name }) => name),
    written: retired.flatMap(({ name }, at) => {
      const written = boxes[at];
      return written ? [{ name, boxes: written }] : [];
    }),
  };
  return { others, built: again, taken };
}

/**
 * Puts the finished sheets in their places, all or none, whatever others do to the sheets meanwhile.
 * After a fault old sheets may bear their second names.
 */
export async function takePlaces(
  context: Excel.RequestContext,
  attempt: Attempt,
  built: readonly BuiltSheet[],
  before: SheetsNow,
): Promise<Taken> {
  let others = before;
  for (let tries = 1; ; tries += 1) {
    try {
      return await exchange(context, attempt.id, built, others);
    } catch (error) {
      if (tries === mostTries) throw error;
      const after = await lookAgain(context, attempt, built, error, true);
      if (after.taken) return after.taken;
      ({ others } = after);
    }
  }
}

export function removedMeanwhile({ sheets }: Attempt, cause: unknown): WorkbookError {
  return new WorkbookError(
    'PaperRemoved',
    `產生到一半的工作表已被移除或改名，${titlesOf(sheets)}這次沒有完成；可能有另一個窗格或其他人同時產生。請先查看活頁簿是否已有新的一份，需要時再產生一次。`,
    { cause },
  );
}
