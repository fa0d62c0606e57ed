import type { EngineFunction } from './engine-function';
import { DIGITS, fifteenDigits } from './fifteen-digits';
import { ofNumbers } from './of-numbers';

// In place of the engine's, which round the binary fraction: Excel rounds the 15 digits it shows
// (Microsoft support, 「Floating-point arithmetic may give inaccurate results in Excel」), so that
// 1.005 to two places is 1.01, and 4.35 cut off after two places is 4.35.

/** `whole` takes away what stands behind the place, of a number above zero. */
const toPlaces =
  (whole: (scaled: number) => number) =>
  (value = 0, places = 0): number => {
    if (value === 0) return 0;
    const to = Math.trunc(places);
    const [digits = '0', power = '0'] = Math.abs(value)
      .toExponential(DIGITS - 1)
      .split('e');
    const shift = Number(power) + to;
    // Nothing stands behind the place.
    if (shift >= DIGITS) return value;
    // Left of all there is it is next to nothing.
    const scaled = shift < -1 ? Number.MIN_VALUE : Number(`${digits}e${shift}`);
    return Math.sign(value) * Number(`${whole(scaled)}e${-to}`);
  };

const down = toPlaces(Math.floor);

/** The next number of that kind away from zero. */
const awayTo =
  (isOne: (whole: number) => boolean) =>
  (value = 0): number => {
    const whole = Math.ceil(Math.abs(fifteenDigits(value)));
    return (value < 0 ? -1 : 1) * (isOne(whole) ? whole : whole + 1);
  };

export const roundingFunctions: readonly (readonly [string, EngineFunction])[] = [
  ['ROUND', ofNumbers([2, 2], toPlaces(Math.round))],
  ['ROUNDUP', ofNumbers([2, 2], toPlaces(Math.ceil))],
  ['ROUNDDOWN', ofNumbers([2, 2], down)],
  ['TRUNC', ofNumbers([1, 2], down)],
  // INT(880000000*0.00849/3) is 2490400, of which the binary fraction falls short (Apache POI 65792).
  ['INT', ofNumbers([1, 1], (value = 0) => Math.floor(fifteenDigits(value)))],
  [
    'EVEN',
    ofNumbers(
      [1, 1],
      awayTo((whole) => whole % 2 === 0),
    ),
  ],
  [
    'ODD',
    ofNumbers(
      [1, 1],
      awayTo((whole) => whole % 2 === 1),
    ),
  ],
];
