import type { CellValue } from '../register/fault';
import { tableNamed, type TableName, tableNames } from '../register/register';
import { queueFirstRow, queueGuarded, queueGuards } from './bare-columns';
import { assertDatesFrom1900 } from './date-system';
import { edgedCells } from './edged-cells';
import { isOfOneObject, isRefusedIn } from './excel-errors';
import { placeOf } from './header-place';
import { type HeaderPlace, isOneBehind } from './one-behind-other';
import { isTooLarge } from './in-stretches';
import { queueMerged } from './merged-areas';
import { passing } from './passing';
import type { Present } from './read-present';
import { type ColumnCells, headersWith, queueHeaderRow, type QueuedTable } from './read-table';
import { loadUnsettled, unsettledOf } from './repair/unsettled';
import { queueWorking } from './working-cells';

/** Which tables the workbook has, and the sheet of each. */
const listed = ['id', 'name', 'showHeaders', 'showTotals', 'worksheet/name'];

/** With the sheets' ids, by which events name them. */
const withIds = [...listed, 'worksheet/id'];

/** The tables of the workbook, and the cells of those of ours that have headers and are there once. */
export interface AtOnce extends Present {
  readonly queued: readonly QueuedTable[];
}

/** A table that is asked for by its name, before it is known whether the workbook has it. */
type Named = ReturnType<typeof queueNamed>;

/** How it is asked what tests the input of columns: of a whole table at once, or one by one. */
type Guarding = 'guarded' | 'guards';

export interface AskedFor {
  /**
   * Whether how the tables are dressed is asked for, too: lists, formats, merged cells, and whether a repair
   * was cut off; and the ids of their sheets.
   */
  readonly asksLook: boolean;
  /** Whether cells may stand to the left of a table: they are asked for at once then. */
  readonly isBeside: (table: TableName) => boolean;
}

/**
 * Which tables the workbook has, and with the same request the cells of ours, asked for by their names;
 * a second one only where something may touch a table, or cells of it are merged. Not where Excel refused
 * a part of it, or it was more than Excel answers at once.
 * @throws WorkbookError `Date1904`.
 */
export async function readAtOnce(
  context: Excel.RequestContext,
  wanted: AskedFor,
): Promise<AtOnce | 'refused' | 'tooLarge'> {
  try {
    const { named, ...asked } = await ask(context, wanted, 'guarded').catch((error: unknown) => {
      // On a protected sheet Excel may not search for cells of a kind; what tests a column it still tells.
      if (!isRefusedIn(error, 'getSpecialCells')) throw error;
      return ask(context, wanted, 'guards');
    });
    const there = named.flatMap((one) => {
      const [item, ...namesakes] = asked.tables.filter(({ name }) => name === one.table);
      return item?.showHeaders && namesakes.length === 0 ? [takenFrom(one, item)] : [];
    });
    return { ...asked, queued: await withSurroundings(context, there) };
  } catch (error) {
    if (isTooLarge(error)) return 'tooLarge';
    if (!isOfOneObject(error)) throw error;
    return 'refused';
  }
}

async function ask(
  context: Excel.RequestContext,
  { asksLook, isBeside }: AskedFor,
  guarding: Guarding,
) {
  const { workbook } = context;
  const properties = asksLook ? withIds : listed;
  const present = workbook.tables.load(properties.map((name) => `items/${name}`).join());
  const probe = workbook.functions.date(2000, 1, 1).load('value');
  const unsettled = asksLook ? loadUnsettled(context) : undefined;
  const named = tableNames.map((table) => {
    const item = workbook.tables.getItemOrNullObject(table);
    return queueNamed(table, item, isBeside(table), asksLook && guarding);
  });
  await context.sync();
  // No answer is no reason to stop: 1904 is rare, and the dates would still be seen to be odd.
  if (typeof probe.value === 'number') assertDatesFrom1900(probe.value);
  return { tables: present.items, unsettled: unsettled && unsettledOf(unsettled), named };
}

