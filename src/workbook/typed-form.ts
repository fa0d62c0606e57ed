import type { TableBlock } from '../register/block';
import type { CellValue } from '../register/fault';
import { identity } from '../register/identity';
import { tableNamed } from '../register/register';

/**
 * The blocks as a text that differs where what people have put into the register differs. A computed
 * column counts by its formulas: what they come to follows from the other columns and, by TODAY(),
 * from the day on which Excel last worked them out. The office's own columns are not looked at.
 */
export function typedForm(blocks: readonly TableBlock[]): string {
  return JSON.stringify(
    blocks.map((block) => ({ ...block, sheet: '', values: typedCells(block) })),
  );
}

function typedCells({ table, headers, values, formulas }: TableBlock): CellValue[][] {
  const declared = new Set(
    Object.values(tableNamed(table).columns).map(({ header }) => identity(header)),
  );
  const computed = new Set(Object.keys(formulas).map(identity));
  // The formulas stand in the block beside the values.
  const counts = headers.map(identity).map((form) => declared.has(form) && !computed.has(form));
  return values.map((row) => row.filter((_, column) => counts[column]));
}
