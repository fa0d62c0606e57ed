import type { CellValue } from '../register/fault';
import { tableNamed, type TableName, tableNames } from '../register/register';
import { queueFirstRow, queueGuarded, queueGuards } from './bare-columns';
import { assertDatesFrom1900 } from './date-system';
import { edgedCells } from './edged-cells';
import { isOfOneObject, isRefusedIn } from './excel-errors';
import { placeOf } from './header-place';
import { isTooLarge } from './in-stretches';
import { queueMerged } from './merged-areas';
import { passing } from './passing';
import type { Present } from './read-present';
import { type ColumnCells, headersWith, queueHeaderRow, type QueuedTable } from './read-table';
import { loadUnsettled, unsettledOf } from './repair/unsettled';
import { queueWorking } from './working-cells';

/** Which tables the workbook has, and the sheet of each. */
const listed = ['id', 'name', 'showHeaders', 'showTotals', 'worksheet/id', 'worksheet/name']
  .map((name) => `items/${name}`)
  .join();

/** The tables of the workbook, and the cells of those of ours that have headers and are there once. */
export interface AtOnce extends Present {
  readonly queued: readonly QueuedTable[];
}

/** A table that is asked for by its name, before it is known whether the workbook has it. */
type Named = ReturnType<typeof queueNamed>;

/**
 * Which tables the workbook has, and with the same request the cells of ours, asked for by their names;
 * a second one only where something may touch a table, or cells of it are merged. Not where Excel refused
 * a part of it, or it was more than Excel answers at once.
 * @param isBeside whether cells may stand to the left of a table: they are asked for at once then.
 * @throws WorkbookError `Date1904`.
 */
export async function readAtOnce(
  context: Excel.RequestContext,
  isBeside: (table: TableName) => boolean,
): Promise<AtOnce | 'refused' | 'tooLarge'> {
  try {
    const { named, ...asked } = await ask(context, isBeside, 'guarded').catch((error: unknown) => {
      // On a protected sheet Excel may not search for cells of a kind; what tests a column it still tells.
      if (!isRefusedIn(error, 'getSpecialCells')) throw error;
      return ask(context, isBeside, 'guards');
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
  isBeside: (table: TableName) => boolean,
  guardedBy: 'guarded' | 'guards',
) {
  const { workbook } = context;
  const present = workbook.tables.load(listed);
  const probe = workbook.functions.date(2000, 1, 1).load('value');
  const unsettled = loadUnsettled(context);
  const named = tableNames.map((table) => {
    const item = workbook.tables.getItemOrNullObject(table);
    return queueNamed(table, item, isBeside(table), guardedBy);
  });
  await context.sync();
  // No answer is no reason to stop: 1904 is rare, and the dates would still be seen to be odd.
  if (typeof probe.value === 'number') assertDatesFrom1900(probe.value);
  return { tables: present.items, unsettled: unsettledOf(unsettled), named };
}

function queueNamed(
  table: TableName,
  item: Excel.Table,
  isBeside: boolean,
  guardedBy: 'guarded' | 'guards',
) {
  const whole = passing(item.getRange());
  // With the row below it and the column behind it, where what touches it begins.
  const edged = passing(whole.getResizedRange(1, 1)).load('values,rowIndex,columnIndex');
  return {
    table,
    edged,
    // Only whether there are any: there are none as a rule.
    merged: passing(whole.getMergedAreasOrNullObject()),
    formats: queueFormats(table, edged),
    working: queueWorking(table, () => item.worksheet),
    ...(guardedBy === 'guards' ? queueGuards(table, item) : queueGuarded(table, whole)),
    // It has two rows at least, whatever is left of the table.
    ...queueFirstRow(table, () => edged.getRow(1)),
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
  readonly isMerged: boolean;
  /** Whether what is used of the row of headers has to be asked for. */
  readonly isTouched: boolean;
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
    isMerged: !merged.isNullObject,
    isTouched: headerRow === undefined && (whole.columnIndex > 0 || behind !== ''),
  };
}

/** One request for what there is besides; none as a rule. */
async function withSurroundings(
  context: Excel.RequestContext,
  taken: readonly Taken[],
): Promise<QueuedTable[]> {
  const tables = taken.map(({ one, isMerged, isTouched }): QueuedTable => {
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
