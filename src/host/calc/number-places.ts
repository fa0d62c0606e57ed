import type { Token } from '@borgar/fx';
import { functionName } from './call-analysis';
import { COST } from './costly-functions';
import { digitPlaces } from './digit-places';
import { CELL_FUNCTION, NUMBER_FUNCTION } from './number-functions';
import { argumentsOf, beside, isUnaryPlus } from './operands';

/** Where in a formula a text would be taken for a number: first and last token of each place. */
export interface NumberPlaces {
  /** The functions to call from before the token on. */
  readonly begins: ReadonlyMap<number, readonly string[]>;
  /** How many of the calls end after it. */
  readonly ends: ReadonlyMap<number, number>;
}

/** First token, last token, and the function to be called with what is between. */
export type Place = [first: number, last: number, name: string];

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Functions of single numbers: every argument is one. */
const OF_NUMBERS = words(
  'ABS SIGN INT TRUNC ROUND ROUNDUP ROUNDDOWN MROUND CEILING FLOOR CEILING.MATH FLOOR.MATH EVEN ODD ' +
    'MOD QUOTIENT POWER SQRT EXP LN LOG LOG10 FACT COMBIN PERMUT DEGREES RADIANS SIN COS TAN ASIN ' +
    'ACOS ATAN ATAN2 SINH COSH TANH RANDBETWEEN DATE TIME YEAR MONTH DAY HOUR MINUTE SECOND WEEKDAY ' +
    'EDATE EOMONTH DAYS WEEKNUM ISOWEEKNUM CHAR UNICHAR ISEVEN ISODD',
);

/** Of other functions the arguments (from 0) that are single numbers. */
const NUMBER_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  DATEDIF: [0, 1],
  NETWORKDAYS: [0, 1],
  'NETWORKDAYS.INTL': [0, 1],
  WORKDAY: [0, 1],
  'WORKDAY.INTL': [0, 1],
  LEFT: [1],
  RIGHT: [1],
  MID: [1, 2],
  REPLACE: [1, 2],
  REPT: [1],
  FIND: [2],
  SEARCH: [2],
  SUBSTITUTE: [3],
  INDEX: [1, 2],
  CHOOSE: [0],
  VLOOKUP: [2],
  HLOOKUP: [2],
  OFFSET: [1, 2, 3, 4],
  LARGE: [1],
  SMALL: [1],
};

/** They pass over the text in cells, but not over one that is written as an argument. */
const ADDS_UP = words('SUM PRODUCT MAX MIN AVERAGE SUMSQ MEDIAN STDEV VAR');

const PASSES_OVER_TEXT = words(
  'SUM PRODUCT MAX MIN AVERAGE SUMSQ MEDIAN COUNT STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P ' +
    'VARP MODE MODE.SNGL GEOMEAN HARMEAN DEVSQ AVEDEV AND OR XOR',
);

/** Functions that answer with numbers: there is no text to be read. */
const ANSWERS_NUMBER = words(
  [...OF_NUMBERS].filter((name) => !/CHAR$/.test(name)).join(' ') +
    ' TODAY NOW RAND PI SUM PRODUCT SUMPRODUCT COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS ' +
    'AVERAGE AVERAGEIF AVERAGEIFS LEN FIND SEARCH MATCH XMATCH ROW ROWS COLUMN COLUMNS CODE UNICODE ' +
    'VALUE DATEVALUE TIMEVALUE DATEDIF NETWORKDAYS WORKDAY ISNUMBER ISTEXT ISBLANK ISERROR ISERR ' +
    'ISNA NOT AND OR XOR EXACT MAX MIN LARGE SMALL MEDIAN SUBTOTAL N',
);

const ARITHMETIC = /^[-+*/^]$/;
const COMPARISON = /^(?:=|<>|<|>|<=|>=)$/;

// The formulas of a column share their tokens.
const known = new WeakMap<readonly Token[], NumberPlaces>();

export function numberPlaces(tokens: readonly Token[]): NumberPlaces {
  let places = known.get(tokens);
  if (!places) known.set(tokens, (places = findPlaces(tokens)));
  return places;
}

