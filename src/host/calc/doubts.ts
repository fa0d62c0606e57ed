import type { EngineFunction } from './engine-function';
import { fromEngine, toEngine, type EngineScalar, type EngineValue } from './engine-value';
import { DOUBTFUL } from './taken-outcome';

// What a lookup in unordered cells comes to cannot be told, nor what number Excel takes some texts for:
// an error says so, that keeps the file's value. A formula that looks for errors would take it for one of
// Excel's and answer with something else, so such a formula is told apart.

/** The functions, added to the engine, between which it is noted whether something could not be told. */
const BEGIN_FUNCTION = 'HOSTBEGIN';
const END_FUNCTION = 'HOSTEND';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const LOOKS_FOR_ERRORS = words(
  'IFERROR IFNA ISERROR ISERR ISNA ERROR.TYPE AGGREGATE ISNUMBER ISTEXT ISNONTEXT ISLOGICAL TYPE COUNT COUNTA',
);

const LOOKUPS = words('MATCH XMATCH LOOKUP VLOOKUP HLOOKUP XLOOKUP');

/** Functions that read texts as numbers, as the host has them called where Excel does so by itself. */
const READS_TEXT =
  /(?:^|[^\w.])(?:HOSTNUMBER|VALUE|DATEVALUE|TIMEVALUE|TEXT|CHAR|CODE|(?:NETWORK|WORK)DAYS?(?:\.INTL)?)\(/i;

/** The formula's text, with its errors told apart where something may be doubtful and it looks for errors. */
export function withDoubts(text: string, functions: readonly string[]): string {
  const looks =
    functions.some((name) => LOOKS_FOR_ERRORS.has(name)) &&
    (functions.some((name) => LOOKUPS.has(name)) || READS_TEXT.test(text));
  // See text-function: what an era is called depends on the machine.
  const isShown = functions.includes('TEXT') && text.split('"').some(isEra);
  return looks || isShown ? `${END_FUNCTION}(${BEGIN_FUNCTION}(),${text})` : text;
}

export class Doubts {
  /** Of each formula that is being worked out, one within the other. */
  private open: (typeof UNKNOWN | 'likely' | undefined)[] = [];

  readonly functions: readonly (readonly [string, EngineFunction])[] = [
    [
      BEGIN_FUNCTION,
      {
        minArity: 0,
        maxArity: 0,
        invoke: () => {
          this.open.push(undefined);
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
          const doubt = this.open.pop();
          const outcome = value as EngineValue;
          if (doubt === undefined || outcome.kind === 4) return value;
          return doubt === 'likely' ? likely(outcome) : doubt;
        },
      },
    ],
  ];

  /** To be asked of what a lookup comes to: what stands for it is of no use. */
  noted(value: unknown): unknown {
    return this.note(value, UNKNOWN);
  }

  /** And of what a text is read as: most likely it is no number at all. */
  notedText(value: unknown): unknown {
    return this.note(value, 'likely');
  }

  /** What is handed out is most likely, and no more. */
  readonly mayBeOtherwise = (): void => {
    const last = this.open.length - 1;
    if (last >= 0) this.open[last] ??= 'likely';
  };

  private note(value: unknown, doubt: typeof UNKNOWN | 'likely'): unknown {
    const last = this.open.length - 1;
    if (last >= 0 && this.open[last] !== UNKNOWN && holdsDoubt(value as EngineValue)) {
      this.open[last] = doubt;
    }
    return value;
  }
}

/** Of what stands between quotes, and what between two of those. */
const isEra = (part: string, at: number) => at % 2 === 1 && /[eg]/i.test(part);

const UNKNOWN = toEngine({ error: DOUBTFUL });

/** What the formula comes to, behind the error that keeps the file's value: see taken-outcome. */
function likely(value: EngineValue): EngineScalar {
  if (value.kind === 5) return UNKNOWN;
  return toEngine({ error: DOUBTFUL + JSON.stringify(fromEngine(value)) });
}

function holdsDoubt(value: EngineValue): boolean {
  if (value.kind === 5) return value.rows.some((row) => row.some(holdsDoubt));
  return value.kind === 4 && value.code.startsWith(DOUBTFUL);
}
