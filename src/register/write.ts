import type { Columns, Table, Values } from './column';
import type { Day } from './day';
import { serialOf } from './day';
import type { CellValue } from './fault';

/**
 * One row as cells in the order of the declared columns: dates as serial numbers, lists of names
 * joined by 「、」, computed columns as their formula, null and what is not given as ''.
 */
export function toCells<C extends Columns>(
  table: Table<C>,
  values: Partial<Values<C>>,
): CellValue[] {
  const given: Readonly<Record<string, unknown>> = values;
  return Object.entries(table.columns).map(([name, column]) => {
    if (column.formula !== undefined) return column.formula;
    const value = given[name];
    if (value === null || value === undefined) return '';
    if (Array.isArray(value)) return value.join('、');
    return column.kind === 'date' ? serialOf(value as Day) : (value as CellValue);
  });
}
