import { parseDate, parseNumber } from 'numfmt';
import { Wildcard } from '../wildcard';
import { fifteenDigits } from './fifteen-digits';
import type { CalcValue } from './source';

/** Whether a cell meets a criterion of COUNTIF and its kin. */
export interface Criterion {
  (cell: CalcValue): boolean;
  /** Set when only cells with exactly this text (folded to lower case) can meet it. */
  readonly text?: string;
  /** Set when only cells with this number, or with a text that reads as it, can meet it. */
  readonly number?: number;
  /** Set where each character of a text is looked at so many times. */
  readonly looks?: number;
}

/**
 * Reads a criterion as Excel does: an operator, then a number, a date, a logical value or a text
 * with wildcards. Empty cells meet no comparison with a number. ECMA-376 Part 1, 18.17.7 COUNTIF.
 */
export function criterion(given: CalcValue): Criterion {
  // A criterion taken from an empty cell counts as 0.
  if (given === null) return equals(0);
  if (typeof given !== 'string') return equals(given);
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/su.exec(given) ?? [];
  if (operand === '') return emptyOperand(operator);
  const value = readOperand(operand);
  switch (operator) {
    case '<>': {
      const equal = equals(value);
      return Object.assign((cell: CalcValue) => !equal(cell), { looks: equal.looks ?? 1 });
    }
    case '<':
      return ordered(value, (order) => order < 0);
    case '<=':
      return ordered(value, (order) => order <= 0);
    case '>':
      return ordered(value, (order) => order > 0);
    case '>=':
      return ordered(value, (order) => order >= 0);
    default:
      return equals(value);
  }
}

function emptyOperand(operator: string): Criterion {
  if (operator === '') return (cell) => cell === null || cell === '';
  if (operator === '=') return (cell) => cell === null;
  if (operator === '<>') return (cell) => cell !== null;
  return () => false;
}

function readOperand(text: string): CalcValue {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  if (/^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/.test(upper)) return { error: upper };
  return readNumber(text) ?? text;
}

/** The number a text reads as. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return undefined;
  const read =
    parseNumber(trimmed) ?? (/^\d{4}[/-]/.test(trimmed) ? parseDate(trimmed) : undefined);
  return read?.value;
}

function equals(value: CalcValue): Criterion {
  if (typeof value === 'number') {
    const sameNumber = (cell: CalcValue) => {
      const held = typeof cell === 'string' ? readNumber(cell) : cell;
      return typeof held === 'number' && apart(held, value) === 0;
    };
    return Object.assign(sameNumber, { number: fifteenDigits(value) });
  }
  if (typeof value === 'string') {
    if (/[*?~]/.test(value)) {
      const pattern = new Wildcard(value);
      const fits = (cell: CalcValue) => typeof cell === 'string' && pattern.fits(cell);
      return Object.assign(fits, { looks: pattern.looks });
    }
    const folded = value.toLowerCase();
    const sameText = (cell: CalcValue) => typeof cell === 'string' && cell.toLowerCase() === folded;
    return Object.assign(sameText, { text: folded });
  }
  if (typeof value === 'object') {
    return (cell) => typeof cell === 'object' && cell !== null && cell.error === value?.error;
  }
  return (cell) => cell === value;
}

/** Closer than this 15 digits may be the same. */
const CLOSE = 1e-14;

/** 0 where 15 digits are the same: 0.1+0.2 meets 0.3, seen in Excel. */
function apart(held: number, value: number): number {
  const difference = held - value;
  const isClose = difference !== 0 && Math.abs(difference) <= CLOSE * Math.abs(value);
  return isClose && fifteenDigits(held) === fifteenDigits(value) ? 0 : difference;
}

/** Only cells of the operand's own kind can be greater or less. */
function ordered(value: CalcValue, accepts: (order: number) => boolean): Criterion {
  if (typeof value === 'number') {
    return (cell) => typeof cell === 'number' && accepts(apart(cell, value));
  }
  if (typeof value === 'string') {
    const folded = value.toLowerCase();
    const isInOrder = (cell: CalcValue) => {
      if (typeof cell !== 'string') return false;
      const text = cell.toLowerCase();
      return accepts(text === folded ? 0 : text < folded ? -1 : 1);
    };
    return Object.assign(isInOrder, { looks: 1 });
  }
  return () => false;
}
