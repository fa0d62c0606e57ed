import type { TableBlock } from './block';
import { isBlank, readCell } from './cell-fault';
import type { Column } from './column';
import type { CellValue } from './fault';
import { identity } from './identity';
import { tableNamed } from './register';

/** A column among the table's, zero-based, and the header it bears. */
export interface HeadedColumn {
  readonly at: number;
  readonly header: string;
}

/**
 * The column that was, by all that can be seen, the missing one before somebody changed its header:
 * it has nearly that header, or stands exactly in its place, and its cells can be read as such. Never
 * where two may be meant.
 */
export function renamedColumn(block: TableBlock, missing: Column): HeadedColumn | undefined {
  const declared = Object.values(tableNamed(block.table).columns);
  const own = new Set(declared.map(({ header }) => identity(header)));
  const forms = block.headers.map(identity);
  const strange = block.headers.flatMap((header, at): HeadedColumn[] => {
    const form = identity(header);
    const isDoubled = own.has(form) && forms.indexOf(form) !== forms.lastIndexOf(form);
    return (own.has(form) && !isDoubled) || isBlank(header) ? [] : [{ at, header }];
  });
  const readable = strange.filter(({ at }) => fits(missing, cellsAt(block, at)));
  const alike = readable.filter(
    ({ header }) => !own.has(identity(header)) && isAlike(header, missing),
  );
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  // A column of before there was this one stands nowhere in its place.
  if (missing.since !== undefined) return undefined;
  return readable.find(({ at }) => isInPlace(forms, at, declared, missing));
}

/** Of two columns with one header the one that can lose it: blank, or a copy of the other. */
export function spareColumn(block: TableBlock, header: string): HeadedColumn | undefined {
  const forms = block.headers.map(identity);
  const places = forms.flatMap((form, at) => (form === identity(header) ? [at] : []));
  const cells = places.map((at) => cellsAt(block, at));
  const [first, second, ...more] = places;
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const [a = [], b = []] = cells;
  const at = b.every(isBlank) ? second : a.every(isBlank) ? first : second;
  const isSame = a.every((value, row) => String(value) === String(b[row]));
  if (!isSame && ![a, b].some((column) => column.every(isBlank))) return undefined;
  return { at, header: block.headers[at] ?? header };
}

/** `主席_2`, or the next number that is free. */
export function freeHeader({ headers }: TableBlock, header: string): string {
  const forms = new Set(headers.map(identity));
  for (let count = 2; ; count++) {
    const wanted = `${header}_${String(count)}`;
    if (!forms.has(identity(wanted))) return wanted;
  }
}

function cellsAt({ values }: TableBlock, at: number): CellValue[] {
  return values.map((row) => row[at] ?? '');
}

function fits(column: Column, cells: readonly CellValue[]): boolean {
  if (column.formula !== undefined) return false;
  return cells.every((value) => isBlank(value) || 'value' in readCell(column.type, value));
}

/** One header holds the other, or they differ by one character. */
function isAlike(header: string, { header: wanted, since }: Column): boolean {
  const [a, b] = [identity(header), identity(wanted)];
  if (a.length >= 2 && b.length >= 2 && since === undefined && (a.includes(b) || b.includes(a))) {
    return true;
  }
  return Math.max(a.length, b.length) >= 3 && differByOne(a, b);
}

function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}

/** Between the two neighbours that the declaration gives the column. */
function isInPlace(
  forms: readonly string[],
  at: number,
  declared: readonly Column[],
  missing: Column,
): boolean {
  const place = declared.indexOf(missing);
  const next = declared.slice(place + 1).find(({ header }) => forms.includes(identity(header)));
  const [before, after] = [declared[place - 1], next];
  return (
    forms[at - 1] === (before && identity(before.header)) &&
    forms[at + 1] === (after && identity(after.header))
  );
}
