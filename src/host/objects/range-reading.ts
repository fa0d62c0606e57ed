import { isCellError, type CellValue } from '../model/cell-value';
import type { Rect } from '../model/rect';
import { HostError } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';
import type { RangeTarget } from './range-target';

// Excel answers null for more than five million cells; this host says so instead.
const CELLS_AT_ONCE = 5_000_000;

/** A block of the range's size, made cell by cell. */
export function block(target: RangeTarget, read: (row: number, column: number) => Wire): Wire[] {
  const { row, column, rows, columns } = target.rect;
  if (rows * columns > CELLS_AT_ONCE) {
    throw new HostError('RangeExceedsLimit', `${target.address} is too large to be read at once.`);
  }
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => read(row + r, column + c)),
  );
}

/** As `values` shows it: '' for an empty cell, an error as its text. */
export function shown(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

export function values(target: RangeTarget): Wire {
  const { sheet, session } = target;
  session.settle();
  return block(target, (row, column) => shown(sheet.value(row, column)));
}

export function formulas(target: RangeTarget): Wire {
  const { sheet, session } = target;
  session.settle();
  return block(
    target,
    (row, column) => sheet.formula(row, column) ?? shown(sheet.value(row, column)),
  );
}

export function valueTypes(target: RangeTarget): Wire {
  const { sheet, session } = target;
  session.settle();
  return block(target, (row, column) => valueType(sheet.value(row, column)));
}

/** One of Excel.RangeValueType. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

export function numberFormats(target: RangeTarget): Wire {
  const formatOf = styleReader(
    target,
    (row, column) => target.sheet.styleOf(row, column).numberFormat,
  );
  return block(target, formatOf);
}

export function texts(target: RangeTarget): Wire {
  const { sheet, session } = target;
  session.settle();
  const formatOf = styleReader(target, (row, column) => sheet.styleOf(row, column).numberFormat);
  return block(target, (row, column) =>
    session.text(sheet.value(row, column), formatOf(row, column)),
  );
}

/** Works a style out once for all cells that share it. */
function styleReader<V>(
  { sheet }: RangeTarget,
  read: (row: number, column: number) => V,
): (row: number, column: number) => V {
  const known = new Map<number, V>();
  return (row, column) => {
    const index = sheet.styleIndex(row, column);
    const found = known.get(index);
    if (found !== undefined) return found;
    const value = read(row, column);
    known.set(index, value);
    return value;
  };
}

const MANY = 200_000;

/**
 * What all cells of the range have in common, or null when they differ, as Excel answers format
 * properties. Of whole rows and columns only the used part and the cells next to it are looked at:
 * beyond that all cells are alike.
 */
export function common<V extends Wire>(
  target: RangeTarget,
  read: (row: number, column: number) => V,
): V | null {
  const rect = worthLooking(target);
  const valueOf = styleReader(target, (row, column) => ({ value: read(row, column) }));
  const first = valueOf(rect.row, rect.column).value;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (valueOf(row, column).value !== first) return null;
    }
  }
  return first;
}

function worthLooking({ sheet, rect }: RangeTarget): Rect {
  if (rect.rows * rect.columns <= MANY) return rect;
  const used = sheet.usedRange();
  const bottom = used ? used.row + used.rows : 0;
  const right = used ? used.column + used.columns : 0;
  return {
    ...rect,
    rows: Math.max(1, Math.min(rect.rows, bottom - rect.row + 1)),
    columns: Math.max(1, Math.min(rect.columns, right - rect.column + 1)),
  };
}
