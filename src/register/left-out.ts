import { titleOf } from './lack';
import type { Register, TableName } from './register';
import { rememberedOf } from './remembered';

/**
 * That rows touch these tables without being in them (REG-06), as a sentence without its full stop:
 * what is drawn from the tables does not count them. Null where all rows are in.
 */
export function leftOut(
  { faults }: Pick<Register, 'faults'>,
  tables: readonly TableName[],
): string | null {
  const outside = outsideOf(faults);
  const parts = tables.flatMap((table) => {
    const rows = outside.get(table) ?? 0;
    return rows === 0 ? [] : [`「${titleOf(table)}」表格之外另有${String(rows)}列資料`];
  });
  return parts.length === 0 ? null : `${parts.join('、')}，未計入本項`;
}

/** Rows beside each table. Once per reading: each part of thousands of meetings asks, and faults are many. */
const outsideOf = rememberedOf((faults: Register['faults']): ReadonlyMap<TableName, number> => {
  const most = new Map<TableName, number>();
  for (const { table, outside } of faults) {
    if (outside) most.set(table, Math.max(outside.rows, most.get(table) ?? 0));
  }
  return most;
});

/** Whether rows of this table touch it without being in it: what seems to be missing may stand there. */
export function hasRowsBelow({ faults }: Pick<Register, 'faults'>, table: TableName): boolean {
  return belowOf(faults).has(table);
}

const belowOf = rememberedOf((faults: Register['faults']): ReadonlySet<TableName> => {
  const below = faults.filter(({ outside }) => (outside?.belonging ?? 0) > 0);
  return new Set(below.map(({ table }) => table));
});
