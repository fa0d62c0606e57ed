import type { CellValue, OutsideCells } from '../register/fault';
import { secondLook } from './second-look';
import { type CellAt, outsideCells, type TouchingArea, touchingAreas } from './outside-cells';
import type { Around, QueuedTable } from './read-table';
import { RowTest } from './repair/belonging-rows';
import { passing } from './passing';

type Outside = ReadonlyMap<QueuedTable, readonly OutsideCells[]>;

interface Place {
  readonly one: QueuedTable;
  readonly touching: TouchingArea;
}

/** What touches the tables that were read, by table; one request, none where nothing does. */
export async function readOutside(
  context: Excel.RequestContext,
  tables: readonly QueuedTable[],
  present: readonly Excel.Table[],
): Promise<Outside> {
  const places = tables.flatMap((one) => touchingAreas(one).map((touching) => ({ one, touching })));
  if (places.length === 0) return new Map();
  const cells = await readPlaces(context, places, present);
  const outside = new Map<QueuedTable, OutsideCells[]>();
  places.forEach(({ one, touching }, index) => {
    const others = cells?.others.filter(({ sheet }) => sheet === one.sheet.name) ?? [];
    const cellAt = cells?.at[index] ?? cellsOf(one.around?.below);
    const found = outsideCells(
      touching,
      cellAt,
      others.map(({ area }) => area),
      (rows) => belonging(one, rows),
    );
    outside.set(one, [...(outside.get(one) ?? []), ...found]);
  });
  return outside;
}

/** Below a row of totals nothing can be taken in. */
function belonging(
  { table, item, whole }: QueuedTable,
  rows: readonly (readonly CellValue[])[],
): number | undefined {
  if (item.showTotals || whole === null) return undefined;
  const [headers = [], ...own] = whole.values as CellValue[][];
  return new RowTest(table, headers, own).leading(rows);
}

/** The cells of the places, and where all tables lie: those of others are not strange to a table. */
function readPlaces(
  context: Excel.RequestContext,
  places: readonly Place[],
  present: readonly Excel.Table[],
) {
  // That rows touch the table is known without; only how far they go is not.
  return secondLook(async () => {
    const used = places.map(({ one, touching: { area } }) =>
      passing(
        passing(
          one.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns),
        ).getUsedRangeOrNullObject(true),
      ).load('values,rowIndex,columnIndex'),
    );
    const tables = present.map((item) => ({
      sheet: item.worksheet.load('name'),
      range: passing(item.getRange()).load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
    await context.sync();
    const others = tables.map(({ sheet, range }) => {
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return { sheet: sheet.name, area: { row, column, rows, columns } };
    });
    return { others, at: used.map(cellsOf) };
  });
}

function cellsOf(range: Around['below'] | undefined): CellAt {
  if (!range || range.isNullObject) return () => '';
  const { rowIndex, columnIndex } = range;
  const values = range.values as CellValue[][];
  return (row, column) => values[row - rowIndex]?.[column - columnIndex] ?? '';
}
