// A workbook of an earlier version brought up to this one, and all that can be taken back taken back.
import { readEntries, restore } from '../../src/app/journal';
import { restorable } from '../../src/app/journal-text';
import { migrate, type MigrationPreview, previewMigration } from '../../src/app/migration';
import { Host } from '../../src/host/host';
import type { Clock, Day } from '../../src/register/day';
import type { EditConflict } from '../../src/workbook/edit/table-edit';
import type { Workbook } from '../../src/workbook/workbook';
import { assertSame } from './announced';
import { type Book, fileOf, letters } from './book';
import { BROUGHT, type Earlier } from './brought';
import { fold } from './cells';
import { asOtherProgram, gridOf, type OtherProgram, type PlacedTable } from './grid';
import type { Journey } from './journey';
import { assertKept } from './kept';
import { assertSentence, orFault } from './named-faults';
import { workbookOver } from './one-office';
import { assertRead } from './readers';
import { rowsOf, rowText } from './rows-of';
import { saidVersion } from './saved-file';

const clock: Clock = { today: () => '2026-12-05' as Day };
const at = '2026-12-05 10:00';
/** The version that this program makes. */
const PRESENT = 2;

/** @throws where something is lost, or comes that is none of what the version brought. */
export async function broughtUp(
  book: Book,
  { says, cut }: Earlier,
  turn: number,
): Promise<Journey> {
  const original = gridOf(book);
  const file = fileOf(book);
  const host = Host.open(file, { keepsSteps: false });
  const { workbook } = workbookOver(host);
  const before = await asOtherProgram(file, false);
  const shown = await orFault(previewMigration(workbook, clock));
  if ('fault' in shown) {
    assertSame(original, (await asOtherProgram(host.save(), false)).grid);
    return { fault: shown.fault, edited: 0, added: 0, repairs: 0, figures: 0 };
  }
  const plans = [shown.value];
  assertPlanned(shown.value, says ?? 1);
  if (cut) host.faults.inject(cut);
  let done = await orFault(migrate(workbook, shown.value, { at }), cut !== undefined);
  host.faults.clear();
  if (cut) {
    // What was cut off the next one finishes.
    const rest = await previewMigration(workbook, clock);
    plans.push(rest);
    done = await orFault(migrate(workbook, rest, { at }));
  }
  const saved = host.save();
  const after = await asOtherProgram(saved, turn % 3 === 0);
  const entries = [...(await readEntries(workbook))].reverse();
  const repairs = plans.flatMap((plan) => plan.repairs);
  assertRead(after);
  assertKept(original, after, repairs, entries);
  const isWhole =
    'value' in done &&
    done.value.conflicts.length === 0 &&
    plans.at(-1)?.remedies.every(({ left }) => left === undefined) === true;
  if ('value' in done) done.value.notices.forEach(assertSentence);
  assertBrought(before, after, isWhole);
  const version = saidVersion(saved) ?? 1;
  const wanted = isWhole ? Math.max(PRESENT, says ?? 1) : (says ?? 1);
  if (version !== wanted) throw new Error(`it says ${String(version)}, not ${String(wanted)}`);
  if (isWhole) assertNothingMore(await previewMigration(workbook, clock));

  const later = Host.open(saved, { keepsSteps: false });
  const left = await takeAllBack(workbookOver(later).workbook);
  // Of merged cells only the first holds anything: such a row is not what was added, and stays.
  const isMerged = book.sheets.some(({ merges }) => merges.length > 0);
  if (left.length > 0 && !(isMerged && left.every(({ code }) => code === 'changed'))) {
    throw new Error(`not taken back: ${JSON.stringify(left)}`);
  }
  const back = await asOtherProgram(later.save(), turn % 3 === 1);
  assertRead(back);
  assertKept(original, back, repairs, []);
  for (const name of before.tables.keys()) {
    if (!left.some(({ table }) => table === name)) sameRows(name, before, back);
  }
  return {
    ...('fault' in done && { fault: done.fault }),
    ...{ edited: 0, figures: 0, repairs: repairs.length },
    added: entries.reduce((sum, { added }) => sum + added.length, 0),
  };
}

