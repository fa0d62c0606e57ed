import type { BareColumns } from '../register/block';
import type { Column, ColumnKind } from '../register/column';
import type { CellValue } from '../register/fault';
import { tableNamed, type TableName } from '../register/register';
import { areasIn } from './areas-in';
import { placeOf } from './header-place';
import type { QueuedTable } from './read-table';
import { passing } from './passing';

/** Of the kinds that are guarded the one without which slips are many: what a sheet loses it loses together. */
const guarded: readonly ColumnKind[] = ['choice'];

/** How a cell shows a number that nobody has given a format. */
export const PLAIN = 'General';

function headersOf(table: TableName, kinds: readonly ColumnKind[]): string[] {
  const columns: readonly Column[] = Object.values(tableNamed(table).columns);
  return columns.filter(({ kind }) => kinds.includes(kind)).map(({ header }) => header);
}

/** Asks what tests the input of a table's columns, one by one. */
export function queueGuards(table: TableName, item: Excel.Table): Pick<QueuedTable, 'guards'> {
  const guards = headersOf(table, guarded).map((header) => {
    return [header, validationOf(item, header).load('type')] as const;
  });
  return { guards: new Map(guards) };
}

/** Asks which cells of a table have their input tested: of all columns at once, but not on every sheet. */
export function queueGuarded(table: TableName, whole: Excel.Range): Pick<QueuedTable, 'guarded'> {
  if (headersOf(table, guarded).length === 0) return {};
  const found = passing(whole.getSpecialCellsOrNullObject('DataValidations'));
  return { guarded: found.load('address') };
}

/** Asks how the first row of a table is shown, where it has dates. */
export function queueFirstRow(
  table: TableName,
  row: () => Excel.Range,
): Pick<QueuedTable, 'firstRow'> {
  if (headersOf(table, ['date']).length === 0) return {};
  return { firstRow: passing(row()).load('numberFormat') };
}

function validationOf(item: Excel.Table, header: string): Excel.DataValidation {
  return passing(item.columns.getItemOrNullObject(header).getRange()).dataValidation;
}

/** Of the tables that were read, the columns that have lost lists, tests or formats; one request where any has. */
export async function readBare(
  context: Excel.RequestContext,
  tables: readonly QueuedTable[],
): Promise<ReadonlyMap<QueuedTable, BareColumns>> {
  const found = tables.flatMap((one) => {
    const unguarded = unguardedOf(one);
    const unformatted = unformattedOf(one);
    return unguarded.length + unformatted.length > 0 ? [{ one, unguarded, unformatted }] : [];
  });
  if (found.length === 0) return new Map();
  const asked = found.map(({ one: { item }, unguarded }) =>
    unguarded.map((header) => ({ header, guard: validationOf(item, header).load('type,prompt') })),
  );
  await context.sync();
  const bare = found.flatMap(({ one, unformatted }, at): [QueuedTable, BareColumns][] => {
    // An input message alone may be somebody's.
    const own = (asked[at] ?? [])
      .filter(({ guard }) => !guard.isNullObject && guard.type === 'None' && !guard.prompt.message)
      .map(({ header }) => header);
    return own.length + unformatted.length > 0 ? [[one, { unguarded: own, unformatted }]] : [];
  });
  return new Map(bare);
}

/** A table without a filled row may have been left without any: Excel's new first row has no look. */
function firstOf({ whole }: QueuedTable): readonly CellValue[] | undefined {
  const [, first] = (whole?.values ?? []) as CellValue[][];
  return first?.some((cell) => cell !== '') ? first : undefined;
}

/** Columns that may have lost what tests their input: what they have themselves is asked for after that. */
function unguardedOf(one: QueuedTable): string[] {
  if (firstOf(one) === undefined) return [];
  if (one.guarded) return notAmong(one, one.guarded);
  return [...(one.guards ?? [])].flatMap(([header, guard]) =>
    !guard.isNullObject && guard.type === 'None' ? [header] : [],
  );
}

function notAmong({ table, whole }: QueuedTable, cells: Excel.RangeAreas): string[] {
  const areas = cells.isNullObject ? [] : areasIn(cells.address);
  const headers = (whole?.values[0] ?? []) as CellValue[];
  return headersOf(table, guarded).filter((header) => {
    const place = placeOf(header, headers);
    const column = (whole?.columnIndex ?? 0) + place;
    const isIn = areas.some((area) => area.firstColumn <= column && column <= area.lastColumn);
    return place !== -1 && !isIn;
  });
}

function unformattedOf(one: QueuedTable): string[] {
  const first = firstOf(one);
  const formats = (one.firstRow?.numberFormat[0] ?? []) as string[];
  const headers = (one.whole?.values[0] ?? []) as CellValue[];
  return headersOf(one.table, ['date']).filter((header) => {
    const at = placeOf(header, headers);
    return formats[at] === PLAIN && typeof first?.[at] === 'number';
  });
}
