import { worksOf } from '../../facts/decided-work';
import type { Facts } from '../../facts/facts';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { tableNamed, type TableName } from '../../register/register';
import { keysOf, rowForm } from '../../workbook/edit/rows-found';
import type { CellChange, RowCells, RowsToAdd, TableEdit } from '../../workbook/edit/table-edit';
import { spokenOf } from './as-if';
import type { DraftRow, Drafts } from '../row/draft';
import { followDecision } from './follow-decision';
import { NewIds } from '../row/new-ids';
import type { TableRows } from '../row/table-rows';
import { columnOf, shownText, typedValue } from '../row/typed-value';

/** Why a unit is not saved, at one of its cells. */
export interface Blocked {
  readonly unit: string;
  readonly table: TableName;
  readonly key: string;
  /** Header; '' where the row is meant. */
  readonly column: string;
  readonly code:
    'changed' | 'noRow' | 'severalRows' | 'noTable' | 'noColumn' | 'untyped' | 'taken' | 'rule';
  /** A sentence for people. */
  readonly text: string;
}

export interface SavePlan {
  readonly edit: TableEdit;
  readonly blocked: readonly Blocked[];
  /** Rows of these are written. */
  readonly units: readonly string[];
  /** What is written, for people: 「審查議案 MR-115-01-2」. */
  readonly named: readonly string[];
}

/** What saving comes to, in the tables as they stand in `blocks`: a unit is saved whole or not at all. */
export function planSave(rows: TableRows, facts: Facts, typed: Drafts): SavePlan {
  const drafts = followDecision(typed, rows, facts);
  const ids = new NewIds(rows);
  const planned = drafts.map((row) =>
    row.added === undefined ? planChange(rows, row) : planAdd(rows, facts, ids, row, row.added),
  );
  const blocked = [...planned.flatMap((each) => each.blocked), ...unreleased(rows, facts, drafts)];
  const broken = new Set(blocked.map(({ unit }) => unit));
  const whole = planned.filter(({ unit }) => !broken.has(unit));
  const cells = whole.flatMap((each) => each.cells);
  const add = whole.flatMap((each) => each.add);
  return {
    edit: { cells, add, remove: [] },
    blocked,
    units: [...new Set(whole.map(({ unit }) => unit))],
    named: namesOf(cells, add),
  };
}

/** What a release must have: without it the decision would be out of sight and nothing to show for it. */
const RELEASE = ['TRK-03', 'TRK-04', 'TRK-09'];

function unreleased(rows: TableRows, facts: Facts, drafts: Drafts): Blocked[] {
  return spokenOf({ rows, facts }, drafts)
    .filter(({ rule, severity }) => severity === 'E' && RELEASE.includes(rule))
    .map(({ row, column, text, rule }) => {
      const { unit, table, key } = row;
      return {
        unit,
        table,
        key,
        column,
        code: 'rule' as const,
        text: `${key}：${text}（${rule}）`,
      };
    });
}

interface Planned {
  readonly unit: string;
  readonly cells: readonly CellChange[];
  readonly add: readonly RowsToAdd[];
  readonly blocked: readonly Blocked[];
}

function planChange(rows: TableRows, draft: DraftRow): Planned {
  const { table, key, unit } = draft;
  const row = rows.rowOf(table, key);
  const on = rows.of(table);
  const block = (code: Blocked['code'], column: string, text: string): Blocked => ({
    ...{ unit, table, key, column, code, text },
  });
  if (typeof row === 'string' || !on) {
    const code = typeof row === 'string' ? row : 'noTable';
    return { unit, cells: [], add: [], blocked: [block(code, '', rowSentence(code, draft))] };
  }
  const cells: CellChange[] = [];
  const blocked: Blocked[] = [];
  for (const [header, { before, text }] of Object.entries(draft.cells)) {
    const at = on.columnAt(header);
    const value = typedValue(columnOf(table, header), text);
    if (at === -1) {
      blocked.push(block('noColumn', header, noColumn(table, header)));
      continue;
    }
    if (!value.ok) {
      blocked.push(block('untyped', header, `${header}：${value.why}`));
      continue;
    }
    const now = on.cell(row, at);
    if (now === value.value) continue;
    if (now !== before) {
      const held = shownText(columnOf(table, header), now);
      const other = held === '' ? '空白' : `「${held}」`;
      blocked.push(
        block('changed', header, `${header}在您輸入時已變為${other}，請選擇要保留哪一個。`),
      );
      continue;
    }
    cells.push({
      ...{ table, key, row, column: header, group: unit, form: rowForm(on.block, row) },
      before: { value: before },
      after: { value: value.value },
    });
  }
  return { unit, cells, add: [], blocked };
}

