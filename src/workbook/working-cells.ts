import type { CellValue } from '../register/fault';
import { tableNamed, type TableName } from '../register/register';
import { rowReference } from '../register/row-formula';
import { areasIn } from './areas-in';
import { passing } from './passing';
import type { QueuedTable } from './read-table';

// Whether the cells of a computed column work their rows out is told by their formulas, and those are
// long: of ten thousand rows they are five times all else that is read. So Excel is asked for the cells that
// have in them what such a formula reads of its row, and only the formulas of the others are read. What
// Excel's search looks at is described nowhere: one that does not look at formulas, or not on hidden sheets,
// finds none, and then they are all read.

/** A computed column, by its header, and what the formulas that work a row of it out have in them. */
interface Computed {
  readonly header: string;
  readonly reference: string | undefined;
}

function computedOf(table: TableName): Computed[] {
  const { key, columns } = tableNamed(table);
  const keys = key.map((name) => columns[name]?.header ?? '');
  return Object.values(columns).flatMap(({ header, formula }) =>
    formula === undefined ? [] : [{ header, reference: rowReference(formula, keys) }],
  );
}

/** Asks where on the sheet of a table each of these references stands. */
export function queueWorking(
  table: TableName,
  sheetOf: () => Excel.Worksheet,
): ReadonlyMap<string, Excel.RangeAreas> {
  const references = new Set(computedOf(table).flatMap(({ reference }) => reference ?? []));
  if (references.size === 0) return new Map();
  const sheet = sheetOf();
  return new Map(
    [...references].map((reference) => {
      const found = sheet.findAllOrNullObject(reference, { completeMatch: false, matchCase: true });
      return [reference, passing(found).load('address,areaCount')];
    }),
  );
}

/**
 * Of each row of the table as it was read, its header included, whether the formula of this column is known
 * to work it out.
 */
export function workingRows(one: QueuedTable, header: string, place: number): boolean[] {
  const { whole, working, table } = one;
  const values = (whole?.values ?? []) as CellValue[][];
  const reference = computedOf(table).find((column) => column.header === header)?.reference;
  const areas = reference === undefined ? undefined : working?.get(reference);
  const known = values.map(() => false);
  if (!whole || !reference || !areas || areas.isNullObject) return known;
  for (const { first, last } of rowsIn(areas, whole.columnIndex + place)) {
    for (let row = Math.max(first, whole.rowIndex); row <= last; row += 1) {
      const at = row - whole.rowIndex;
      if (at >= known.length) break;
      // A formula that was typed into a text cell is its own value, and works nothing out.
      known[at] = !String(values[at]?.[place] ?? '').includes(reference);
    }
  }
  return known;
}

/** Rows of a column, counted from 0 as it is; none where the address is not that of all areas, for it is too long. */
function rowsIn(
  { address, areaCount }: Excel.RangeAreas,
  column: number,
): { readonly first: number; readonly last: number }[] {
  const areas = areasIn(address);
  if (areas.length !== areaCount) return [];
  return areas
    .filter(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn)
    .map(({ firstRow, lastRow }) => ({ first: firstRow, last: lastRow }));
}
