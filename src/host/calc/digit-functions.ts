import type { EngineFunction } from './engine-function';
import {
  BLANK,
  engineArray,
  toEngine,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-value';
import { fifteenDigits } from './fifteen-digits';
import { numberText } from './shown-number';
import { DOUBTFUL } from './taken-outcome';

/** The function, added to the engine, that gives a number the digits Excel compares. */
export const DIGITS_FUNCTION = 'HOSTDIGITS';

/** The function, added to the engine, that makes of a number the text Excel makes of it. */
export const SHOWN_FUNCTION = 'HOSTSHOWN';

/** The function, added to the engine, for the last addition or subtraction of a formula. */
export const LAST_FUNCTION = 'HOSTLAST';

type Change = (value: EngineScalar) => EngineScalar;

/** An area is given to every formula of a column: once looked through is enough. */
function ofEach(change: Change): EngineFunction {
  const known = new WeakMap<EngineArray, EngineArray>();
  return {
    minArity: 1,
    maxArity: 1,
    invoke: ([given]) => {
      const value = given as EngineValue;
      if (value.kind !== 5) return change(value);
      let changed = known.get(value);
      if (!changed) known.set(value, (changed = inArray(value, change)));
      return changed;
    },
  };
}

function inArray(array: EngineArray, change: Change): EngineArray {
  if (!array.rows.some((row) => row.some((cell) => change(cell) !== cell))) return array;
  const { fullHeight, fullWidth } = array;
  const rows = array.rows.map((row) => row.map(change));
  return {
    ...engineArray(rows),
    ...(fullHeight === undefined ? {} : { fullHeight }),
    ...(fullWidth === undefined ? {} : { fullWidth }),
  };
}

const compared: Change = (value) => {
  if (value.kind !== 1) return value;
  const digits = fifteenDigits(value.value);
  return digits === value.value ? value : toEngine(digits);
};

const shown: Change = (value) => {
  if (value.kind !== 1) return value;
  const text = numberText(value.value);
  return text === String(value.value) ? value : toEngine(text);
};

/** Seen to be taken for nothing: the two differ in their last bit or two. */
const SURELY_NONE = 3e-16;
/** Seen to be left as it is. */
const SURELY_SOME = 1.2e-15;

/**
 * Should the last addition or subtraction of a formula come very close to zero, Excel takes it for
 * zero: `=0.5-0.4-0.1`, though not `=(0.5-0.4-0.1)` (Microsoft support, 「Floating-point arithmetic
 * may give inaccurate results in Excel」, example 「1.333+1.225-1.333-1.225」). How close is not
 * said: between what is known to be zero and what is known not to be, the file's value is better.
 */
const last: EngineFunction = {
  minArity: 3,
  maxArity: 3,
  invoke: (given) => {
    const [one, other, sign] = (given as EngineValue[]).map(numberOf);
    if (!one || !other || sign?.kind !== 1) return VALUE_ERROR;
    if (one.kind !== 1) return one;
    if (other.kind !== 1) return other;
    const [a, b] = [one.value, sign.value * other.value];
    const sum = a + b;
    if (!Number.isFinite(sum)) return toEngine({ error: '#NUM!' });
    const size = Math.max(Math.abs(a), Math.abs(b));
    const apart = size === 0 ? 0 : Math.abs(sum) / size;
    const isSame = fifteenDigits(a) === fifteenDigits(-b);
    if (sum === 0 || (!isSame && apart >= SURELY_SOME)) return toEngine(sum);
    if (isSame && apart <= SURELY_NONE) return toEngine(0);
    return toEngine({ error: `${DOUBTFUL}${isSame ? 0 : sum}` });
  },
};

const VALUE_ERROR = toEngine({ error: '#VALUE!' });

/** A text that is a number comes as one: see number-places. */
function numberOf(value: EngineValue): EngineScalar {
  if (value.kind === 5) return numberOf(value.rows[0]?.[0] ?? BLANK);
  if (value.kind === 1 || value.kind === 4) return value;
  if (value.kind === 2) return VALUE_ERROR;
  return toEngine(value.kind === 3 && value.value ? 1 : 0);
}

export const digitFunctions: readonly (readonly [string, EngineFunction])[] = [
  [DIGITS_FUNCTION, ofEach(compared)],
  [SHOWN_FUNCTION, ofEach(shown)],
  [LAST_FUNCTION, last],
];
