import { addedId } from '../added-id';
import { isMissingItem } from '../excel-errors';
import { freeName } from '../free-name';
import { applyOptional, type OptionalStep } from '../optional-steps';
import { demandMark, putMark } from '../sheet-mark';
import type { Attempt, BuiltSheet } from './attempt';
import { removeBlankSheets, unmarkedNames } from './blank-sheets';
import { markText } from './paper-mark';
import { type OwnSheet, readPaperSheets, retiredSheets, type SheetsNow } from './paper-sheets';
import type { HeldPrint } from './print-part';
import { readStrayPrints, removingPrint, type StrayPrint } from './stray-prints';

/** Removes a sheet if it bears this name and our mark at that moment, with what it was to be made from. */
function removal(
  context: Excel.RequestContext,
  name: string,
  prints: readonly StrayPrint[] = [],
): OptionalStep {
  return {
    what: name,
    apply: () => {
      const sheet = context.workbook.worksheets.getItem(name);
      demandMark(sheet);
      // A very hidden sheet cannot be deleted.
      sheet.visibility = 'Visible';
      sheet.delete();
      for (const print of prints) removingPrint(context, print).apply();
    },
  };
}

/** Removes sheets that are to be built anew, with what was kept of them; the whole is taken back where that fails. */
export async function removeBuilt(
  context: Excel.RequestContext,
  built: readonly BuiltSheet[],
  prints: readonly Excel.CustomXmlPart[],
): Promise<void> {
  for (const { temporaryName } of built) removal(context, temporaryName).apply();
  for (const part of prints) part.delete();
  await context.sync();
}

/** What new sheets leave behind. */
export interface Outdated {
  /** Sheets whose places they have taken. */
  readonly sheets: readonly string[];
  /** Parts that said what those were made from. */
  readonly prints: readonly HeldPrint[];
}

/**
 * Removes sheets of ours that are done with, and what runs that were cut off have left: sheets half-built, and parts
 * of which no sheet knows. One request, as a rule; none where there is nothing. Gives the names of sheets that would
 * not go. Where a sheet was finished elsewhere meanwhile, it keeps its part.
 */
export async function removeOutdated(
  context: Excel.RequestContext,
  before: SheetsNow,
  { sheets, prints }: Outdated,
): Promise<string[]> {
  const unfinished = before.own.filter(({ mark }) => mark.state === 'building');
  const attempts = new Set(unfinished.map(({ mark }) => mark.attempt));
  const strays = await readStrayPrints(context, before);
  const removals = [
    ...sheets.map((name) => removal(context, name)),
    ...unfinished.map(({ name, mark }) =>
      removal(
        context,
        name,
        strays.filter(({ attempt }) => attempt === mark.attempt),
      ),
    ),
  ];
  const others = strays.filter(({ attempt }) => attempt === undefined || !attempts.has(attempt));
  const failed = await applyOptional(context, [
    ...removals,
    ...[...prints, ...others].map((print) => removingPrint(context, print)),
  ]);
  // Nobody misses them: where they will not go the next run tries again.
  await removeBlankSheets(context, unmarkedNames(before.names, before.own)).catch(() => undefined);
  // Gone or renamed by somebody: no longer our business.
  return failed.flatMap(({ step, error }) =>
    removals.includes(step) && !isMissingItem(error) ? [step.what] : [],
  );
}

/** Gives a sheet that was about to be replaced its name again. */
function restoration(
  context: Excel.RequestContext,
  { name, mark }: OwnSheet,
  taken: readonly string[],
): OptionalStep {
  const given = freeName(mark.names[0] ?? name, taken);
  return {
    what: name,
    apply: () => {
      const sheet = context.workbook.worksheets.getItem(name);
      demandMark(sheet);
      putMark(sheet, markText({ ...mark, state: 'ready', names: [given] }));
      sheet.name = given;
    },
  };
}

/**
 * After a fault: nothing of this attempt stays, and the old sheets have their names again. `added`
 * are the sheets it has added, if it came to that. What would not go is thrown at the end.
 */
export async function takeBack(
  context: Excel.RequestContext,
  attempt: Attempt,
  added: readonly BuiltSheet[],
): Promise<void> {
  const now = await readPaperSheets(context, attempt.sheets);
  const ids = new Set(added.map(({ sheet }) => addedId(sheet)));
  const built = now.own.filter(({ id, mark }) => ids.has(id) || mark.attempt === attempt.id);
  const done = built.filter(({ mark }) => mark.state === 'ready').length;
  // All stand in their places: only the answer was lost.
  if (done === attempt.sheets.length) return;
  const retired = attempt.sheets.flatMap(({ paper }) => {
    const others = now.own.filter((sheet) => !built.includes(sheet));
    const isReady = others.some(({ mark }) => mark.state === 'ready' && mark.paper === paper);
    return isReady ? [] : retiredSheets(now, paper);
  });
  const taken = (but: string) =>
    now.names.filter((name) => name !== but && !built.some((sheet) => sheet.name === name));
  const strays = await readStrayPrints(context, now);
  const failed = await applyOptional(context, [
    ...built.map(({ name }) => removal(context, name)),
    ...strays
      .filter((print) => print.attempt === attempt.id)
      .map((print) => removingPrint(context, print)),
    ...retired.map((sheet) => restoration(context, sheet, taken(sheet.name))),
  ]);
  // Of that name it may be somebody else's: only those that Excel gave us.
  const bare = added.flatMap(({ sheet, temporaryName }) => {
    const id = addedId(sheet);
    const isBare = id !== undefined && !now.own.some((each) => each.id === id);
    return isBare && now.names.includes(temporaryName) ? [id] : [];
  });
  await removeBlankSheets(context, bare);
  const fault = failed.find(({ error }) => !isMissingItem(error));
  if (fault) throw fault.error;
}
