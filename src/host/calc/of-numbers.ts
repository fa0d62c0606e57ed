import type { EngineFunction } from './engine-function';
import { BLANK, broadcast, toEngine, type EngineScalar, type EngineValue } from './engine-value';

/** What a function of numbers comes to; a text is an error code. */
export type Answer = number | boolean | string;

/**
 * A function of single numbers, value by value. What is left out comes as undefined; what is no number
 * makes the whole an error, the first one the one that is shown.
 */
export function ofNumbers(
  [minArity, maxArity]: readonly [number, number],
  answer: (...numbers: (number | undefined)[]) => Answer,
  read: (value: EngineScalar) => EngineScalar = numberOf,
): EngineFunction {
  return {
    minArity,
    maxArity,
    invoke: (given) =>
      broadcast(given as EngineValue[], (scalars) => {
        const numbers: (number | undefined)[] = [];
        for (const [at, scalar] of scalars.entries()) {
          // Of the arguments that may be left out one that is empty counts as left out.
          const value = scalar.kind === 0 && at >= minArity ? scalar : read(scalar);
          if (value.kind !== 1 && value.kind !== 0) return value;
          numbers.push(value.kind === 1 ? value.value : undefined);
        }
        const result = answer(...numbers);
        // No zero below zero.
        if (typeof result === 'number') {
          return toEngine(Number.isFinite(result) ? result + 0 : { error: '#NUM!' });
        }
        return toEngine(typeof result === 'boolean' ? result : { error: result });
      }),
  };
}

/** A text that is a number comes as one: see number-places. */
export function numberOf(value: EngineScalar = BLANK): EngineScalar {
  if (value.kind === 1 || value.kind === 4) return value;
  if (value.kind === 2) return toEngine({ error: '#VALUE!' });
  return toEngine(value.kind === 3 && value.value ? 1 : 0);
}

/** What came with the Analysis ToolPak takes no logical value for a number, seen in Excel. */
export const noLogical = (value: EngineScalar): EngineScalar =>
  value.kind === 3 ? toEngine({ error: '#VALUE!' }) : numberOf(value);
