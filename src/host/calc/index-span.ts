import type { Token } from '@borgar/fx';
import { functionName } from './call-analysis';
import type { EngineFunction } from './engine-function';
import { toEngine, type EngineScalar } from './engine-value';
import { argumentsOf, beside } from './operands';
import { plainArea } from './plain-area';
import { DOUBTFUL } from './taken-outcome';
import { tokensOf } from './tokens';

/** The function, added to the engine, that tells how far it is to a row or column of an area. */
export const SPAN_FUNCTION = 'HOSTSPAN';

/** Why a formula with such an area is not worked out. */
export const SPANS = 'an area from one reference to another that is worked out';

/** Number of the row, how far the area begins below the first cell, rows of the area. */
export const spanFunction: EngineFunction = {
  minArity: 3,
  maxArity: 3,
  invoke: (given) => {
    const [number, shift, count] = given as EngineScalar[];
    if (number?.kind === 4) return number;
    if (number?.kind !== 1 || shift?.kind !== 1 || count?.kind !== 1) {
      return toEngine({ error: '#VALUE!' });
    }
    const at = Math.trunc(number.value);
    if (at < 0 || at > count.value) return toEngine({ error: at < 0 ? '#VALUE!' : '#REF!' });
    return at === 0 ? toEngine({ error: DOUBTFUL }) : toEngine(lengthTo(at - 1 + shift.value));
  },
};

/** Both ends belong to it; below zero it leads back. */
const lengthTo = (away: number) => (away < 0 ? away - 1 : away + 1);

/**
 * `A2:INDEX(A:A,n)` as the engine understands it, as an OFFSET of its first cell: it loses the area between
 * two references of which one is worked out. Others are left as they are.
 */
export function withSpans(formula: string, sheet: string): string {
  if (!/: *INDEX *\(/i.test(formula)) return formula;
  const tokens = tokensOf(formula);
  const out: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const span = spanAt(tokens, index, sheet);
    out.push(span?.text ?? tokens[index]?.value ?? '');
    if (span) index = span.last;
  }
  return out.join('');
}

export function hasSpan(formula: string): boolean {
  return formula.includes(':') && tokensOf(formula).some(isColon);
}

const isColon = (token: Token | undefined) => token?.type === 'operator' && token.value === ':';

function spanAt(
  tokens: readonly Token[],
  index: number,
  sheet: string,
): { readonly text: string; readonly last: number } | undefined {
  const first = tokens[index];
  const colon = beside(tokens, index, 1);
  const call = beside(tokens, colon, 1);
  const name = tokens[call]?.type === 'func' ? functionName(tokens[call].value) : '';
  if (first?.type !== 'range' || !isColon(tokens[colon]) || name !== 'INDEX') return undefined;
  const last = closing(tokens, call + 1);
  const from = plainArea(first.value, sheet);
  const [[areaFirst, areaLast] = [0, -1], ...numbers] = argumentsOf(tokens, call + 1, last);
  const to = areaFirst === areaLast ? plainArea(tokens[areaFirst]?.value ?? '', sheet) : undefined;
  const given = numbers.map(([begin, end]) => textOf(tokens, begin, end));
  if (!from || from.rect.rows * from.rect.columns !== 1 || !to) return undefined;
  if (from.sheet !== to.sheet || given.includes('') || given.length > 2) return undefined;
  const { rows, columns } = to.rect;
  const [one = '', other] = given;
  // Of a single row the one number is that of the column.
  const isAlong = other === undefined && rows === 1;
  if (other === undefined && rows > 1 && columns > 1) return undefined;
  const [down, across] = [to.rect.row - from.rect.row, to.rect.column - from.rect.column];
  const height = `${SPAN_FUNCTION}(${isAlong ? '1' : one},${down},${rows})`;
  const width = `${SPAN_FUNCTION}(${isAlong ? one : (other ?? '1')},${across},${columns})`;
  return { text: `OFFSET(${first.value},0,0,${height},${width})`, last };
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map(({ value }) => value)
    .join('');
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.type !== 'operator') continue;
    if (tokens[at]?.value === '(') depth += 1;
    if (tokens[at]?.value === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