function findPlaces(tokens: readonly Token[]): NumberPlaces {
  const partners = parentheses(tokens);
  const places: Place[] = digitPlaces(tokens, partners);
  const mark = (first: number, last: number, name = NUMBER_FUNCTION) => {
    places.push([first, last, name]);
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const last = operandEnd(tokens, index, partners);
    if (last === undefined) continue;
    if (meetsArithmetic(tokens, index, last) && mayBeText(tokens, index, last)) mark(index, last);
    const token = tokens[index];
    if (token?.type !== 'func') continue;
    if (MAKES_TEXT.has(functionName(token.value))) mark(index, last, COST.text);
    for (const [from, to, name] of costArguments(tokens, index, last)) mark(from, to, name);
    for (const [from, to] of singleArguments(tokens, index, last)) mark(from, to, COST.one);
    for (const [from, to] of numberArguments(tokens, index, last)) mark(from, to);
    for (const [from, to] of cellArguments(tokens, index, last)) mark(from, to, CELL_FUNCTION);
  }
  const begins = new Map<number, string[]>();
  const ends = new Map<number, number>();
  // Of those that begin together the longest stands around the others.
  for (const [first, last, name] of places.sort((a, b) => b[1] - a[1])) {
    begins.set(first, [...(begins.get(first) ?? []), name]);
    ends.set(last, (ends.get(last) ?? 0) + 1);
  }
  return { begins, ends };
}

/** The last token of the operand that begins here; undefined where none begins. */
function operandEnd(
  tokens: readonly Token[],
  index: number,
  partners: ReadonlyMap<number, number>,
): number | undefined {
  const token = tokens[index];
  if (token?.type === 'func') return partners.get(index + 1);
  if (token?.value === '{' || (token?.value === '(' && tokens[index - 1]?.type !== 'func')) {
    return partners.get(index);
  }
  const isOperand = token !== undefined && /^(range|structured|string)/.test(token.type);
  if (!isOperand) return undefined;
  return tokens[index + 1]?.value === '#' ? index + 1 : index;
}

function parentheses(tokens: readonly Token[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { type, value }] of tokens.entries()) {
    if (type !== 'operator') continue;
    if (value === '(' || value === '{') open.push(index);
    if (value !== ')' && value !== '}') continue;
    const first = open.pop();
    if (first !== undefined) partners.set(first, index);
  }
  return partners;
}

function meetsArithmetic(tokens: readonly Token[], first: number, last: number): boolean {
  const before = beside(tokens, first, -1);
  const after = beside(tokens, last, 1);
  // Part of a longer reference: `A1:INDEX(…)`, `A1:C9 B2:B5`.
  if (isReferenceOperator(tokens, first, -1) || isReferenceOperator(tokens, last, 1)) return false;
  const isBefore = before >= 0 && isArithmetic(tokens[before]) && !isUnaryPlus(tokens, before);
  return isBefore || isArithmetic(tokens[after]) || tokens[after]?.value === '%';
}

function isArithmetic(token: Token | undefined): boolean {
  return token?.type === 'operator' && ARITHMETIC.test(token.value);
}

function isReferenceOperator(tokens: readonly Token[], index: number, step: 1 | -1): boolean {
  const at = beside(tokens, index, step);
  const token = tokens[at];
  if (token?.type === 'operator') return /^[:@]$/.test(token.value);
  return token !== undefined && /^(range|structured|func)/.test(token.type);
}

/** A comparison in parentheses and a function of numbers come to no text. */
function mayBeText(tokens: readonly Token[], first: number, last: number): boolean {
  const token = tokens[first];
  if (token?.type === 'func') return !ANSWERS_NUMBER.has(functionName(token.value));
  if (token?.value !== '(') return true;
  let depth = 0;
  for (let index = first; index <= last; index += 1) {
    const { type = '', value = '' } = tokens[index] ?? {};
    if (type !== 'operator') continue;
    if (value === '(') depth += 1;
    if (value === ')') depth -= 1;
    if (depth === 1 && COMPARISON.test(value)) return false;
  }
  return true;
}

function numberArguments(
  tokens: readonly Token[],
  at: number,
  last: number,
): [first: number, last: number][] {
  const name = functionName(tokens[at]?.value ?? '');
  const places: [number, number][] = [];
  for (const [argument, [from, to]] of argumentsOf(tokens, at + 1, last).entries()) {
    if (from > to) continue;
    const isOne = from === to;
    const only = isOne ? tokens[from]?.type : undefined;
    const wanted =
      OF_NUMBERS.has(name) ||
      (NUMBER_ARGUMENTS[name]?.includes(argument) ?? false) ||
      (ADDS_UP.has(name) && only === 'string');
    const isNumber = only === 'number' || only === 'bool' || only === 'error';
    if (wanted && !isNumber) places.push([from, to]);
  }
  return places;
}

