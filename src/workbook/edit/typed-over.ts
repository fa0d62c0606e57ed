import { columnHeaded } from '../../register/column-headed';
import type { CellValue } from '../../register/fault';
import { tableNamed } from '../../register/register';
import { rowFormulaTest } from '../../register/row-formula';
import { conflictOf, type PlannedRemoval, type RemovalRun } from './remove-rows';
import { computedPlaces } from './row-forms';
import type { EditConflict } from './table-edit';

/**
 * Without those in which somebody has put something into a computed column, once they have been looked at: it
 * would be gone with the row, and no step would bring it back.
 */
export function withoutTypedOver(
  planned: readonly PlannedRemoval[],
  runs: readonly RemovalRun[],
): { readonly planned: readonly PlannedRemoval[]; readonly conflicts: readonly EditConflict[] } {
  const typed = new Set(runs.flatMap((run) => typedOver(run)));
  const isTyped = ({ on, row }: PlannedRemoval) => typed.has(`${on.table} ${String(row)}`);
  return {
    planned: planned.filter((each) => !isTyped(each)),
    conflicts: planned.filter(isTyped).map(({ cells }) => conflictOf(cells, 'changed')),
  };
}

function typedOver({ on, from, seen }: RemovalRun): string[] {
  const { table, headers } = on.block;
  const { key, columns } = tableNamed(table);
  const keys = key.map((code) => columns[code]?.header ?? '');
  return computedPlaces(on.block).flatMap((at) => {
    const formula = columnHeaded(table, headers[at] ?? '')?.formula;
    const worksOut = formula === undefined ? undefined : rowFormulaTest(formula, keys);
    return (seen.formulas as CellValue[][]).flatMap((cells, down) => {
      const held = cells[at] ?? '';
      const isTheirs = held !== '' && worksOut?.(String(held), from + down) === false;
      return isTheirs ? [`${table} ${String(from + down)}`] : [];
    });
  });
}
