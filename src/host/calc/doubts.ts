import type { EngineFunction } from './engine-function';
import { toEngine, type EngineValue } from './engine-value';
import { DOUBTFUL } from './taken-outcome';

// What a lookup in unordered cells comes to cannot be told: an error says so, that keeps the file's
// value. A formula that looks for errors would take it for one of Excel's and answer with something
// else, so such a formula is told apart.

/** The functions, added to the engine, between which it is noted whether something could not be told. */
const BEGIN_FUNCTION = 'HOSTBEGIN';
const END_FUNCTION = 'HOSTEND';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const LOOKS_FOR_ERRORS = words(
  'IFERROR IFNA ISERROR ISERR ISNA ERROR.TYPE AGGREGATE ISNUMBER ISTEXT ISNONTEXT ISLOGICAL TYPE COUNT COUNTA',
);

const LOOKUPS = words('MATCH XMATCH LOOKUP VLOOKUP HLOOKUP XLOOKUP');

/** The formula's text, with its errors told apart where it looks things up and looks for errors. */
export function withDoubts(text: string, functions: readonly string[]): string {
  const looks =
    functions.some((name) => LOOKS_FOR_ERRORS.has(name)) &&
    functions.some((name) => LOOKUPS.has(name));
  return looks ? `${END_FUNCTION}(${BEGIN_FUNCTION}(),${text})` : text;
}

export class Doubts {
  /** Of each formula that is being worked out, one within the other. */
  private open: boolean[] = [];

  readonly functions: readonly (readonly [string, EngineFunction])[] = [
    [
      BEGIN_FUNCTION,
      {
        minArity: 0,
        maxArity: 0,
        invoke: () => {
          this.open.push(false);
          return toEngine(0);
        },
      },
    ],
    [
      END_FUNCTION,
      {
        minArity: 2,
        maxArity: 2,
        invoke: ([, value]) => {
          const isDoubted = this.open.pop() === true;
          return isDoubted && (value as EngineValue).kind !== 4 ? UNKNOWN : value;
        },
      },
    ],
  ];

  /**
   * To be asked of what a lookup comes to. Not of a text that may be a date: whatever it is, most
   * formulas that look at it come to the same.
   */
  noted(value: unknown): unknown {
    const isDoubt = this.open.length > 0 && holdsDoubt(value as EngineValue);
    if (isDoubt) this.open[this.open.length - 1] = true;
    return value;
  }
}

const UNKNOWN = toEngine({ error: DOUBTFUL });

function holdsDoubt(value: EngineValue): boolean {
  if (value.kind === 5) return value.rows.some((row) => row.some(holdsDoubt));
  return value.kind === 4 && value.code.startsWith(DOUBTFUL);
}