function queueNamed(
  table: TableName,
  item: Excel.Table,
  isBeside: boolean,
  guarding: Guarding | false,
) {
  const whole = passing(item.getRange());
  // With the row below it and the column behind it, where what touches it begins.
  const edged = passing(whole.getResizedRange(1, 1)).load('values,rowIndex,columnIndex');
  return {
    table,
    edged,
    formats: queueFormats(table, edged),
    working: queueWorking(table, () => item.worksheet),
    // Only whether there are any: there are none as a rule.
    merged: guarding ? passing(whole.getMergedAreasOrNullObject()) : undefined,
    ...(guarding && {
      ...(guarding === 'guards' ? queueGuards(table, item) : queueGuarded(table, whole)),
      // It has two rows at least, whatever is left of the table.
      ...queueFirstRow(table, () => edged.getRow(1)),
    }),
    ...(isBeside && { headerRow: queueHeaderRow(whole) }),
  };
}

/** Asks how the numbers of a table are shown, of each column where it is declared. */
function queueFormats(table: TableName, edged: Excel.Range) {
  const declared = Object.values(tableNamed(table).columns).map(({ header }) => header);
  return headersWith(table, 'numberFormat').map((header) => {
    const place = declared.indexOf(header);
    return { header, place, cells: passing(edged.getColumn(place)).load('numberFormat') };
  });
}

/** The formats of those columns that stand there: the others are still to be asked for. */
function formatsOf(
  formats: Named['formats'],
  values: readonly (readonly CellValue[])[],
): ReadonlyMap<string, ColumnCells> {
  const [headers = []] = values;
  return new Map(
    formats
      .filter(({ header, place }) => placeOf(header, headers) === place)
      .map(({ header, cells }) => {
        const numberFormat = cells.numberFormat.slice(0, values.length) as string[][];
        return [header, { isNullObject: false, formulas: [], numberFormat }];
      }),
  );
}

interface Taken {
  readonly one: QueuedTable;
  readonly place: HeaderPlace;
  readonly isMerged: boolean;
  /** Whether what is used of the row of headers is there already. */
  readonly hasHeaderRow: boolean;
  readonly behind: CellValue;
}

function takenFrom(
  { table, edged, merged, headerRow, formats, ...look }: Named,
  item: Excel.Table,
): Taken {
  const { whole, below, behind } = edgedCells(edged);
  const columns = { formulas: new Map(), numberFormat: formatsOf(formats, whole.values) };
  const [headers = []] = whole.values;
  const shown = { isNullObject: false, values: [headers], columnIndex: whole.columnIndex };
  return {
    one: {
      ...{ table, item, sheet: item.worksheet, whole, columns, ...look },
      around: { below, headerRow: headerRow ?? shown },
    },
    place: {
      sheet: item.worksheet.name,
      row: whole.rowIndex,
      column: whole.columnIndex,
      columns: headers.length,
    },
    isMerged: merged?.isNullObject === false,
    hasHeaderRow: headerRow !== undefined,
    behind,
  };
}

/** Whether what is used of the row of headers has to be asked for. */
function mayBeTouched({ place, hasHeaderRow, behind }: Taken, taken: readonly Taken[]): boolean {
  if (hasHeaderRow) return false;
  const isFreeOnLeft =
    place.column === 0 ||
    taken.some((other) => isOneBehind(place, other.place) && other.behind === '');
  return behind !== '' || !isFreeOnLeft;
}

/** One request for what there is besides; none as a rule. */
async function withSurroundings(
  context: Excel.RequestContext,
  taken: readonly Taken[],
): Promise<QueuedTable[]> {
  const tables = taken.map((each): QueuedTable => {
    const { one, isMerged } = each;
    const isTouched = mayBeTouched(each, taken);
    if (!isMerged && !isTouched) return one;
    const whole = passing(one.item.getRange());
    const around = one.around &&
      isTouched && {
        around: { ...one.around, headerRow: queueHeaderRow(whole) },
      };
    return { ...one, ...around, ...(isMerged && { merged: queueMerged(whole) }) };
  });
  if (tables.some((one, at) => one !== taken[at]?.one)) await context.sync();
  return tables;
}
