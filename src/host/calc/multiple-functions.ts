import type { EngineFunction } from './engine-function';
import { DIGITS } from './fifteen-digits';
import { ofNumbers, type Answer } from './of-numbers';

// Multiples and remainders in place of the engine's. The quotient is rounded to 15 digits first, so
// that 0.7 is a multiple of 0.1; MROUND and MOD take it as it is (Microsoft support, 「MROUND
// function」: 6.05 to 0.1 is 6.0, 7.05 is 7.1).

const decimal = (value: number) => Number(value.toPrecision(DIGITS));

/** Since Excel 2010 a number below zero may have a significance above it, never the reverse. */
const disagree = (value: number, significance: number) => value > 0 && significance < 0;

const multiple = (whole: (quotient: number) => number, value: number, of: number) =>
  decimal(whole(decimal(value / of)) * of);

function ceiling(value = 0, significance = 0): Answer {
  if (significance === 0) return 0;
  return disagree(value, significance) ? '#NUM!' : multiple(Math.ceil, value, significance);
}

function floor(value = 0, significance = 0): Answer {
  if (significance === 0) return value === 0 ? 0 : '#DIV/0!';
  return disagree(value, significance) ? '#NUM!' : multiple(Math.floor, value, significance);
}

/** The sign of the significance does not count; `mode` turns the direction below zero. */
const math =
  (whole: (quotient: number) => number) =>
  (value = 0, significance = 1, mode = 0): Answer => {
    if (significance === 0) return 0;
    const step = Math.abs(significance);
    const isTurned = mode !== 0 && value < 0;
    return (isTurned ? -1 : 1) * multiple(whole, isTurned ? -value : value, step);
  };

function nearest(value = 0, step = 0): Answer {
  if (value === 0 || step === 0) return 0;
  if (value < 0 !== step < 0) return '#NUM!';
  return decimal(Math.round(value / step) * step);
}

/** From here on the quotient is an error, seen in Excel 2010 and later. */
const TOO_MANY_TIMES = 1_125_900_000_000;

/** What is left over has the sign of the divisor, to its last bit: MOD(0.9,0.3) is 5.55E-17. */
function remainder(value = 0, divisor = 0): Answer {
  if (divisor === 0) return '#DIV/0!';
  if (Math.abs(value / divisor) >= TOO_MANY_TIMES) return '#NUM!';
  const left = value % divisor;
  if (left === 0 || left < 0 === divisor < 0) return left;
  const rest = left + divisor;
  return rest === divisor ? 0 : rest;
}

export const multipleFunctions: readonly (readonly [string, EngineFunction])[] = [
  ['CEILING', ofNumbers([2, 2], ceiling)],
  ['FLOOR', ofNumbers([2, 2], floor)],
  ['CEILING.MATH', ofNumbers([1, 3], math(Math.ceil))],
  ['FLOOR.MATH', ofNumbers([1, 3], math(Math.floor))],
  ['MROUND', ofNumbers([2, 2], nearest)],
  ['MOD', ofNumbers([2, 2], remainder)],
];
