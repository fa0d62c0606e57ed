import { lackOf } from '../register/lack';
import type { ColumnName, Register, TableName } from '../register/register';

/** The tables and columns without which there is nothing to derive or judge. */
export type Needs = { readonly [N in TableName]?: readonly ColumnName<N>[] };

/** Why what needs these cannot be had (`lackOf`), the first reason; null where nothing is lacking. */
export function lackIn(register: Register, needs: Needs): string | null {
  for (const table of Object.keys(needs) as TableName[]) {
    const lack = lackOf(register, table, needs[table]);
    if (lack !== null) return lack;
  }
  return null;
}
