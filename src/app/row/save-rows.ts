import { idForm } from '../../facts/grouping';
import type { TableBlock } from '../../register/block';
import type { Clock } from '../../register/day';
import { tableNamed, type TableName } from '../../register/register';
import { valueOf } from '../../workbook/edit/rows-found';
import type { EditRecord } from '../../workbook/edit/table-edit';
import type { Workbook } from '../../workbook/workbook';
import { writeJournalled } from '../journal';
import { readTables } from '../load-register';
import { conflictText } from '../remedies/conflict-text';
import { nowText } from '../taipei-clock';
import type { Blocked, SavePlan } from './plan-rows';
import { TableRows } from './table-rows';

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

/**
 * Writes what was typed: the tables are read again, units whose rows are no longer as they were seen
 * are left and told, the rest goes in one batch through the journal and is read back.
 * @throws Refusal without tables; WorkbookError where nothing could be written.
 */
export async function saveRows(
  workbook: Workbook,
  clock: Clock,
  planOf: (rows: TableRows, blocks: readonly TableBlock[]) => SavePlan,
  subject: string,
): Promise<Saved> {
  const blocks = await readTables(workbook);
  const plan = planOf(new TableRows(blocks), blocks);
  const { edit, blocked, named } = plan;
  if (edit.cells.length + edit.add.length === 0) {
    const nothing = { cells: 0, rows: 0, notices: [], entry: undefined, at: [] };
    return { ...nothing, units: plan.units, blocked };
  }
  const what = `${subject}：${named.slice(0, 3).join('、')}${named.length > 3 ? ` 等 ${String(named.length)} 列` : ''}`;
  const { record, conflicts, notices, entry } = await writeJournalled(workbook, edit, {
    what,
    at: nowText(clock),
  });
  const after = new TableRows(await readTables(workbook));
  // Of the moment between the reading and the writing: that unit was left as a whole.
  const late = new Set(
    conflicts
      .flatMap(({ table, key, column }) => [
        ...edit.cells.filter((c) => c.table === table && c.key === key && c.column === column),
        ...edit.add.filter((add) => add.table === table),
      ])
      .flatMap(({ group }) => group ?? []),
  );
  return {
    cells: record.cells.length,
    rows: record.added.length,
    units: plan.units.filter((unit) => !late.has(unit)),
    blocked,
    notices: [...conflicts.map(conflictText), ...notices, ...misread(record, after)],
    entry,
    at: [...record.added, ...record.cells].map(({ table, key, row }) => ({ table, key, row })),
  };
}

/** Rows and cells that are not found as they were written. */
function misread({ cells, added }: EditRecord, after: TableRows): string[] {
  const nameOf = (table: TableName, key: string, row: number) =>
    key.trim() === '' ? `「${tableNamed(table).sheet}」第 ${String(row)} 列` : key;
  const wrong = [
    ...cells
      .filter(({ table, key, row, column, after: { value } }) => {
        const isTold = after.isTold(table, key);
        const now = isTold ? after.cell(table, key, column) : after.cellAt(table, row, column);
        return now !== value;
      })
      .map(({ table, key, row, column }) => `${nameOf(table, key, row)} 的「${column}」`),
    ...added.flatMap(({ table, key, cells: row }) =>
      idForm(key) === null
        ? []
        : Object.keys(row)
            .filter((header) => (after.cell(table, key, header) ?? '') !== valueOf(row, header))
            .map((header) => `${key} 的「${header}」`),
    ),
  ];
  if (wrong.length === 0) return [];
  return [`寫入後再讀一次，${wrong.slice(0, 3).join('、')}與輸入的內容不同，請到工作表查看。`];
}
