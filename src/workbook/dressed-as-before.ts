import type { TableBlock } from '../register/block';

/** A table of which only the cells were read: its lists, formats and merged cells as before, where it stands there still. */
export function dressedAs(before: readonly TableBlock[], block: TableBlock): TableBlock {
  const own = before.find(({ table }) => table === block.table);
  if (!own || !isInPlace(own, block)) return block;
  const { merged, bare } = own;
  const { unguarded = [], unformatted = [] } = bare ?? {};
  return {
    ...block,
    ...(merged && { merged }),
    // That a repair was cut off is read each time.
    ...(unguarded.length + unformatted.length > 0 && { bare: { unguarded, unformatted } }),
  };
}

function isInPlace(before: TableBlock, now: TableBlock): boolean {
  return (
    before.sheet === now.sheet &&
    before.headerRow === now.headerRow &&
    before.firstColumn === now.firstColumn &&
    before.headers.length === now.headers.length &&
    before.headers.every((header, at) => header === now.headers[at])
  );
}
