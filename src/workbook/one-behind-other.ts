import type { TableBlock } from '../register/block';

/** Where the headers of a table stand. */
export interface HeaderPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** Whether the cell to the left of a table's headers is the one behind another's: it is read with that one. */
export function isOneBehind(own: HeaderPlace, other: HeaderPlace): boolean {
  return (
    other.sheet === own.sheet &&
    other.row === own.row &&
    other.column + other.columns === own.column - 1
  );
}

/** Whether a table stands away from the left edge of its sheet, and behind no other of these. */
export function isAlone(block: TableBlock, blocks: readonly TableBlock[]): boolean {
  const own = placeOf(block);
  return own.column > 1 && !blocks.some((other) => isOneBehind(own, placeOf(other)));
}

function placeOf({ sheet, headerRow, firstColumn, headers }: TableBlock): HeaderPlace {
  return { sheet, row: headerRow, column: firstColumn, columns: headers.length };
}
