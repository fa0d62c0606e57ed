import { readEntries, restore } from '../../src/app/journal';
import { type JournalEntry, restorable } from '../../src/app/journal-text';
import { readTables } from '../../src/app/load-register';
import type { Drafts } from '../../src/app/row/draft';
import { planRows } from '../../src/app/row/plan-rows';
import type { RowDesk } from '../../src/app/row/row-desk';
import { saveRows } from '../../src/app/row/save-rows';
import { TableRows } from '../../src/app/row/table-rows';
import { factsOf } from '../../src/facts/facts';
import { Host } from '../../src/host/host';
import type { Clock, Day } from '../../src/register/day';
import { readRegister } from '../../src/register/read';
import type { EditConflict } from '../../src/workbook/edit/table-edit';
import type { Workbook } from '../../src/workbook/workbook';
import { assertSame } from './announced';
import { type Book, fileOf } from './book';
import { colleague, type Target } from './colleague';
import { assertLeft, assertTyped, assertWithout, type Told } from './desk-oracle';
import { draftsOf } from './desk-drafts';
import type { DeskPlan } from './desk-plan';
import { asOtherProgram, type OtherProgram } from './grid';
import { assertHeldBack, assertRoom } from './grown';
import { assertLooks } from './looks';
import { assertSentence, orFault } from './named-faults';
import { assertRead, assertReadAlike } from './readers';
import { workbookOver } from './one-office';

const clock: Clock = { today: () => '2026-12-05' as Day };
const AT = '2026-12-05 10:00';

/** What came of a form: the named fault that ended it, cells and rows that it has written. */
export interface AtDesk {
  readonly fault?: string;
  readonly edited: number;
  readonly added: number;
}

/**
 * A form filled in while somebody else works in the sheet, saved, and taken back in another pane.
 * @throws where anything of either of them is lost, or goes where it was not typed.
 */
export async function atDesk(
  book: Book,
  plan: DeskPlan,
  turn: number,
  isBrief = false,
): Promise<AtDesk> {
  const file = fileOf(book);
  const host = Host.open(file, { keepsSteps: false });
  const { workbook, excel } = workbookOver(host, isBrief);
  const read = (isShared = false) => asOtherProgram(host.save(), isShared);
  const seen = await asOtherProgram(file, false);
  const desk = await orFault(readDesk(workbook));
  const drafts = 'value' in desk ? draftsOf(desk.value, plan) : [];
  if ('fault' in desk) {
    assertSame(seen.grid, (await read()).grid);
    return { fault: desk.fault, edited: 0, added: 0 };
  }
  const target = targetOf(drafts, desk.value);
  const theirs = await otherDoes(excel, plan.meanwhile, target, plan.at);
  const before = theirs === undefined ? seen : await read();

  if (plan.cut) host.faults.inject(plan.cut);
  const saving = saveRows(workbook, clock, { drafts, subject: '表單' }, (rows) =>
    planRows(rows, drafts, clock.today()),
  );
  const saved = await orFault(saving, plan.cut !== undefined);
  host.faults.clear();
  if ('value' in saved) {
    for (const { text } of saved.value.blocked) assertSentence(text);
    saved.value.notices.forEach(assertSentence);
  }
  const after = await read(turn % 6 === 0);
  const isCutOut = plan.meanwhile === 'deleteRow' || plan.later === 'deleteRow';
  assertRead(after, isCutOut);
  const entries = [...(await readEntries(workbook))].reverse();
  const isCut = 'fault' in saved && plan.cut !== undefined;
  const notices = 'value' in saved ? saved.value.notices : [];
  const isMisread = notices.some((one) => one.includes('與輸入的內容不同'));
  if (!isCut) {
    if ('fault' in saved && entries.length > 0) throw new Error(`${saved.fault}, and yet written`);
    // Of merged cells only the first holds anything: that one could not be filled is told.
    if (!isMisread) assertSame(before.grid, after.grid, entries, after);
    else if (book.sheets.every(({ merges }) => merges.length === 0)) throw new Error(notices[0]);
    assertTyped(drafts, entries);
    assertRoom(before, entries);
    const told: Told = { drafts, entries, plan, theirs, target };
    assertWithout(told, { seen, before, after });
  }
  // A row that Excel did not take as it was typed is not what was added: it stays, and that is told.
  if (isMisread) return { edited: 0, added: 0 };
  if (entries.length === 0) {
    if (isCut) assertSame(before.grid, after.grid);
    return { ...('fault' in saved && { fault: saved.fault }), edited: 0, added: 0 };
  }

  const written = isCut ? undefined : writtenBy(entries);
  const later = await otherDoes(excel, plan.later, written, plan.at);
  const between = later === undefined ? after : await read();
  const reopened = Host.open(host.save(), { keepsSteps: false });
  const { workbook: again } = workbookOver(reopened, isBrief);
  const taken = await orFault(takeBack(again));
  const back = await asOtherProgram(reopened.save(), turn % 6 === 1);
  if ('fault' in taken) {
    // Rows sorted into the middle cannot be taken away above another table: all stays as it was.
    if (taken.fault !== 'InsertDeleteConflict' || plan.later !== 'sort')
      throw new Error(taken.fault);
    assertSame(between.grid, back.grid);
    return { fault: taken.fault, edited: 0, added: 0 };
  }
  const { conflicts, isShown } = taken.value;
  // Sorted in among others' rows, ours are taken away where they stand, with what looked at these cells.
  const isSortedIn = plan.later === 'sort' && entries.some(({ added }) => added.length > 0);
  assertRead(back, isCutOut || isSortedIn);
  assertHeldBack(between, entries, isShown);
  if (theirs === undefined && later === undefined && conflicts.length === 0)
    assertReadAlike(seen, back, false);
  assertLeft({ before, after, between, back }, { entries, written, plan, later, conflicts });
  if (theirs === undefined && later === undefined && !isCut) assertLooks(seen, back, isShown);
  return {
    ...('fault' in saved && { fault: saved.fault }),
    edited: entries.reduce((sum, { cells }) => sum + cells.length, 0),
    added: entries.reduce((sum, { added }) => sum + added.length, 0),
  };
}

