import type { Facts } from '../../facts/facts';
import type { Position } from '../../facts/people';
import type { RowPlace } from '../../register/column';
import type { TableName } from '../../register/register';
import type { Problem } from '../../rules/problem';
import { indicatorOf } from './indicator-of';

/** Columns that say who answers for a row, the first that is filled in. */
const COLUMNS: Partial<Record<TableName, readonly string[]>> = {
  Findings: ['unit'],
  CorrectiveActions: ['unit', 'owner'],
  Risks: ['unit', 'owner', 'riskOwner'],
  Resolutions: ['lead'],
  Audits: ['auditors'],
  AgendaItems: ['reporter'],
  Indicators: ['owner'],
};

/** Whose part an item of the agenda is where its row names nobody (審查議案, 陳報人). */
const AUDITED = new Set(['3-1', '3-3']);

/**
 * Who must supply what is missing: those whom the row names, else whose duty the table is, with the name
 * of whoever holds that position today.
 */
export function supplierOf(facts: Facts, problem: Problem, row: RowPlace | undefined): string {
  const { table, column } = problem;
  if (/^驗證/.test(column)) return named(row, ['verifier']) || inOffice(facts, '稽核小組組長');
  if (table === 'Findings' && column === '開立人') return inOffice(facts, '稽核小組組長');
  const asked = row && table === 'Measurements' ? indicatorOf(facts, row) : row;
  const own = named(asked, COLUMNS[table === 'Measurements' ? 'Indicators' : table] ?? []);
  return own || inOffice(facts, positionFor(table, row));
}

function named(row: RowPlace | undefined, columns: readonly string[]): string {
  if (!row) return '';
  return columns
    .flatMap((column) => {
      const value: unknown = Reflect.get(row, column);
      if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
      return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
    })
    .join(' ');
}

function positionFor(table: TableName, row: RowPlace | undefined): Position {
  if (table === 'Findings' || table === 'Audits') return '稽核小組組長';
  if (table === 'AgendaItems') {
    const no: unknown = row && Reflect.get(row, 'itemNo');
    return AUDITED.has(String(no)) ? '稽核小組組長' : '執行小組組長';
  }
  return 'ISMS 承辦人';
}

function inOffice({ people, today }: Facts, position: Position): string {
  const names = people.inPosition(position, today).flatMap(({ name }) => name ?? []);
  return [position, ...new Set(names)].join(' ');
}
