import type { EngineFunction } from './engine-function';
import { toEngine, type EngineScalar, type EngineValue } from './engine-value';
import { numberOfText, type TextReading } from './text-number';

// COUNT and SUMPRODUCT in place of the engine's: it counts no logical value that is written as an
// argument, and multiplies arrays of different sizes.

export function countingFunctions(
  reading: TextReading,
): readonly (readonly [string, EngineFunction])[] {
  const countsAlone = (value: EngineScalar) =>
    value.kind === 2 ? numberOfText(value.value, reading) !== undefined : value.kind !== 4;
  const count: EngineFunction = {
    minArity: 1,
    maxArity: 255,
    invoke: (given) => {
      let found = 0;
      for (const value of given as EngineValue[]) {
        if (value.kind !== 5) found += countsAlone(value) ? 1 : 0;
        else for (const row of value.rows) for (const cell of row) if (cell.kind === 1) found += 1;
      }
      return toEngine(found);
    },
  };
  return [
    ['COUNT', count],
    ['SUMPRODUCT', sumProduct],
  ];
}

/** What is no number counts as 0 (Microsoft support, 「SUMPRODUCT function」). */
const sumProduct: EngineFunction = {
  minArity: 1,
  maxArity: 255,
  invoke: (given) => {
    const arrays = (given as EngineValue[]).map((value) => ({
      lines: value.kind === 5 ? value.rows : [[value]],
      size: sizeOf(value),
    }));
    const [first, ...others] = arrays;
    if (!first) return toEngine(0);
    if (others.some(({ size }) => differ(size, first.size))) return toEngine({ error: '#VALUE!' });
    let sum = 0;
    for (const [at, line] of first.lines.entries()) {
      for (const [place, cell] of line.entries()) {
        let product = 1;
        for (const { lines } of arrays) {
          const factor = lines === first.lines ? cell : lines[at]?.[place];
          if (factor?.kind === 4) return factor;
          product *= factor?.kind === 1 ? factor.value : 0;
        }
        sum += product;
      }
    }
    return toEngine(Number.isFinite(sum) ? sum : { error: '#NUM!' });
  },
};

/** Of what was read from cells that of the area, where it reaches beyond the used ones. */
function sizeOf(value: EngineValue): readonly [rows: number, columns: number, isCut: boolean] {
  if (value.kind !== 5) return [1, 1, false];
  const { height, width, fullHeight = height, fullWidth = width } = value;
  return [fullHeight, fullWidth, fullHeight !== height || fullWidth !== width];
}

/** Of what was worked out from a cut area nobody knows how large it was. */
function differ(one: ReturnType<typeof sizeOf>, other: ReturnType<typeof sizeOf>): boolean {
  if (one[2] !== other[2]) return false;
  return one[0] !== other[0] || one[1] !== other[1];
}
