import type { Token } from '@borgar/fx';

/**
 * How deep a formula may go. The engine follows it by calling itself; how much of the stack is left
 * for that differs by machine, browser and what else runs, and where it is used up the engine takes a
 * formula that Excel works out for an error, or for none. Excel nests 64 functions.
 */
export const MOST_DEPTH = 600;
/** What goes no deeper the engine reads and works out, whatever the program makes of it first. */
export const SURE_DEPTH = 120;
/** A pair of parentheses leads through every rank of operators. */
const PER_LEVEL = 5;

interface Level {
  /** Commas between arguments or values; those of a union lead deeper, as other operators do. */
  readonly separates: boolean;
  operators: number;
  /** Of what stands in parentheses beside these operators. */
  inner: number;
  /** Of the arguments before. */
  before: number;
}

const level = (separates: boolean): Level => ({ separates, operators: 0, inner: 0, before: 0 });
const depthIn = ({ operators, inner, before }: Level) => Math.max(before, operators + inner);

/** The longest way into a formula: over operators one after the other, and parentheses one in the other. */
export function depthOf(tokens: readonly Token[]): number {
  const open = [level(false)];
  let isCall = false;
  for (const { type, value } of tokens) {
    const current = open.at(-1);
    if (type === 'operator' && current) {
      if (value === '(' || value === '{') open.push(level(isCall || value === '{'));
      else if (value === ')' || value === '}') {
        if (open.length > 1) close(open);
      } else if (current.separates && (value === ',' || value === ';')) {
        current.before = depthIn(current);
        current.operators = current.inner = 0;
      } else current.operators += 1;
    }
    isCall = type === 'func';
  }
  while (open.length > 1) close(open);
  return open[0] ? depthIn(open[0]) : 0;
}

function close(open: Level[]): void {
  const inner = open.pop();
  const outer = open.at(-1);
  if (inner && outer) outer.inner = Math.max(outer.inner, PER_LEVEL + depthIn(inner));
}
