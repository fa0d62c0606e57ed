import type { EngineFunction } from './engine-function';
import { noLogical, ofNumbers, type Answer } from './of-numbers';

/** Beyond 170 it is no number any more (Microsoft support, 「Excel specifications and limits」: 1.8E+308). */
const LAST_FACTORIAL = 170;

function factorial(value = 0): Answer {
  const last = Math.trunc(value);
  if (value < 0 || last > LAST_FACTORIAL) return '#NUM!';
  let product = 1;
  for (let factor = 2; factor <= last; factor += 1) product *= factor;
  return product;
}

/** Nothing to the power of nothing is no number, seen in Excel. */
function power(base = 0, exponent = 0): Answer {
  if (base === 0 && exponent === 0) return '#NUM!';
  return base === 0 && exponent < 0 ? '#DIV/0!' : base ** exponent;
}

/** From here on the angle is an error (Microsoft support, 「CSC function」: less than 2^27). */
const LARGEST_ANGLE = 2 ** 27;

const ofAngle = (answer: (angle: number) => number): EngineFunction =>
  ofNumbers([1, 1], (angle = 0) => (Math.abs(angle) < LARGEST_ANGLE ? answer(angle) : '#NUM!'));

export const powerFunctions: readonly (readonly [string, EngineFunction])[] = [
  ['FACT', ofNumbers([1, 1], factorial)],
  ['POWER', ofNumbers([2, 2], power)],
  ['ISEVEN', ofNumbers([1, 1], (value = 0) => Math.trunc(value) % 2 === 0, noLogical)],
  ['ISODD', ofNumbers([1, 1], (value = 0) => Math.trunc(value) % 2 !== 0, noLogical)],
  ['SIN', ofAngle(Math.sin)],
  ['COS', ofAngle(Math.cos)],
  ['TAN', ofAngle(Math.tan)],
];
