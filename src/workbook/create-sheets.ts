import { tableNames, type TableName } from '../register/register';
import { Attempt } from './attempt';
import { claimRows, isHalfMade } from './claim-rows';
import { type CreationPlan, planCreation } from './creation-plan';
import { CalledOff, type Course, takingBack, unheard } from './course';
import { refused, toWorkbookError, WorkbookError } from './excel-errors';
import { finishLook, unmarked } from './finish-look';
import { prepareSheets } from './prepare-sheets';
import { type Details, isFinished, readDetails } from './read-details';
import { readStrayTables } from './read-stray-tables';
import { putVersion } from './schema-version';
import { hasGaps } from './table-parts';
import { unlookedSheets } from './unlooked-sheets';
import { readState, type TableState, type WorkbookState } from './workbook-state';
import { type SheetRows, writeRegister, type Written } from './write-register';

/**
 * The cells to fill new tables with, given the tables that are there already; `isUnfinished` where they
 * are what an attempt that was cut off has made.
 */
export type RowsFor = (present: readonly TableName[], isUnfinished: boolean) => SheetRows;

export interface Created {
  /** Tables added, in the order of their sheets. */
  readonly tables: readonly TableName[];
  /** Names of the sheets added or taken into use. */
  readonly sheets: readonly string[];
  /** What was not done or is worth knowing, each a sentence for people. */
  readonly notices: readonly string[];
}

/** How often it begins anew when somebody changes sheets or tables at the same time. */
const tries = 5;
const raced =
  '其他人正在更動這個活頁簿的工作表，這次沒有完成。請稍候片刻，再按一次「建立工作表」。';
const notInFront = 'Excel 沒有移到「首頁」；請自行點選該工作表。';
const finished = '先前沒有完成的部分（清單、公式、驗證或版面）已補齊。';

function withoutFormula(column: string): string {
  return `${column}欄還沒有公式，因為公式要用的表格或欄位不在活頁簿裡；補齊後再按一次「建立工作表」。`;
}

/** Somebody else has made, renamed or deleted what this attempt was about to write. */
function isRace(error: unknown): boolean {
  const known = toWorkbookError(error);
  return known instanceof WorkbookError && /^Item(AlreadyExists|NotFound)$/.test(known.code);
}

/**
 * Adds the tables that are missing, each on a new sheet, with 首頁 and the lists, and finishes what
 * an earlier attempt has left unfinished; what others made is not touched. If a write fails, what
 * this attempt has added is taken away again. `id` names the attempt.
 * @throws WorkbookError `Date1904` where days count from 1904.
 */
export async function createSheets(
  context: Excel.RequestContext,
  rowsFor: RowsFor,
  id: string,
  course: Course = unheard,
): Promise<Created> {
  const attempt = new Attempt(context, id);
  for (let left = tries; left > 0; left--) {
    try {
      const created = await createOnce(context, attempt, rowsFor, course);
      if (created) return created;
    } catch (error) {
      await takingBack(error, () => attempt.withdraw());
      if (error instanceof CalledOff) throw error;
      const made = attempt
        .made(isRace(error))
        .then((own) => standing(context, attempt, own, course));
      const created = await made.catch(() => undefined);
      if (created) return created;
      if (!isRace(error) || left === 1) throw error;
    }
  }
  throw new WorkbookError('Conflict', raced);
}

/** What stands in spite of a fault: only its answer was lost, or what came after it; looks are done anew. */
async function standing(
  context: Excel.RequestContext,
  attempt: Attempt,
  made: Awaited<ReturnType<Attempt['made']>>,
  course: Course,
): Promise<Created | undefined> {
  const tables = made.flatMap(({ mark }) => mark.tables);
  if (tables.length === 0) return undefined;
  if (tables.length === tableNames.length) putVersion(context);
  const rest = await createOnce(context, attempt, () => ({}), course).catch(() => undefined);
  const notices = rest ? rest.notices.filter((notice) => notice !== finished) : [unmarked];
  return { tables, sheets: made.map(({ name }) => name), notices };
}

