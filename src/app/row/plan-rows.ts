import type { Day } from '../../register/day';
import type { CellValue } from '../../register/fault';
import { tableNamed, type TableName } from '../../register/register';
import { rowForm } from '../../workbook/edit/row-forms';
import { keysOf } from '../../workbook/edit/rows-found';
import type {
  CellChange,
  EditRecord,
  RowCells,
  RowsToAdd,
  TableEdit,
} from '../../workbook/edit/table-edit';
import type { DraftRow, Drafts } from './draft';
import { NewIds } from './new-ids';
import type { TableRows } from './table-rows';
import { columnOf, shownText, typedValue } from './typed-value';

/** Why a unit is not saved, at one of its cells. */
export interface Blocked {
  readonly unit: string;
  readonly table: TableName;
  readonly key: string;
  /** Header; '' where the row is meant. */
  readonly column: string;
  readonly code:
    | 'changed'
    | 'noRow'
    | 'severalRows'
    | 'noTable'
    | 'noColumn'
    | 'untyped'
    | 'taken'
    /** The same row was added a while ago, perhaps by a pane that was closed. */
    | 'again'
    | 'unnamed'
    | 'formula'
    | 'rule';
  /** A sentence for people. */
  readonly text: string;
}

export interface SavePlan {
  readonly edit: TableEdit;
  readonly blocked: readonly Blocked[];
  /** Rows of these are written. */
  readonly units: readonly string[];
}

/**
 * What saving comes to, in the tables as they stand: a unit is saved whole or not at all. `refused`
 * are units that must not be saved for another reason.
 */
export function planRows(
  rows: TableRows,
  drafts: Drafts,
  today?: Day,
  refused: readonly Blocked[] = [],
): SavePlan {
  const ids = new NewIds(rows, today);
  const planned = drafts.map((row) =>
    row.added === undefined ? planChange(rows, row) : planAdd(rows, ids, row, row.added),
  );
  const blocked = [...planned.flatMap((each) => each.blocked), ...refused];
  const broken = new Set(blocked.map(({ unit }) => unit));
  const whole = planned.filter(({ unit }) => !broken.has(unit));
  const cells = whole.flatMap((each) => each.cells);
  const add = whole.flatMap((each) => each.add);
  return {
    edit: { cells, add, remove: [] },
    blocked,
    units: [...new Set(whole.map(({ unit }) => unit))],
  };
}

interface Planned {
  readonly unit: string;
  readonly cells: readonly CellChange[];
  readonly add: readonly RowsToAdd[];
  readonly blocked: readonly Blocked[];
}

function planChange(rows: TableRows, draft: DraftRow): Planned {
  const { table, key, unit } = draft;
  const row = rows.rowOfDraft(draft);
  const on = rows.of(table);
  const block = (code: Blocked['code'], column: string, text: string): Blocked => ({
    ...{ unit, table, key, column, code, text },
  });
  if (typeof row === 'string' || !on) {
    const code = typeof row === 'string' ? row : 'noTable';
    return { unit, cells: [], add: [], blocked: [block(code, '', rowSentence(code, draft))] };
  }
  const own = on.rows.find((each) => each.row === row)?.key ?? key;
  const cells: CellChange[] = [];
  const blocked: Blocked[] = [];
  for (const [header, { before, text }] of Object.entries(draft.cells)) {
    const at = on.columnAt(header);
    const column = columnOf(table, header, own);
    const format = rows.percentAt(table, row, header);
    const isPercent = format !== undefined;
    const value = typedValue(column, text, isPercent);
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
      const held = shownText(column, now, isPercent);
      const other = held === '' ? '空白' : `「${held}」`;
      blocked.push(
        block('changed', header, `${header}在您輸入時已變為${other}，請選擇要保留哪一個。`),
      );
      continue;
    }
    cells.push({
      ...{ table, key: own, row, column: header, group: unit, form: rowForm(on.block, row) },
      ...on.among({ key: own, row }),
      before: { value: before },
      // In another format 0.85 would be no percentage any more.
      after: { value: value.value, ...(isPercent && { format }) },
    });
  }
  return { unit, cells, add: [], blocked };
}

function planAdd(rows: TableRows, ids: NewIds, draft: DraftRow, known: RowCells): Planned {
  const { table, key, unit } = draft;
  const at = (code: Blocked['code'], column: string, text: string): Planned => ({
    ...{ unit, cells: [], add: [] },
    blocked: [{ unit, table, key, column, code, text }],
  });
  if (!rows.of(table)) return at('noTable', '', rowSentence('noTable', draft));
  const typed: Record<string, CellValue> = { ...known };
  const item = String(draft.cells['項目']?.text ?? '');
  for (const [header, { text }] of Object.entries(draft.cells)) {
    const value = typedValue(columnOf(table, header, item), text);
    if (!value.ok) return at('untyped', header, `${header}：${value.why}`);
    typed[header] = value.value;
  }
  // The number too needs a column: without one the row could not be told from others.
  const cells = ids.numbered(table, typed);
  const lacking = Object.entries(cells).find(
    ([header, value]) => value !== '' && !rows.hasColumn(table, header),
  );
  if (lacking) return at('noColumn', lacking[0], noColumn(table, lacking[0]));
  const [id = ''] = keysOf(table, [cells]);
  const { sheet } = tableNamed(table);
  if (rows.rowOf(table, id) !== 'noRow') {
    return at('taken', '', `「${sheet}」已有 ${id}，沒有重複增列。請查看該列。`);
  }
  const blank = blankKey(table, cells);
  if (blank !== undefined) {
    return at('unnamed', blank, `「${blank}」還是空白，增列後會無法辨認這一列。請先填寫。`);
  }
  return { unit, cells: [], add: [{ table, rows: [cells], group: unit }], blocked: [] };
}

/** The header of a part of its key that a row has not got. */
function blankKey(table: TableName, cells: RowCells): string | undefined {
  const { key, columns } = tableNamed(table);
  return key
    .map((code) => columns[code]?.header ?? '')
    .find((header) => String(cells[header] ?? '').trim() === '');
}

function rowSentence(code: 'noRow' | 'severalRows' | 'noTable', draft: DraftRow): string {
  const { table, key, place } = draft;
  const { sheet } = tableNamed(table);
  switch (code) {
    case 'noTable':
      return `找不到「${sheet}」表格，或表格無法讀取。請到「檢核」查看。`;
    case 'noRow':
      return place
        ? `「${sheet}」的這一列沒有可辨認的編號，內容又已變更，無法確定是哪一列。您輸入的內容仍保留在此。`
        : `「${sheet}」已沒有 ${key} 這一列，可能已被刪除或改了編號。您輸入的內容仍保留在此。`;
    case 'severalRows':
      return `「${sheet}」有一列以上的編號是 ${key}，無法判斷是哪一列。請先更正重複的編號。`;
  }
}

function noColumn(table: TableName, header: string): string {
  return `「${tableNamed(table).sheet}」沒有「${header}」欄，無法寫入。請到「檢核」以修復補上這一欄。`;
}

/** What is written, for people: 「審查議案 MR-115-01-2」 and two more at most. */
export function namesOf({ cells, added }: Pick<EditRecord, 'cells' | 'added'>): string {
  const changed = cells.map(({ table, key }) => `${tableNamed(table).sheet} ${key}`);
  const rows = added.map(({ table, key }) => `${tableNamed(table).sheet} ${key}（增列）`);
  const all = [...new Set([...changed, ...rows])];
  return `${all.slice(0, 3).join('、')}${all.length > 3 ? ` 等 ${String(all.length)} 列` : ''}`;
}
