import type { EngineFunction } from './engine-function';
import { engineArray, toEngine, type EngineScalar, type EngineValue } from './engine-value';

/** The function, added to the engine, that fits an array into so many rows and columns. */
export const FILL_FUNCTION = 'HOSTFILL';

/** The function, added to the engine, around what fills more cells than its own. */
export const SPILL_FUNCTION = 'HOSTSPILL';

/** Hands on what it is given; `filled` is told how many cells that takes. */
export function spillFunction(filled: (cells: number) => void): EngineFunction {
  return {
    minArity: 1,
    maxArity: 1,
    invoke: (given) => {
      const [value] = given as [EngineValue];
      if (value.kind === 5) filled(value.height * value.width - 1);
      return value;
    },
  };
}

/**
 * An array formula entered into a block fills just that block: a single value, row or column is
 * repeated, what the array does not reach is #N/A (Microsoft support, 「Guidelines and examples of
 * array formulas」).
 */
export const fillFunction: EngineFunction = {
  minArity: 3,
  maxArity: 3,
  invoke: (given) => {
    const [rows, columns, value] = given as [EngineValue, EngineValue, EngineValue];
    const cells = value.kind === 5 ? value.rows : [[value]];
    const width = cells[0]?.length ?? 0;
    return engineArray(
      Array.from({ length: count(rows) }, (_row, r) =>
        Array.from({ length: count(columns) }, (_cell, c): EngineScalar => {
          const line = cells[cells.length === 1 ? 0 : r];
          return line?.[width === 1 ? 0 : c] ?? toEngine({ error: '#N/A' });
        }),
      ),
    );
  },
};

function count(value: EngineValue): number {
  return value.kind === 1 ? value.value : 1;
}
