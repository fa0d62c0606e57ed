import type { TableBlock } from '../register/block';
import { identity } from '../register/identity';
import { tableNamed } from '../register/register';

/**
 * Whether people have put the same into a table as before. A computed column counts by its formulas:
 * what they come to follows from the other columns and, by TODAY(), from the day on which Excel last
 * worked them out. The office's own columns are not looked at, nor what the sheet is called.
 */
export function isTypedAlike(before: TableBlock, now: TableBlock): boolean {
  const frame = (block: TableBlock) => {
    const { values, formulas } = block;
    const large = { values: values.length, formulas: Object.keys(formulas), numberFormats: null };
    return JSON.stringify({ ...block, ...large, sheet: '' });
  };
  if (frame(before) !== frame(now)) return false;
  if (!sameColumns(before.formulas, now.formulas)) return false;
  if (!sameColumns(before.numberFormats ?? {}, now.numberFormats ?? {})) return false;
  return isAlikeIn(typedColumns(now), before, now);
}

/** Whether the columns of the people's own hold the same, in tables that are typed alike: no rule reads them, forms do. */
export function isOwnAlike(before: TableBlock, now: TableBlock): boolean {
  const declared = declaredHeaders(now);
  const own = now.headers.flatMap((header, at) => (declared.has(identity(header)) ? [] : [at]));
  return own.length === 0 || isAlikeIn(own, before, now);
}

function isAlikeIn(columns: readonly number[], before: TableBlock, now: TableBlock): boolean {
  return now.values.every((row, at) => {
    const other = before.values[at];
    // Of a table of which some rows were read the others are those that were read before.
    return row === other || columns.every((column) => row[column] === other?.[column]);
  });
}

const declaredHeaders = ({ table }: TableBlock): ReadonlySet<string> =>
  new Set(Object.values(tableNamed(table).columns).map(({ header }) => identity(header)));

type Column = readonly unknown[];

function sameColumns(
  before: Readonly<Record<string, Column>>,
  now: Readonly<Record<string, Column>>,
): boolean {
  const headers = Object.keys(now);
  if (headers.length !== Object.keys(before).length) return false;
  return headers.every((header) => {
    const own = now[header] ?? [];
    const other = before[header];
    return other?.length === own.length && own.every((cell, at) => cell === other[at]);
  });
}

/** Places of the declared columns that people fill in. */
function typedColumns(block: TableBlock): number[] {
  const { headers, formulas } = block;
  const declared = declaredHeaders(block);
  // The formulas stand in the block beside the values.
  const computed = new Set(Object.keys(formulas).map(identity));
  return headers.flatMap((header, at) => {
    const form = identity(header);
    return declared.has(form) && !computed.has(form) ? [at] : [];
  });
}