async function readDesk(workbook: Workbook): Promise<RowDesk> {
  const blocks = await readTables(workbook);
  return { rows: new TableRows(blocks), facts: factsOf(readRegister(blocks), clock) };
}

/** The row of the first draft, as it stands when the form is opened. */
function targetOf(drafts: Drafts, { rows }: RowDesk): Target | undefined {
  const [first] = drafts;
  if (!first) return undefined;
  const { table, cells } = first;
  const [column = ''] = Object.keys(cells);
  const row = first.added ? undefined : rows.rowOfDraft(first);
  return { table, row: typeof row === 'number' ? row : 0, column };
}

/** What the other may change before it is taken back: a row that was added, or a cell. */
function writtenBy(entries: readonly JournalEntry[]): Target | undefined {
  for (const { added, cells } of entries) {
    const [row] = added;
    if (row) return { table: row.table, row: row.row, column: Object.keys(row.cells)[0] ?? '' };
    const [cell] = cells;
    if (cell) return { table: cell.table, row: cell.row, column: cell.column };
  }
  return undefined;
}

async function otherDoes(
  excel: typeof Excel,
  kind: DeskPlan['later'],
  target: Target | undefined,
  at: number,
): Promise<string | undefined> {
  return kind === 'none' || !target ? undefined : colleague(excel, kind, target, at);
}

async function takeBack(
  workbook: Workbook,
): Promise<{ conflicts: readonly EditConflict[]; isShown: boolean }> {
  const tried = new Set<string>();
  const told: EditConflict[] = [];
  let isShown = false;
  for (;;) {
    const last = restorable(await readEntries(workbook)).find(({ id }) => !tried.has(id));
    if (!last) return { conflicts: told, isShown };
    const { conflicts } = await restore(workbook, last.id, AT);
    // As the sentence says: of a table that is filtered no row is taken away.
    if (conflicts.some(({ code }) => code === 'filtered')) {
      if (isShown) throw new Error('still filtered');
      await workbook.showEveryRow();
      isShown = true;
      continue;
    }
    tried.add(last.id);
    told.push(...conflicts);
  }
}

export type Four = Readonly<Record<'before' | 'after' | 'between' | 'back', OtherProgram>>;
