import type { TableBlock } from '../register/block';
import { identity } from '../register/identity';
import { columnNumber } from './range-address';

/** Worksheet rows, 1-based, from the first to the last. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Rows of a table that may have changed, or the table whole. */
export type Part = RowSpan | 'whole';

/** What Excel says of a change of cells. */
export interface CellEvent {
  readonly address: string;
  readonly changeType: string;
}

/** More rows are no quicker to read than all. */
const most = 500;

/** Both parts, with what lies between them. */
export function together(a: Part, b: Part): Part {
  if (a === 'whole' || b === 'whole') return 'whole';
  const span = { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
  return span.last - span.first < most ? span : 'whole';
}

/**
 * The rows of a table as it was read that an event speaks of. The whole table where it speaks of anything
 * but cells within it that people fill in: a formula typed over may fill its column, and what touches the
 * table may be its own.
 */
export function editedPart({ address, changeType }: CellEvent, block: TableBlock): Part {
  const { headerRow, firstColumn, headers, values, formulas, outside = [], trouble } = block;
  if (changeType !== 'RangeEdited' || trouble || outside.length > 0) return 'whole';
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address.replaceAll('$', '')) ?? [];
  if (left === undefined || right === undefined) return 'whole';
  const [from, to] = [columnNumber(left) - firstColumn, columnNumber(right) - firstColumn];
  const span = { first: Number(top), last: Number(bottom) };
  if (from < 0 || to >= headers.length) return 'whole';
  if (span.first <= headerRow || span.last > headerRow + values.length) return 'whole';
  const computed = new Set(Object.keys(formulas).map(identity));
  if (headers.slice(from, to + 1).some((header) => computed.has(identity(header)))) return 'whole';
  return together(span, span);
}
