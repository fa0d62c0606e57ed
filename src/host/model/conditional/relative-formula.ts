import type { Token } from '@borgar/fx';
import { cellName } from '../../xlsx/cell-name';
import {
  movedReference,
  readReference,
  tokensOf,
  writeReference,
  type Reference,
} from '../formula/references';
import { sheetPrefix } from '../formula/sheet-prefix';

type Part = string | Reference | ((row: number, column: number, sheet: string) => string);

/**
 * A rule's formula, read once and written for each cell: references move along and name their
 * sheet, so that it can be worked out anywhere.
 */
export class RelativeFormula {
  private readonly parts: readonly Part[];
  /** Of many rules that say the same of a cell each asks for it. */
  private last: { readonly row: number; readonly column: number; readonly text: string } | null =
    null;

  constructor(
    formula: string,
    private readonly first: { readonly row: number; readonly column: number },
    private readonly sheet: string,
  ) {
    this.parts = parts(tokensOf(formula));
  }

  at(row: number, column: number): string {
    if (this.last?.row !== row || this.last.column !== column) {
      this.last = { row, column, text: this.written(row, column) };
    }
    return this.last.text;
  }

  private written(row: number, column: number): string {
    const [down, right] = [row - this.first.row, column - this.first.column];
    const own = `${sheetPrefix(this.sheet)}!`;
    let text = '';
    for (const part of this.parts) {
      if (typeof part === 'string') text += part;
      else if (typeof part === 'function') text += part(row, column, own);
      else {
        const rect = movedReference(part, down, right);
        text += writeReference(part, rect, part.prefix === '' ? own : part.prefix);
      }
    }
    return text;
  }
}

function parts(tokens: readonly Token[]): Part[] {
  const found: Part[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const rest = tokens.slice(i, i + 6).map(({ value }) => value);
    const own = ownPlace(rest);
    if (own) {
      found.push(own.part);
      i += own.tokens - 1;
      continue;
    }
    const token = tokens[i];
    const isCells = token?.type === 'range' || token?.type === 'range_beam';
    found.push((isCells ? readReference(token.value) : null) ?? token?.value ?? '');
  }
  return found;
}

/** What asks for the place of the cell itself: ROW(), COLUMN(), INDIRECT("RC[-1]",0). */
function ownPlace([name = '', open, inner = '', ...rest]: readonly string[]) {
  if (open !== '(') return null;
  const upper = name.toUpperCase();
  if (upper === 'ROW' && inner === ')') {
    return { tokens: 3, part: (row: number) => String(row + 1) };
  }
  if (upper === 'COLUMN' && inner === ')') {
    return { tokens: 3, part: (_row: number, column: number) => String(column + 1) };
  }
  const cell = /^"R(?:\[(-?\d+)\])?C(?:\[(-?\d+)\])?"$/i.exec(inner);
  const [comma, style = '', close] = rest;
  if (upper !== 'INDIRECT' || !cell || comma !== ',' || close !== ')') return null;
  if (style !== '0' && style.toUpperCase() !== 'FALSE') return null;
  const [down, right] = [Number(cell[1] ?? 0), Number(cell[2] ?? 0)];
  const reference = (row: number, column: number, sheet: string): string => {
    if (row + down < 0 || column + right < 0) return '#REF!';
    return sheet + cellName(row + down, column + right);
  };
  return { tokens: 6, part: reference };
}
