import type { Register, TableName } from '../register/register';
import { tableNamed } from '../register/register';

/**
 * Whether the formula of a computed column reads a column or a table that is not there: its cells are
 * broken by that alone, which is reported itself.
 */
export function isFormulaBroken(
  { faults }: Pick<Register, 'faults'>,
  table: TableName,
  header: string,
): boolean {
  const own = Object.values(tableNamed(table).columns).find((column) => column.header === header);
  const formula = own?.formula ?? '';
  return faults.some((fault) => {
    if (fault.code === 'missingTable') return formula.includes(`${fault.table}[`);
    if (fault.code !== 'missingColumn' && fault.code !== 'duplicateColumn') return false;
    const reference =
      fault.table === table ? `[@${fault.column}]` : `${fault.table}[${fault.column}]`;
    return formula.includes(reference);
  });
}
