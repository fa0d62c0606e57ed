import type { TableBlock } from '../register/block';
import type { CellValue } from '../register/fault';
import { tableNamed, type TableName } from '../register/register';
import type { Part, RowSpan } from './edited-rows';
import { placeOf } from './header-place';
import { type Extra, type FoundTable, headersWith } from './read-table';
import { passing } from './passing';

/** Some rows of a table that are asked for, and what tells whether the others are where they were. */
export interface QueuedPart {
  readonly before: TableBlock;
  readonly span: RowSpan;
  readonly sheet: Excel.Worksheet;
  readonly item: Excel.Table;
  readonly whole: Excel.Range;
  readonly headers: Excel.Range;
  readonly rows: Excel.Range;
  /** Of each column of the key: its place and its cells. */
  readonly keys: readonly (readonly [number, Excel.Range])[];
}

/** Asks for the tables of which only some rows may have changed. */
export function queueParts(
  found: readonly FoundTable[],
  before: readonly TableBlock[],
  changed: ReadonlyMap<TableName, Part>,
): QueuedPart[] {
  return found.flatMap((one): QueuedPart[] => {
    const block = before.find(({ table }) => table === one.table);
    const part = changed.get(one.table) ?? 'whole';
    return block && part !== 'whole' ? [queuePart(one, block, part)] : [];
  });
}

/**
 * Those tables with the rows that were asked for, once they are there. A table is not among them where more
 * than these rows may be others than before: it has to be read whole.
 */
export function partsInPlace(queued: readonly QueuedPart[]): TableBlock[] {
  return queued.filter(isInPlace).map(withRows);
}

function queuePart({ item }: FoundTable, before: TableBlock, span: RowSpan): QueuedPart {
  const whole = passing(item.getRange()).load('rowIndex,columnIndex,rowCount,columnCount');
  const first = passing(whole.getRow(span.first - before.headerRow));
  const rows = passing(first.getResizedRange(span.last - span.first, 0));
  const { key, columns } = tableNamed(before.table);
  const places = key.map((name) => placeOf(columns[name]?.header ?? '', before.headers));
  return {
    ...{ before, span, whole, item },
    sheet: item.worksheet.load('id,name'),
    headers: passing(whole.getRow(0)).load('values'),
    rows: rows.load('values,formulas,numberFormat'),
    keys: places
      .filter((place) => place !== -1)
      .map((place) => [place, passing(whole.getColumn(place)).load('values')]),
  };
}

/** As many rows as before at the same place, and all others by the ids they had. */
function isInPlace({ before, span, item, whole, headers, keys }: QueuedPart): boolean {
  const { headerRow, firstColumn, values } = before;
  if (whole.rowIndex + 1 !== headerRow || whole.columnIndex + 1 !== firstColumn) return false;
  if (whole.rowCount !== values.length + (item.showTotals ? 2 : 1)) return false;
  const written = (headers.values[0] ?? []).map(String);
  if (written.length !== before.headers.length) return false;
  if (!written.every((header, at) => header === before.headers[at])) return false;
  const isWithin = (at: number) => {
    const row = headerRow + 1 + at;
    return row >= span.first && row <= span.last;
  };
  return keys.every(([place, cells]) =>
    values.every((row, at) => isWithin(at) || cells.values[at + 1]?.[0] === row[place]),
  );
}

function withRows({ before, span, sheet, rows }: QueuedPart): TableBlock {
  const first = span.first - before.headerRow - 1;
  const spliced = <T>(cells: readonly T[], own: readonly T[]): T[] => [
    ...cells.slice(0, first),
    ...own,
    ...cells.slice(first + own.length),
  ];
  const inColumns = <T>(kept: Readonly<Record<string, readonly T[]>>, extra: Extra) =>
    Object.fromEntries(
      headersWith(before.table, extra).flatMap((header) => {
        const place = placeOf(header, before.headers);
        const cells = kept[header];
        if (!cells) return [];
        return [
          [
            header,
            spliced(
              cells,
              (rows[extra] as T[][]).flatMap((row) => row[place] ?? []),
            ),
          ],
        ];
      }),
    );
  return {
    ...before,
    sheet: sheet.name,
    values: spliced(before.values, rows.values as CellValue[][]),
    formulas: inColumns<CellValue>(before.formulas, 'formulas'),
    numberFormats: inColumns<string>(before.numberFormats ?? {}, 'numberFormat'),
  };
}
