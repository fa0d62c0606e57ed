import type { TableBlock } from '../../register/block';
import type { Clock } from '../../register/day';
import type { TableName } from '../../register/register';
import { WorkbookError } from '../../workbook/excel-errors';
import type { EditRecord } from '../../workbook/edit/table-edit';
import type { Workbook } from '../../workbook/workbook';
import { type Journalled, writeJournalled, type Writing } from '../journal';
import { type JournalEntry } from '../journal-text';
import { readTables } from '../load-register';
import { Refusal } from '../refusal';
import { conflictText } from '../remedies/conflict-text';
import { nowText } from '../taipei-clock';
import { UnsureWrites } from '../unsure-writes';
import type { Drafts } from './draft';
import { AddedAgain, addedAgain, without } from './added-again';
import { type Blocked, namesOf, type SavePlan } from './plan-rows';
import { TableRows } from './table-rows';
import { misread, stands } from './written-rows';

export interface Saved {
  readonly cells: number;
  readonly rows: number;
  /** Units of which all is in the tables now. */
  readonly units: readonly string[];
  readonly blocked: readonly Blocked[];
  /** What is worth knowing, each a sentence. */
  readonly notices: readonly string[];
  /** The entry that takes it back; undefined where nothing was written. */
  readonly entry: string | undefined;
  /** Where each row that was added or changed stands now, and its key. */
  readonly at: readonly { readonly table: TableName; readonly key: string; readonly row: number }[];
}

/** What was typed, and what it is called in the journal. */
export interface Typed {
  readonly drafts: Drafts;
  readonly subject: string;
}

const unsure = new UnsureWrites<Pick<SavePlan, 'units' | 'blocked'>>();

/**
 * Writes what was typed: the tables are read again, units whose rows are no longer as they were seen
 * are left and told, the rest goes in one batch through the journal and is read back. What was sent
 * before, and done although its answer was lost, is not written twice.
 * @throws Refusal without tables; WorkbookError where nothing could be written.
 */
export async function saveRows(
  workbook: Workbook,
  clock: Clock,
  { drafts, subject }: Typed,
  planOf: (rows: TableRows, blocks: readonly TableBlock[]) => SavePlan,
): Promise<Saved> {
  const sent = JSON.stringify([subject, drafts]);
  const at = nowText(clock);
  const earlier = await unsure.done(workbook, sent, { at, stands: stands(workbook) });
  if (earlier) {
    const { entry, about } = earlier;
    return { ...about, ...(await readBack(workbook, entry)), entry: entry.id };
  }
  const blocks = await readTables(workbook);
  const rows = new TableRows(blocks);
  /** What was asked about before is meant. */
  const again = (plan: SavePlan, entries: readonly JournalEntry[]) =>
    addedAgain(plan, drafts, rows, entries).filter(({ unit }) => !isMeant(workbook, drafts, unit));
  const write = async (plan: SavePlan): Promise<{ plan: SavePlan; done?: Journalled }> => {
    const { edit, units, blocked } = plan;
    if (edit.cells.length + edit.add.length === 0) return { plan };
    const id = workbook.newId();
    const writing: Writing = {
      ...{ id, at, what: (doing) => `${subject}：${namesOf(doing)}` },
      heed: (_, entries) => {
        const found = again(plan, entries);
        if (found.length > 0) throw new AddedAgain(found);
      },
    };
    try {
      const work = () => writeJournalled(workbook, edit, writing);
      const about = { units, blocked };
      return { plan, done: await unsure.watch(workbook, sent, { entry: id, about }, work) };
    } catch (error) {
      if (!(error instanceof AddedAgain)) throw error;
      for (const { unit } of error.blocked) ask(workbook, drafts, unit);
      return write(without(plan, error.blocked));
    }
  };
  const { plan, done } = await write(planOf(rows, blocks));
  const { units, blocked, edit } = plan;
  if (!done) {
    const nothing = { cells: 0, rows: 0, notices: [], entry: undefined, at: [] };
    return { ...nothing, units, blocked };
  }
  for (const unit of units) asked.get(workbook)?.delete(unitText(drafts, unit));
  const { record, conflicts, notices, entry } = done;
  const late = lateUnits(conflicts, edit);
  const { notices: found, ...written } = await readBack(workbook, record);
  return {
    ...written,
    units: units.filter((unit) => !late.has(unit)),
    blocked,
    notices: [...conflicts.map(conflictText), ...notices, ...found],
    entry,
  };
}

/** Units of which it was told that the same is there already: whoever sends them again means another. */
const asked = new WeakMap<Workbook, Set<string>>();

function unitText(drafts: Drafts, unit: string): string {
  return JSON.stringify(drafts.filter((each) => each.unit === unit));
}

function isMeant(workbook: Workbook, drafts: Drafts, unit: string): boolean {
  return asked.get(workbook)?.has(unitText(drafts, unit)) === true;
}

function ask(workbook: Workbook, drafts: Drafts, unit: string): void {
  const known = asked.get(workbook) ?? new Set<string>();
  asked.set(workbook, known.add(unitText(drafts, unit)));
}

/** Of the moment between the reading and the writing: such a unit was left as a whole. */
function lateUnits(conflicts: Journalled['conflicts'], edit: SavePlan['edit']): Set<string> {
  return new Set(
    conflicts
      .flatMap(({ table, key, column }) => [
        ...edit.cells.filter((c) => c.table === table && c.key === key && c.column === column),
        ...edit.add.filter((add) => add.table === table),
      ])
      .flatMap(({ group }) => group ?? []),
  );
}

/** What was written and where it stands, with what the tables hold otherwise now. */
async function readBack(
  workbook: Workbook,
  record: EditRecord,
): Promise<Pick<Saved, 'cells' | 'rows' | 'at' | 'notices'>> {
  return {
    cells: record.cells.length,
    rows: record.added.length,
    at: [...record.added, ...record.cells].map(({ table, key, row }) => ({ table, key, row })),
    notices: await differing(workbook, record),
  };
}

async function differing(workbook: Workbook, record: EditRecord): Promise<string[]> {
  try {
    return misread(record, new TableRows(await readTables(workbook)));
  } catch (error) {
    // It is written: to say that it failed would have it written once more. Where Excel says that what was
    // there a moment ago is missing, the reading finds no tables and refuses.
    if (!(error instanceof WorkbookError || error instanceof Refusal)) throw error;
    return ['已寫入並留下變更紀錄，但 Excel 沒有讓程式再讀一次核對。請到工作表查看寫入的內容。'];
  }
}
