import type { EngineFunction } from './engine-function';
import {
  BLANK,
  engineArray,
  rowsOf,
  toEngine,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-value';

// In place of the engine's, which takes the one number for a row of a row too, and answers with what is no
// area whichever place is asked for.

const NO_PLACE = toEngine({ error: '#REF!' });

export const indexFunction: EngineFunction = {
  minArity: 2,
  maxArity: 4,
  invoke: (given) => {
    const [from = BLANK, first = BLANK, second] = given as EngineValue[];
    if (from.kind === 4) return from;
    const area = from.kind === 5 ? from : engineArray([[from]]);
    const [rows, columns] = [area.fullHeight ?? area.height, area.fullWidth ?? area.width];
    const one = placeIn(first);
    const other = placeIn(second ?? BLANK);
    if (typeof one === 'object') return one;
    if (typeof other === 'object') return other;
    // Of a single row the one number is that of the column (Microsoft support, 「INDEX function」).
    const isAlong = second === undefined && rows === 1 && columns > 1;
    const [row, column] = isAlong ? [one === 0 ? 0 : 1, one] : [one, other];
    if (row < 0 || column < 0) return toEngine({ error: '#VALUE!' });
    if (row > rows || column > columns) return NO_PLACE;
    if (row === 0 && column === 0)
      return area.width * area.height === 1 ? cellOf(area, 1, 1) : from;
    if (row === 0) return line(area.rows.map((cells) => [cells[column - 1] ?? BLANK]));
    if (column === 0)
      return line([area.rows[row - 1] ?? area.rows[0]?.map(() => BLANK) ?? [BLANK]]);
    return cellOf(area, row, column);
  },
};

/** Beyond the cells that are used there are blank ones. */
function cellOf({ rows }: EngineArray, row: number, column: number): EngineScalar {
  return rows[row - 1]?.[column - 1] ?? BLANK;
}

/** One of a single cell is the cell. */
function line(rows: readonly (readonly EngineScalar[])[]): EngineValue {
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? BLANK) : engineArray(rows);
}

/** What is left empty counts as 0. */
function placeIn(value: EngineValue): number | EngineScalar {
  const given = rowsOf(value)[0]?.[0] ?? BLANK;
  if (given.kind === 4) return given;
  if (given.kind === 2) return toEngine({ error: '#VALUE!' });
  return given.kind === 0 ? 0 : Math.trunc(Number(given.value));
}
