import type { Token } from '@borgar/fx';
import { functionName } from './call-analysis';
import { DIGITS_FUNCTION, SHOWN_FUNCTION } from './digit-functions';
import type { Place } from './number-places';
import { argumentsOf, isUnary } from './operands';

// Where Excel looks at 15 digits of a number: what is compared with `=` and its like, and what
// becomes a text. MATCH, COUNTIF and their like compare the whole number.

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const COMPARISON = words('= <> < > <= >=');

const FIRST = words('LEN LENB LEFT LEFTB RIGHT RIGHTB MID MIDB TRIM UPPER LOWER PROPER CLEAN REPT');
const FIRST_TWO = words('FIND FINDB SEARCH SEARCHB TEXTBEFORE TEXTAFTER TEXTSPLIT');
const ALL = words('CONCAT CONCATENATE TEXTJOIN EXACT');

const TAKES_TEXT = new Set([...FIRST, ...FIRST_TWO, ...ALL, 'SUBSTITUTE', 'REPLACE']);

/** Is that argument (from 0) of the function a text? */
function wantsText(name: string, argument: number): boolean {
  if (FIRST.has(name)) return argument === 0;
  if (FIRST_TWO.has(name)) return argument < 2;
  if (name === 'SUBSTITUTE') return argument < 3;
  if (name === 'REPLACE') return argument === 0 || argument === 3;
  return ALL.has(name);
}

/** They answer with whole numbers, texts or logical values: 15 digits are all there are. */
const WHOLE = words(
  'INT LEN FIND SEARCH MATCH XMATCH ROW ROWS COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS ' +
    'TODAY YEAR MONTH DAY HOUR MINUTE SECOND WEEKDAY WEEKNUM DATE EDATE EOMONTH DATEDIF DAYS CODE SIGN ' +
    'ISNUMBER ISTEXT ISBLANK ISERROR ISERR ISNA ISEVEN ISODD ISLOGICAL AND OR XOR NOT EXACT ' +
    'TEXT LEFT RIGHT MID TRIM UPPER LOWER PROPER SUBSTITUTE REPLACE REPT CONCAT CONCATENATE TEXTJOIN CHAR',
);

/** @param partners where each parenthesis is closed */
export function digitPlaces(
  tokens: readonly Token[],
  partners: ReadonlyMap<number, number>,
): Place[] {
  const isWhole = ([first, last]: Range) =>
    first > last || isWholeIn(tokens, partners, first, last);
  const places: Place[] = [];
  for (const { range, signs } of pieces(tokens)) {
    const isJoin = (at: number) => tokens[at]?.value === '&';
    const sides = cut(
      tokens,
      range,
      signs.filter((at) => !isJoin(at)),
    );
    const isCompared = sides.length > 1 && !sides.some((side) => isTextOrZero(tokens, side));
    for (const side of sides) {
      const joined = cut(
        tokens,
        side,
        signs.filter((at) => isJoin(at) && at >= side[0] && at <= side[1]),
      );
      const name = joined.length > 1 ? SHOWN_FUNCTION : DIGITS_FUNCTION;
      if (joined.length < 2 && !isCompared) continue;
      for (const part of joined) if (!isWhole(part)) places.push([...part, name]);
    }
  }
  for (const [at, { type, value }] of tokens.entries()) {
    const name = type === 'func' ? functionName(value) : '';
    const end = partners.get(at + 1);
    if (end === undefined || !(TAKES_TEXT.has(name) || name === 'SWITCH')) continue;
    const given = argumentsOf(tokens, at + 1, end);
    for (const [argument, range] of given.entries()) {
      if (isWhole(range)) continue;
      if (wantsText(name, argument)) places.push([...range, SHOWN_FUNCTION]);
      if (name !== 'SWITCH') continue;
      // The last of an even number is what is answered where none of them is the same.
      const isCompared = argument === 0 || (argument % 2 === 1 && argument < given.length - 1);
      if (isCompared) places.push([...range, DIGITS_FUNCTION]);
    }
  }
  return places;
}

// The formulas of a column share their tokens.
const knownSums = new WeakMap<readonly Token[], { readonly at: number | undefined }>();

/** The sum or difference a formula ends with, which is its last step: where its sign stands. */
export function lastSum(tokens: readonly Token[]): number | undefined {
  let known = knownSums.get(tokens);
  if (!known) knownSums.set(tokens, (known = { at: findLastSum(tokens) }));
  return known.at;
}

function findLastSum(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  let found: number | undefined;
  for (const [at, { type, value }] of tokens.entries()) {
    if (type !== 'operator') continue;
    if (value === '(' || value === '{') depth += 1;
    else if (value === ')' || value === '}') depth -= 1;
    else if (depth > 0) continue;
    else if (COMPARISON.has(value) || value === '&' || value === ',') return undefined;
    else if ((value === '+' || value === '-') && !isUnary(tokens, at)) found = at;
  }
  return found;
}

type Range = [first: number, last: number];

/** What stands between parentheses and commas, and the comparisons and joins in it. */
function pieces(tokens: readonly Token[]): { range: Range; signs: readonly number[] }[] {
  const found: { range: Range; signs: readonly number[] }[] = [];
  const open: { from: number; signs: number[] }[] = [{ from: 0, signs: [] }];
  const end = (at: number) => {
    const { from, signs } = open.pop() ?? { from: at, signs: [] };
    if (signs.length > 0) found.push({ range: [from, at - 1], signs });
  };
  for (const [at, { type, value }] of tokens.entries()) {
    if (type !== 'operator') continue;
    if (/^[)},;]$/.test(value)) end(at);
    if (/^[({,;]$/.test(value)) open.push({ from: at + 1, signs: [] });
    if (value === '&' || COMPARISON.has(value)) open.at(-1)?.signs.push(at);
  }
  end(tokens.length);
  return found;
}

function cut(tokens: readonly Token[], [first, last]: Range, signs: readonly number[]): Range[] {
  const begins = [first, ...signs.map((at) => at + 1)];
  const ends = [...signs.map((at) => at - 1), last];
  return begins.map((begin, index) => withoutBlanks(tokens, begin, ends[index] ?? last));
}

function withoutBlanks(tokens: readonly Token[], begin: number, end: number): Range {
  let [first, last] = [begin, end];
  while (first <= last && tokens[first]?.type === 'whitespace') first += 1;
  while (last >= first && tokens[last]?.type === 'whitespace') last -= 1;
  return [first, last];
}

function isTextOrZero(tokens: readonly Token[], [first, last]: Range): boolean {
  const { type = '', value = '' } = tokens[first] ?? {};
  return first === last && (/^(string|bool|error)$/.test(type) || value === '0');
}

function isWholeIn(
  tokens: readonly Token[],
  partners: ReadonlyMap<number, number>,
  first: number,
  last: number,
): boolean {
  const { type = '', value = '' } = tokens[first] ?? {};
  if (first === last) {
    return /^(string|bool|error)$/.test(type) || (type === 'number' && /^[\d.]{1,14}$/.test(value));
  }
  return type === 'func' && WHOLE.has(functionName(value)) && partners.get(first + 1) === last;
}
