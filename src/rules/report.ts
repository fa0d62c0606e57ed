import type { RowPlace } from '../register/column';
import type { CellValue } from '../register/fault';
import type { Rows, TableName } from '../register/register';
import { type Said, say } from '../register/said';
import { tables } from '../register/register';
import type { Problem, Severity } from './problem';
import type { ColumnName } from '../register/register';

/** What a rule says of a row; check adds the rule's id and, where none is stated, its severity. */
export interface Report extends Omit<Problem, 'rule' | 'severity'> {
  readonly severity?: Severity;
}

/** A report of one cell; what is said is given without the row's name, which is put before it. */
export function reportCell<N extends TableName>(
  table: N,
  row: Rows[N][number],
  column: ColumnName<N>,
  message: Said,
  severity?: Severity,
): Report {
  const place: RowPlace = row;
  return {
    table,
    key: place.key,
    row: place.row,
    column: headerOf(table, column),
    value: asCell(Reflect.get(row, column)),
    message: `${nameOfRow(table, place)}：${message.text}`,
    said: message,
    ...(severity && { severity }),
  };
}

/** A report of what a table as a whole lacks; `key` tells such reports apart. */
export function reportTable<N extends TableName>(
  table: N,
  key: string,
  column: ColumnName<N> | '',
  message: Said,
  severity?: Severity,
): Report {
  return {
    table,
    key,
    row: 0,
    column: column === '' ? '' : headerOf(table, column),
    value: null,
    message: `${tables[table].sheet}${key === '' ? '' : ` ${key}`}：${message.text}`,
    said: message,
    ...(severity && { severity }),
  };
}

/** The same report with more to say. */
export function withMore(report: Report, more: Said): Report {
  const message = `${report.message}${more.text}`;
  return { ...report, message, said: say`${report.said}${more}` };
}

/** A report of the same place that says something else. */
export function withSaid(report: Report, told: Said): Report {
  const place = report.message.slice(0, report.message.length - report.said.text.length);
  return { ...report, message: `${place}${told.text}`, said: told };
}

/** A report on what is missing in years that no row is of: known by them, which the sentence names. */
export function reportYears<N extends TableName>(
  table: N,
  years: string,
  column: ColumnName<N>,
  message: Said,
  severity?: Severity,
): Report {
  return { ...reportTable(table, '', column, message, severity), key: years };
}

/** Header text of a column by its code name. */
export function headerOf(table: TableName, column: string): string {
  const columns: Readonly<Record<string, { readonly header: string }>> = tables[table].columns;
  const found = columns[column];
  if (!found) throw new Error(`${table} has no column ${column}`);
  return found.header;
}

/** 「矯正措施 CA-115-003」; by its number in the sheet where the row has no key. */
export function rowName(table: TableName, place: Pick<RowPlace, 'key' | 'row'>): Said {
  const key = place.key.trim();
  return say`${tables[table].sheet} ${key === '' ? say`第 ${String(place.row)} 列` : key}`;
}

/** The text of it, which stands before whatever is said of a row. */
function nameOfRow(table: TableName, { key, row }: Pick<RowPlace, 'key' | 'row'>): string {
  const id = key.trim();
  return `${tables[table].sheet} ${id === '' ? `第 ${String(row)} 列` : id}`;
}

function asCell(value: unknown): CellValue | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('、');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return null;
}