function planAdd(
  rows: TableRows,
  facts: Facts,
  ids: NewIds,
  draft: DraftRow,
  known: RowCells,
): Planned {
  const { table, key, unit } = draft;
  const at = (code: Blocked['code'], column: string, text: string): Planned => ({
    ...{ unit, cells: [], add: [] },
    blocked: [{ unit, table, key, column, code, text }],
  });
  if (!rows.of(table)) return at('noTable', '', rowSentence('noTable', draft));
  if (table === 'Resolutions' && hasMoreWork(draft, facts)) {
    return at('changed', '', '這項決定在您輸入時已由他人列管，請查看後再決定是否另列一列。');
  }
  const typed: Record<string, CellValue> = { ...known };
  for (const [header, { text }] of Object.entries(draft.cells)) {
    const value = typedValue(columnOf(table, header), text);
    if (!value.ok) return at('untyped', header, `${header}：${value.why}`);
    typed[header] = value.value;
  }
  const lacking = Object.entries(typed).find(
    ([header, value]) => value !== '' && !rows.hasColumn(table, header),
  );
  if (lacking) return at('noColumn', lacking[0], noColumn(table, lacking[0]));
  const cells = ids.numbered(table, typed);
  const [id = ''] = keysOf(table, [cells]);
  if (rows.rowOf(table, id) !== 'noRow') {
    return at('taken', '', `「${tableNamed(table).sheet}」已有 ${id}，沒有重複增列。請查看該列。`);
  }
  return { unit, cells: [], add: [{ table, rows: [cells], group: unit }], blocked: [] };
}

/** Whether the decision has rows that it had not when the typing began. */
function hasMoreWork({ unit, beside }: DraftRow, facts: Facts): boolean {
  if (beside === undefined) return false;
  const item = facts.rows.AgendaItems.find(({ key }) => identity(key) === identity(unit));
  const seen = new Set(beside.map(identity));
  return item !== undefined && worksOf(item, facts).some(({ key }) => !seen.has(identity(key)));
}

function rowSentence(code: 'noRow' | 'severalRows' | 'noTable', { table, key }: DraftRow): string {
  const { sheet } = tableNamed(table);
  switch (code) {
    case 'noTable':
      return `找不到「${sheet}」表格，或表格無法讀取。請到「檢核」查看。`;
    case 'noRow':
      return `「${sheet}」已沒有 ${key} 這一列，可能已被刪除或改了編號。您輸入的內容仍保留在此。`;
    case 'severalRows':
      return `「${sheet}」有一列以上的編號是 ${key}，無法判斷是哪一列。請先更正重複的編號。`;
  }
}

function noColumn(table: TableName, header: string): string {
  return `「${tableNamed(table).sheet}」沒有「${header}」欄，無法寫入。請到「檢核」以修復補上這一欄。`;
}

function namesOf(cells: readonly CellChange[], add: readonly RowsToAdd[]): string[] {
  const changed = cells.map(({ table, key }) => `${tableNamed(table).sheet} ${key}`);
  const added = add.flatMap(({ table, rows }) =>
    keysOf(table, rows).map((key) => `${tableNamed(table).sheet} ${key}（增列）`),
  );
  return [...new Set([...changed, ...added])];
}