/** Undefined when the workbook has changed under its hands and it must begin anew. */
async function createOnce(
  context: Excel.RequestContext,
  attempt: Attempt,
  rowsFor: RowsFor,
  course: Course,
): Promise<Created | undefined> {
  const state = await readState(context);
  const present = state.tables.map(({ table }) => table);
  const rows = rowsFor(present, isUnfinished(state));
  const missing = tableNames.filter((name) => !present.includes(name));
  const strays = await readStrayTables(context, missing);
  const halfMade = strays.filter((stray) => isHalfMade(stray, state));
  if (halfMade.length > 0) {
    course('committing');
    await claimRows(context, state, halfMade);
    return undefined;
  }

  const details = await readDetails(context, state, strays);
  const plan = planCreation(state, strays, details.isFree);
  let written: Written = { made: [], home: undefined, blank: [] };
  if (needsWriting(state, details, plan)) {
    // A sheet of lists that stands is written to: that is not taken back.
    course(state.lists ? 'committing' : 'preparing');
    const prepared = await prepareSheets(context, attempt, state, details.isBlank);
    if (!prepared) return undefined;
    course('committing', 0, rowsIn(plan, rows));
    written = writeRegister(attempt, { state, prepared, rows, ...plan, ...details });
    // Tables of before keep their version until their columns are added.
    if (present.length === 0) putVersion(context);
    await context.sync();
  }
  const unlooked = await unlookedSheets(context, state, written);
  const notices = unlooked.length > 0 ? await finishLook(context, unlooked, state.own, course) : [];
  if (written.home && (await refused(bringToFront(context, written.home.sheet)))) {
    notices.push(notInFront);
  }
  const isHealed = unlooked.some(({ id }) => state.sheets.some((sheet) => sheet.id === id));
  const home = written.home ? [written.home.name] : [];
  return {
    tables: written.made.flatMap(({ places }) => places.map(({ table }) => table)),
    sheets: [...home, ...written.made.map(({ name }) => name)],
    notices: [
      ...plan.refusals,
      ...written.blank.map(withoutFormula),
      ...(isHealed && present.length > 0 ? [finished] : []),
      ...notices,
    ],
  };
}

/** How many rows the tables that are to be made are born with. */
function rowsIn({ sheets }: CreationPlan, rows: SheetRows): number {
  const born = sheets.flatMap(({ tables }) => tables.map(({ table }) => rows[table]?.length ?? 0));
  return born.reduce((sum, count) => sum + count, 0);
}

/** All that stands was left by an attempt that was cut off. */
function isUnfinished({ tables, sheets }: WorkbookState): boolean {
  const markOf = (of: string) => sheets.find(({ id }) => id === of)?.mark;
  return tables.every(({ sheetId }) => /^(?:new|made)$/.test(markOf(sheetId)?.state ?? ''));
}

/** Something that the data need is not there. */
function needsWriting(
  { sheets, tables, own, home, lists }: WorkbookState,
  { parts }: Details,
  plan: CreationPlan,
): boolean {
  const places = [...tables.map(({ table }) => table), 'Home' as const];
  const isOpen = ({ isOurs, sheetId }: TableState) =>
    isOurs && !sheets.some((sheet) => sheet.id === sheetId && isFinished(sheet));
  return (
    plan.sheets.length > 0 ||
    home === undefined ||
    lists === undefined ||
    sheets.some(({ mark }) => mark?.state === 'new') ||
    tables.some(isOpen) ||
    parts.some(hasGaps) ||
    !own.hasLists() ||
    places.some((place) => own.placeFormula(place) === undefined)
  );
}

/** In a request of its own: on the web a sheet added in the same one does not come to the front. */
async function bringToFront(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.activate();
  await context.sync();
}