/** Cells that are there are left, and rows are added to 設定 alone. */
function assertPlanned({ from, edit, remedies }: MigrationPreview, says: number): void {
  if (from !== says) throw new Error(`it is taken for one of version ${String(from)}`);
  if (edit.cells.length > 0) throw new Error(`cells: ${JSON.stringify(edit.cells[0])}`);
  const other = edit.add.find(({ table }) => table !== 'Settings');
  if (other) throw new Error(`rows of ${other.table}`);
  for (const { problem, left, steps = [] } of remedies) {
    assertSentence(problem.message);
    if (left !== undefined) assertSentence(left);
    steps.forEach(assertSentence);
  }
}

/** Of all tables the columns are those there were and the ones that were brought, blank. */
function assertBrought(before: OtherProgram, after: OtherProgram, isWhole: boolean): void {
  for (const [name, table] of before.tables) {
    const now = after.tables.get(name);
    if (!now) throw new Error(`${name} is gone`);
    const known = table.headers.map(fold);
    const brought = BROUGHT.get(name) ?? [];
    const lacking = brought.filter((header) => !known.includes(fold(header)));
    const come = now.headers.flatMap((header, place) =>
      known.includes(fold(header)) ? [] : [{ header, place }],
    );
    for (const { header, place } of come) {
      if (!lacking.some((one) => fold(one) === fold(header))) {
        throw new Error(`${name} has got ${header}`);
      }
      const held = filledIn(after, now, place);
      if (held !== undefined) throw new Error(`${name} ${header} holds ${held}`);
    }
    const order = now.headers.map(fold).filter((header) => known.includes(header));
    if (JSON.stringify(order) !== JSON.stringify(known)) throw new Error(`order of ${name}`);
    if (isWhole && !table.isHeaderless && come.length < lacking.length) {
      throw new Error(`${name} lacks ${lacking.join('、')}, and is called whole`);
    }
  }
  for (const [name] of after.tables) {
    if (!before.tables.has(name)) throw new Error(`${name} has come`);
  }
}

function filledIn({ grid }: OtherProgram, table: PlacedTable, place: number): string | undefined {
  const cells = grid.get(table.sheet);
  for (let row = table.row + 1; row <= table.lastRow; row++) {
    const text = cells?.get(`${letters(table.column + place)}${String(row)}`);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** But lists and formulas of a table without the column that they hang on, which stand as still owed. */
function assertNothingMore({ repairs: all, edit }: MigrationPreview): void {
  const repairs = all.filter(({ request }) => request.repair !== 'dressColumns');
  if (repairs.length + edit.cells.length + edit.add.length > 0) {
    throw new Error(`brought up, and not yet: ${JSON.stringify([repairs, edit]).slice(0, 300)}`);
  }
}

async function takeAllBack(workbook: Workbook): Promise<readonly EditConflict[]> {
  const left: EditConflict[] = [];
  const tried = new Set<string>();
  for (;;) {
    const last = restorable(await readEntries(workbook)).find(({ id }) => !tried.has(id));
    if (!last) return left;
    const { conflicts } = await restore(workbook, last.id, at);
    const isFiltered = conflicts.some(({ code }) => code === 'filtered');
    if (isFiltered && (await workbook.showEveryRow()).length > 0) continue;
    left.push(...conflicts);
    tried.add(last.id);
  }
}

function sameRows(name: string, before: OtherProgram, now: OtherProgram): void {
  const [one, two] = [before, now].map((read) => rowsOf(read, name).map((row) => rowText(row)));
  if (JSON.stringify(one?.sort()) !== JSON.stringify(two?.sort())) {
    throw new Error(`rows of ${name}: ${JSON.stringify(two).slice(0, 300)}`);
  }
}
