import type { EngineFunction } from './engine-function';
import { fifteenDigits } from './fifteen-digits';
import { broadcast, toEngine, type EngineScalar, type EngineValue } from './engine-value';

// In place of the engine's, which round the binary fraction: Excel rounds the 15 digits it shows
// (Microsoft support, 「Floating-point arithmetic may give inaccurate results in Excel」), so that
// 1.005 to two places is 1.01.
const DIGITS = 15;

const decimal = (value: number) => Number(value.toPrecision(DIGITS));

function round(value: number, places: number): number {
  const to = Math.trunc(places);
  const [digits = '0', power = '0'] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const shift = Number(power) + to;
  // Nothing stands behind the place; or the place is left of all there is.
  if (shift >= DIGITS) return value;
  if (shift < -1) return 0;
  const whole = Math.round(Number(`${digits}e${shift}`));
  return Math.sign(value) * Number(`${whole}e${-to}`);
}

/** Since Excel 2010 a number below zero may have a significance above it, never the reverse. */
const disagree = (value: number, significance: number) => value > 0 && significance < 0;

function ceiling(value: number, significance: number): number | string {
  if (significance === 0) return 0;
  if (disagree(value, significance)) return '#NUM!';
  return decimal(Math.ceil(decimal(value / significance)) * significance);
}

function floor(value: number, significance: number): number | string {
  if (significance === 0) return value === 0 ? 0 : '#DIV/0!';
  if (disagree(value, significance)) return '#NUM!';
  return decimal(Math.floor(decimal(value / significance)) * significance);
}

function ofTwo(answer: (first: number, second: number) => number | string): EngineFunction {
  return {
    minArity: 2,
    maxArity: 2,
    invoke: (given) =>
      broadcast(given as EngineValue[], ([first = BLANK, second = BLANK]) => {
        const [one, other] = [numberOf(first), numberOf(second)];
        if (one.kind !== 1) return one;
        if (other.kind !== 1) return other;
        const result = answer(one.value, other.value);
        // No zero below zero.
        return toEngine(typeof result === 'number' ? result + 0 : { error: result });
      }),
  };
}

const BLANK: EngineScalar = { kind: 0 };

/** INT(880000000*0.00849/3) is 2490400, of which the binary fraction falls short (Apache POI 65792). */
const whole: EngineFunction = {
  minArity: 1,
  maxArity: 1,
  invoke: (given) =>
    broadcast(given as EngineValue[], ([value = BLANK]) => {
      const number = numberOf(value);
      return number.kind === 1 ? toEngine(Math.floor(fifteenDigits(number.value)) + 0) : number;
    }),
};

/** A text that is a number comes as one: see number-places. */
function numberOf(value: EngineScalar): EngineScalar {
  if (value.kind === 1 || value.kind === 4) return value;
  if (value.kind === 2) return toEngine({ error: '#VALUE!' });
  return toEngine(value.kind === 3 && value.value ? 1 : 0);
}

export const roundingFunctions: readonly (readonly [string, EngineFunction])[] = [
  ['ROUND', ofTwo(round)],
  ['INT', whole],
  ['CEILING', ofTwo(ceiling)],
  ['FLOOR', ofTwo(floor)],
];
