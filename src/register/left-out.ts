import { titleOf } from './lack';
import type { Register, TableName } from './register';

/**
 * That rows touch these tables without being in them (REG-06), as a sentence without its full stop:
 * what is drawn from the tables does not count them. Null where all rows are in.
 */
export function leftOut(
  { faults }: Pick<Register, 'faults'>,
  tables: readonly TableName[],
): string | null {
  const parts = tables.flatMap((table) => {
    const own = faults.flatMap((fault) => (fault.table === table ? (fault.outside ?? []) : []));
    const rows = Math.max(0, ...own.map((cells) => cells.rows));
    return rows === 0 ? [] : [`「${titleOf(table)}」表格之外另有${String(rows)}列資料`];
  });
  return parts.length === 0 ? null : `${parts.join('、')}，未計入本項`;
}
