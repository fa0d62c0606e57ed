import { say } from './said';
import type { RowPlace } from './column';
import type { FaultCode, ReadFault } from './fault';
import type { ColumnName, Register, TableName } from './register';
import { tableNamed, tableNames } from './register';

/** What a sentence needs to know of a register to say that something is not to be had. */
type Read = Pick<Register, 'rows' | 'faults'>;

/**
 * Why what is drawn from these columns of a table cannot be had, as the beginning of a sentence
 * without its full stop (「管審會議缺少「日期」欄」); null where nothing stands in the way. Without columns
 * only the table is asked for. A column of which not one cell can be read is as good as missing;
 * single cells that cannot be read are the row's own affair (`unread`).
 */
export function lackOf<N extends TableName>(
  register: Read,
  table: N,
  columns: readonly ColumnName<N>[] = [],
): string | null {
  const lack = lackOfColumns(register, table, columns);
  if (lack !== null) return lack;
  const rows: readonly RowPlace[] = register.rows[table];
  const unread = columns
    .filter((name) => isUnread(rows, name))
    .map((name) => `「${headerOf(table, name)}」`);
  return unread.length === 0 ? null : say`${titleOf(table)}的${unread.join('、')}欄無法判讀`.text;
}

/** As `lackOf`, of the table and its headers alone: what stands in the cells is not looked at. */
export function lackOfColumns<N extends TableName>(
  { faults }: Pick<Register, 'faults'>,
  table: N,
  columns: readonly ColumnName<N>[] = [],
): string | null {
  const lacks = lacksOf(faults).get(table);
  if (!lacks) return null;
  const headers = columns.map((name) => headerOf(table, name));
  const sheet = titleOf(table);
  if (lacks.table) return wholeTable[lacks.table](sheet);
  const named = (those: ReadonlySet<string>) =>
    headers
      .filter((header) => those.has(header))
      .map((header) => `「${header}」`)
      .join('、');
  const missing = named(lacks.missing);
  if (missing !== '') return say`${sheet}缺少${missing}欄`.text;
  const doubled = named(lacks.doubled);
  return doubled === '' ? null : say`${sheet}有兩個以上的${doubled}欄`.text;
}

/** Its sheet's title; with its key beside it where it is the second table of a sheet. */
export function titleOf(table: TableName): string {
  const { sheet, key } = tableNamed(table);
  const first = tableNames.find((name) => tableNamed(name).sheet === sheet);
  return first === table ? sheet : `${sheet}（${headerOf(table, key[0] ?? '')}）`;
}

function headerOf(table: TableName, name: string): string {
  const column = tableNamed(table).columns[name];
  if (column === undefined) throw new Error(`${table} has no column ${name}`);
  return column.header;
}

const wholeTable = {
  missingTable: (sheet: string) => say`活頁簿沒有「${sheet}」表格`.text,
  emptyTwin: (sheet: string) => say`「${sheet}」表格是空的，資料不在其中`.text,
  noHeaderRow: (sheet: string) => say`「${sheet}」表格的標題列未開啟`.text,
  unreadableTable: (sheet: string) => say`「${sheet}」表格無法讀取`.text,
} as const satisfies Partial<Record<FaultCode, (sheet: string) => string>>;

type TableCode = keyof typeof wholeTable;

function isOfTable(code: FaultCode): code is TableCode {
  return code in wholeTable;
}

interface Lacks {
  table: TableCode | null;
  /** Headers. */
  readonly missing: Set<string>;
  readonly doubled: Set<string>;
}

/** Once per reading: figures ask a hundred times, and there may be thousands of faults. */
const known = new WeakMap<readonly ReadFault[], ReadonlyMap<TableName, Lacks>>();

function lacksOf(faults: readonly ReadFault[]): ReadonlyMap<TableName, Lacks> {
  const before = known.get(faults);
  if (before) return before;
  const lacks = new Map<TableName, Lacks>();
  for (const { table, code, column } of faults) {
    const ofTable = isOfTable(code);
    if (!ofTable && code !== 'missingColumn' && code !== 'duplicateColumn') continue;
    const own = lacks.get(table) ?? { table: null, missing: new Set(), doubled: new Set() };
    lacks.set(table, own);
    if (ofTable) own.table = code;
    else (code === 'missingColumn' ? own.missing : own.doubled).add(column);
  }
  known.set(faults, lacks);
  return lacks;
}

/** By rows, that no paper looks through a whole table for each row of another. */
const unreadColumns = new WeakMap<readonly RowPlace[], Map<string, boolean>>();

function isUnread(rows: readonly RowPlace[], column: string): boolean {
  const own = unreadColumns.get(rows) ?? new Map<string, boolean>();
  unreadColumns.set(rows, own);
  const before = own.get(column);
  if (before !== undefined) return before;
  const isBad = looksUnread(rows, column);
  own.set(column, isBad);
  return isBad;
}

/** No filled cell of the column could be read; one slip among rows that leave it blank is not that. */
function looksUnread(rows: readonly RowPlace[], column: string): boolean {
  let unread = 0;
  for (const row of rows) {
    if (row.unread.has(column)) unread++;
    else if (isFilled(Reflect.get(row, column))) return false;
  }
  return unread >= 2 || (unread === 1 && rows.length === 1);
}

function isFilled(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}