/** Arguments of which it depends how much there is to calculate. */
const COST_ARGUMENTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  INDIRECT: { 0: COST.place },
  OFFSET: { 3: COST.height, 4: COST.width },
  COMBIN: { 1: COST.count },
  COMBINA: { 0: COST.count, 1: COST.count },
  PERMUT: { 1: COST.count },
  PERMUTATIONA: { 1: COST.count },
};

/** Functions that go on as many times as their arguments say, whichever of them. */
const LOOPS: ReadonlyMap<string, string> = new Map([
  ...[
    ...words(
      'FACTDOUBLE MULTINOMIAL VDB DB DDB IPMT PPMT BINOM.DIST BINOMDIST BINOM.DIST.RANGE ' +
        'BINOM.INV CRITBINOM HYPGEOM.DIST HYPGEOMDIST NEGBINOM.DIST NEGBINOMDIST POISSON POISSON.DIST ' +
        'BESSELJ BESSELI BESSELY BESSELK BASE DEC2BIN DEC2HEX DEC2OCT ROMAN',
    ),
  ].map((name) => [name, COST.count] as const),
  ...[...words('CUMIPMT CUMPRINC MUNIT')].map((name) => [name, COST.square] as const),
  ...[
    ...words(
      'PRICE YIELD DURATION MDURATION COUPNUM COUPDAYS COUPDAYBS COUPDAYSNC COUPNCD COUPPCD ODDFPRICE ' +
        'ODDFYIELD ODDLPRICE ODDLYIELD ACCRINT PRICEMAT YIELDMAT YEARFRAC AMORLINC AMORDEGRC',
    ),
  ].map((name) => [name, COST.month] as const),
]);

/** Functions that may make a text as long as a cell holds of next to nothing. */
const MAKES_TEXT = words(
  'REPT CONCAT CONCATENATE TEXTJOIN SUBSTITUTE REPLACE UPPER LOWER PROPER TRIM CLEAN ' +
    'TEXTSPLIT ARRAYTOTEXT ENCODEURL',
);

function costArguments(
  tokens: readonly Token[],
  at: number,
  last: number,
): [first: number, last: number, name: string][] {
  const name = functionName(tokens[at]?.value ?? '');
  const costs = COST_ARGUMENTS[name];
  const loop = LOOPS.get(name);
  if (!costs && loop === undefined && name !== 'LAMBDA') return [];
  const given = argumentsOf(tokens, at + 1, last);
  const hasSize = given.slice(3, 5).filter(([from, to]) => from <= to).length === 2;
  return given.flatMap(([from, to], argument) => {
    const isBody = name === 'LAMBDA' && argument === given.length - 1;
    const cost = isBody ? COST.step : (costs?.[argument] ?? loop);
    if (cost === undefined || from > to || (name === 'OFFSET' && !hasSize)) return [];
    return [[from, to, cost]];
  });
}

/** Of several places from a reference Excel answers with each, the engine with the first alone. */
function singleArguments(
  tokens: readonly Token[],
  at: number,
  last: number,
): (readonly [first: number, last: number])[] {
  if (functionName(tokens[at]?.value ?? '') !== 'OFFSET') return [];
  return argumentsOf(tokens, at + 1, last)
    .slice(1)
    .filter(([from, to]) => from < to || (from === to && tokens[from]?.type !== 'number'));
}

/** Single cells given to functions that pass over text in cells: to the engine they are values. */
function cellArguments(
  tokens: readonly Token[],
  at: number,
  last: number,
): [first: number, last: number][] {
  if (!PASSES_OVER_TEXT.has(functionName(tokens[at]?.value ?? ''))) return [];
  return argumentsOf(tokens, at + 1, last).filter(([from, to]) => {
    const { type = '', value = '' } = tokens[from] ?? {};
    if (type === 'func') return isReference(tokens, from, to);
    if (from !== to || !/^(range|structured)$/.test(type)) return false;
    return type === 'structured' ? /@|#this row/i.test(value) : !value.includes(':');
  });
}

/** A call that answers with the cell itself, and nothing beside it. */
const ANSWERS_CELL = words('INDEX OFFSET INDIRECT XLOOKUP');

function isReference(tokens: readonly Token[], from: number, to: number): boolean {
  if (!ANSWERS_CELL.has(functionName(tokens[from]?.value ?? ''))) return false;
  let depth = 0;
  for (let at = from + 1; at < to; at += 1) {
    const { type, value } = tokens[at] ?? {};
    if (type !== 'operator') continue;
    depth += value === '(' ? 1 : value === ')' ? -1 : 0;
    if (depth === 0) return false;
  }
  return true;
}
