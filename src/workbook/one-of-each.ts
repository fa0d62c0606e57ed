import type { TableBlock } from '../register/block';
import { identity } from '../register/identity';
import { tableNamed } from '../register/register';

/** How many of the table's columns a block has. */
function likeness({ table, headers }: TableBlock): number {
  const own = new Set(headers.map(identity));
  const columns = Object.values(tableNamed(table).columns);
  return columns.filter(({ header }) => own.has(identity(header))).length;
}

/**
 * Of tables of one name, which Excel never makes but other programs do, the one with most of the
 * columns; it tells of the sheets of the others.
 */
export function oneOfEach(blocks: readonly TableBlock[]): TableBlock[] {
  const groups = new Map<string, TableBlock[]>();
  for (const block of blocks) {
    groups.set(block.table, [...(groups.get(block.table) ?? []), block]);
  }
  return [...groups.values()].flatMap((group) => {
    const [best, ...others] = [...group].sort((a, b) => likeness(b) - likeness(a));
    if (!best || others.length === 0) return best ?? [];
    return [{ ...best, namesakes: others.map(({ sheet }) => sheet) }];
  });
}
