import { type Column, type RowPlace } from './column';
import type { FaultCode, ReadFault } from './fault';
import type { ColumnName, Register, TableName } from './register';
import { tableNamed } from './register';

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
  const { sheet } = tableNamed(table);
  const lacks = lacksOf(register.faults).get(table);
  const ofTable = [...wholeTable].find(([code]) => lacks?.table.has(code));
  if (ofTable) return ofTable[1](sheet);

  const declared = tableNamed(table).columns;
  const wanted = columns.map((name): [string, Column] => {
    const column = declared[name];
    if (column === undefined) throw new Error(`${table} has no column ${name}`);
    return [name, column];
  });
  const says = (which: (name: string, header: string) => boolean) =>
    wanted
      .filter(([name, { header }]) => which(name, header))
      .map(([, { header }]) => `「${header}」`)
      .join('、');
  const missing = says((_, header) => lacks?.missing.has(header) === true);
  if (missing !== '') return `${sheet}缺少${missing}欄`;
  const doubled = says((_, header) => lacks?.doubled.has(header) === true);
  if (doubled !== '') return `${sheet}有兩個以上的${doubled}欄`;
  const rows: readonly RowPlace[] = register.rows[table];
  const unread = says((name) => isUnread(rows, name));
  return unread === '' ? null : `${sheet}的${unread}欄無法判讀`;
}

const wholeTable: ReadonlyMap<FaultCode, (sheet: string) => string> = new Map([
  ['missingTable', (sheet: string) => `活頁簿沒有「${sheet}」表格`],
]);

interface Lacks {
  readonly table: Set<FaultCode>;
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
    const whole = wholeTable.has(code);
    if (!whole && code !== 'missingColumn' && code !== 'duplicateColumn') continue;
    const own = lacks.get(table) ?? { table: new Set(), missing: new Set(), doubled: new Set() };
    lacks.set(table, own);
    if (whole) own.table.add(code);
    else (code === 'missingColumn' ? own.missing : own.doubled).add(column);
  }
  known.set(faults, lacks);
  return lacks;
}

/** No filled cell of the column could be read; one slip among rows that leave it blank is not that. */
function isUnread(rows: readonly RowPlace[], column: string): boolean {
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
