import type { CellValue } from '../../register/fault';
import { passing } from '../passing';
import type { TableState } from '../workbook-state';
import { loadUnsettled, unsettledOf } from './unsettled';

/** What Excel calls a column of a table that has come in without a name. */
const AUTOMATIC = /^(?:欄|列|Column)\d+$/i;

/**
 * Whether the column is one that a repair has put in and, cut off, not named any more: Excel's name, nothing
 * in it, and the table stands as one whose repair is not finished.
 */
export async function isUnnamed(
  context: Excel.RequestContext,
  { table, item, headers }: TableState,
  at: number,
): Promise<boolean> {
  if (!AUTOMATIC.test(headers[at] ?? '')) return false;
  const unsettled = loadUnsettled(context);
  const cells = passing(item.columns.getItemAt(at).getDataBodyRange()).load('formulas');
  await context.sync();
  const formulas = cells.formulas as CellValue[][];
  return unsettledOf(unsettled).includes(table) && formulas.every(([held]) => held === '');
}
