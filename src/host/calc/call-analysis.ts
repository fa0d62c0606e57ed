import type { Token } from '@borgar/fx';
import {
  isFolding,
  mayAnswerArray,
  repeatedOver,
  REFUSES_RANGES,
  TAKES_ARRAYS,
  wantsSingle,
} from './array-functions';

/** A call that is to be repeated for each element of its arguments. */
export interface RepeatedCall {
  readonly name: string;
  readonly arity: number;
  readonly over: readonly number[];
}

export interface CallAnalysis {
  /** May the whole come to an array? */
  readonly mayBeArray: boolean;
  /** Calls to repeat, by the place of their function token. */
  readonly repeated: ReadonlyMap<number, RepeatedCall>;
  /** Areas where an ordinary formula takes the one cell of its own row or column. */
  readonly narrowed: ReadonlySet<number>;
  /** Calls Excel answers with #VALUE! because of a range: first token and last. */
  readonly refused: ReadonlyMap<number, number>;
  /** ROW or COLUMN of an area where every row or column counts: place of the function, of the area. */
  readonly counted: ReadonlyMap<number, number>;
  /** Operators and calls that may go through an array, value by value. */
  readonly arraySteps: number;
}

const NO_ARRAYS: CallAnalysis = {
  mayBeArray: false,
  repeated: new Map(),
  narrowed: new Set(),
  refused: new Map(),
  counted: new Map(),
  arraySteps: 0,
};

interface Frame {
  readonly at: number;
  readonly name: string;
  readonly takesArrays: boolean;
  readonly mayBeArrays: boolean[];
  /** The area that is all there is of an argument; -1 when there is more. */
  readonly onlyArea: (number | undefined)[];
  operators: number;
}

/** As many operators take as long, where a call is repeated for each value or sees all of them. */
const [STEPS_OF_REPEATED, STEPS_OF_CALL] = [5, 5];

const SCALAR_OPERATOR = /^(?:[-+*/^&=<>%]|<>|<=|>=)$/;

/**
 * Looks for arrays where single values are wanted. `inArrays` says that the whole formula works on
 * arrays: one typed into a new Excel, an array formula, or that of a name. Other formulas do so
 * only inside such functions as SUMPRODUCT; elsewhere they take of an area the cell that stands in
 * their own row or column.
 */
export function analyseCalls(
  tokens: readonly Token[],
  isArea: (token: Token) => boolean,
  inArrays: boolean,
): CallAnalysis {
  if (!tokens.some((token) => isSource(token, isArea))) return NO_ARRAYS;
  const repeated = new Map<number, RepeatedCall>();
  const narrowed = new Set<number>();
  const refused = new Map<number, number>();
  const counted = new Map<number, number>();
  const frames: Frame[] = [newFrame(-1, '', inArrays)];
  let functionAt = -1;
  let inBraces = false;
  let arraySteps = 0;

  for (const [index, token] of tokens.entries()) {
    const { type, value } = token;
    const frame = frames.at(-1) as Frame;
    if (type === 'whitespace') continue;
    if (type === 'func') {
      functionAt = index;
      continue;
    }
    if (value === '(' && type === 'operator') {
      const name = functionAt < 0 ? '' : functionName(tokens[functionAt]?.value ?? '');
      const takes = frame.takesArrays || TAKES_ARRAYS.has(name);
      frames.push(newFrame(functionAt, name, takes));
      functionAt = -1;
      continue;
    }
    functionAt = -1;
    const argument = frame.mayBeArrays.length - 1;
    if (value === ')' && type === 'operator' && frames.length > 1) {
      frames.pop();
      close(frame, index);
      countSteps(frame);
      const outer = frames.at(-1) as Frame;
      if (mayAnswerArray(frame.name, frame.mayBeArrays)) mark(outer);
      outer.onlyArea[outer.onlyArea.length - 1] = -1;
    } else if (value === ',' && type === 'operator' && !inBraces) {
      frame.mayBeArrays.push(false);
      frame.onlyArea.push(undefined);
    } else if (type === 'operator' && (value === '{' || value === '}')) {
      inBraces = value === '{';
      mark(frame);
      frame.onlyArea[argument] = -1;
    } else if (isArea(token)) {
      const isOnly = frame.onlyArea[argument] === undefined;
      frame.onlyArea[argument] = isOnly ? index : -1;
      const meetsOperator = isOperator(tokens, index, -1) || isOperator(tokens, index, 1);
      if (!frame.takesArrays && (meetsOperator || wantsSingle(frame.name, argument))) {
        narrowed.add(index);
      } else if (tokens[index - 1]?.value !== '@') mark(frame);
    } else {
      if (type === 'operator' && SCALAR_OPERATOR.test(value)) frame.operators += 1;
      frame.onlyArea[argument] = -1;
    }
  }
  frames.forEach(countSteps);
  const mayBeArray = frames[0]?.mayBeArrays.includes(true) ?? false;
  return { mayBeArray, repeated, narrowed, refused, counted, arraySteps };

  function countSteps({ name, mayBeArrays, operators }: Frame): void {
    if (!mayBeArrays.includes(true)) return;
    const isRepeated = repeatedOver(name, mayBeArrays).length > 0;
    arraySteps +=
      operators + (isRepeated ? STEPS_OF_REPEATED : isFolding(name) ? 0 : STEPS_OF_CALL);
  }

  function close({ at, name, mayBeArrays, onlyArea, takesArrays }: Frame, end: number): void {
    const area = onlyArea[0];
    const asksPlace = (name === 'ROW' || name === 'COLUMN') && mayBeArrays.length === 1;
    if (asksPlace && takesArrays && area !== undefined && area >= 0) counted.set(at, area);
    const over = repeatedOver(name, mayBeArrays);
    if (over.length === 0) return;
    const givenArea = over.some((index) => (onlyArea[index] ?? -1) >= 0 && mayBeArrays[index]);
    if (REFUSES_RANGES.has(name) && givenArea) refused.set(at, end);
    else repeated.set(at, { name, arity: mayBeArrays.length, over });
  }
}

/** Can an array come from here? */
function isSource(token: Token, isArea: (token: Token) => boolean): boolean {
  if (token.type === 'func') return mayAnswerArray(functionName(token.value), []);
  return token.value === '{' || isArea(token);
}

function newFrame(at: number, name: string, takesArrays: boolean): Frame {
  return { at, name, takesArrays, mayBeArrays: [false], onlyArea: [undefined], operators: 0 };
}

function mark({ mayBeArrays }: Frame): void {
  mayBeArrays[mayBeArrays.length - 1] = true;
}

/** Upper case, without `_xlfn.` prefixes. */
export function functionName(written: string): string {
  return written.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
}

function isOperator(tokens: readonly Token[], from: number, step: 1 | -1): boolean {
  let index = from + step;
  while (tokens[index]?.type === 'whitespace') index += step;
  const token = tokens[index];
  return token?.type === 'operator' && SCALAR_OPERATOR.test(token.value);
}
