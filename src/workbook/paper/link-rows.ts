import { idForm } from '../../facts/grouping';
import { type TableBlock, unreadBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { readRegister } from '../../register/read';
import { tableNamed, type TableName } from '../../register/register';
import type { RowRef } from '../../review/document';
import type { OptionalStep } from '../optional-steps';
import { blockOf, queueTable } from '../read-table';
import { type CellLook, propertiesOf } from './cell-look';
import { dressAreas } from './dress-areas';
import type { DressedPlace } from './dress-places';
import type { SheetLayout } from './lay-out-paper';
import { digitsAlone, digitsFont } from './paper-cell';
import { type Piece, stepsOf } from './pieces';
import { fontName } from './write-paper';
import { bytesOf } from '../requests';
import { passing } from '../passing';

/** What is told where ids lead nowhere. */
export const linksFailed = '編號沒有連到資料表的各列。';

/** Where each row of the tables stands, by its key, e.g. `'發現'!A12`. What is not there has no place. */
export type Places = ReadonlyMap<string, string>;

/** Cells of one action, and what one that is left as it is takes, a link and its font, without its texts. */
const cellsAtOnce = 4_000;
const bytes = { none: 5, link: 130, font: 110 } as const;

interface Linked {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly ref: RowRef;
}

function linkedCells({ rows }: SheetLayout): Linked[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, text, look, row: ref }): Linked[] =>
      ref === undefined || text === ''
        ? []
        : [{ row, column, text, size: look.size, bold: look.bold, ref }],
    ),
  );
}

function placeKey({ table, key }: RowRef): string {
  return JSON.stringify([table, idForm(key)]);
}

/** A table of which only where it stands and its keys are asked for. */
function queueKeys(table: TableName, item: Excel.Table) {
  const { key, columns } = tableNamed(table);
  const keys = key.map((code) => {
    const header = columns[code]?.header ?? '';
    const range = passing(item.columns.getItemOrNullObject(header).getRange());
    return { header, range: range.load('values') };
  });
  return {
    ...{ table, item: item.load('name,showHeaders,showTotals'), keys },
    sheet: item.worksheet.load('name'),
    whole: passing(item.getRange()).load('rowIndex,columnIndex'),
  };
}

function blockOfKeys({
  table,
  item,
  keys,
  sheet,
  whole,
}: ReturnType<typeof queueKeys>): TableBlock {
  if (!item.showHeaders) return unreadBlock(table, sheet.name, { code: 'noHeaderRow', value: '' });
  const columns = keys.map(({ range }) => range.values.slice(1).map(([cell]) => cell as CellValue));
  const rows = columns[0]?.map((_, at) => columns.map((column) => column[at] ?? '')) ?? [];
  return {
    ...{ table, sheet: sheet.name, headers: keys.map(({ header }) => header), formulas: {} },
    headerRow: whole.rowIndex + 1,
    firstColumn: whole.columnIndex + 1,
    values: item.showTotals ? rows.slice(0, -1) : rows,
  };
}

export function refsIn(layout: SheetLayout): RowRef[] {
  return linkedCells(layout).map(({ ref }) => ref);
}

/** Queues the question where rows of these tables stand; to be read after the next sync. */
export function askPlaces(
  context: Excel.RequestContext,
  refs: readonly RowRef[],
): () => Promise<Places> {
  const names = [...new Set(refs.map(({ table }) => table))];
  const keyed = names.map((table) =>
    queueKeys(table, context.workbook.tables.getItemOrNullObject(table)),
  );
  return () => placesIn(context, keyed);
}

async function placesIn(
  context: Excel.RequestContext,
  keyed: readonly ReturnType<typeof queueKeys>[],
): Promise<Places> {
  const present = keyed.filter(({ item }) => !item.isNullObject);
  // A header that is written otherwise than declared is found among all.
  const loose = present
    .filter(({ keys }) => keys.some(({ range }) => range.isNullObject))
    .map(({ table, item }) => queueTable({ table, item }, false));
  if (loose.length > 0) await context.sync();
  const places = new Map<string, string>();
  for (const one of present) {
    const plainly = loose.find(({ table }) => table === one.table);
    const block = plainly ? blockOf(plainly) : blockOfKeys(one);
    if (block.trouble !== undefined) continue;
    const sheet = `'${block.sheet.replaceAll("'", "''")}'`;
    const column = columnName(block.firstColumn);
    for (const { key, row } of readRegister([block]).rows[block.table]) {
      const at = placeKey({ table: block.table, key });
      if (!places.has(at)) places.set(at, `${sheet}!${column}${String(row)}`);
    }
  }
  return places;
}

function columnName(number: number): string {
  const letters = 26;
  const rest = (number - 1) % letters;
  const before = Math.floor((number - 1) / letters);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode('A'.charCodeAt(0) + rest);
}

/** What is set for some cells of a column, in one action; the cells between stay as they are. */
function among(
  sheet: Excel.Worksheet,
  cells: readonly Linked[],
  bytesOfCell: (cell: Linked) => number,
  settings: (cell: Linked) => Excel.SettableCellProperties,
): Piece[] {
  return [...new Set(cells.map((cell) => cell.column))].flatMap((column) => {
    const own = new Map(
      cells.filter((cell) => cell.column === column).map((cell) => [cell.row, cell]),
    );
    const rows = [...own.keys()];
    const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    return Array.from({ length: Math.ceil((last - first + 1) / cellsAtOnce) }, (_, part): Piece => {
      const from = first + part * cellsAtOnce;
      const count = Math.min(cellsAtOnce, last - from + 1);
      const here = Array.from({ length: count }, (_cell, at) => own.get(from + at));
      return {
        bytes: here.reduce((sum, cell) => sum + (cell ? bytesOfCell(cell) : bytes.none), 0),
        apply: () => {
          const lines = here.map((cell): Excel.SettableCellProperties[] => [
            cell ? settings(cell) : {},
          ]);
          passing(sheet.getRangeByIndexes(from, column, count, 1)).setCellProperties(lines);
        },
      };
    });
  });
}

function lookOf({ text, size, bold }: Linked): CellLook {
  const name = digitsAlone.test(text) ? digitsFont : fontName;
  return { name, size, bold, color: '#000000', underline: 'None' };
}

/** Ids that stand one below the other and look the same are one place. */
function placesOf(cells: readonly Linked[]): DressedPlace[] {
  const lasts = new Map<number, number>();
  const places: DressedPlace[] = [];
  for (const cell of cells) {
    const { row, column } = cell;
    const look = lookOf(cell);
    const at = lasts.get(column);
    const last = at === undefined ? undefined : places[at];
    const goesOn =
      at !== undefined &&
      last !== undefined &&
      last.row + last.rows === row &&
      JSON.stringify(last.look) === JSON.stringify(look);
    if (goesOn) {
      places[at] = { ...last, rows: last.rows + 1 };
    } else {
      lasts.set(column, places.length);
      places.push({ row, column, rows: 1, columns: 1, look });
    }
  }
  return places;
}

/** Ids lead to their rows, where those are found now. The paper is read as well without. */
export function linkSteps(
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  places: Places,
  most: number,
  inAreas: boolean,
): OptionalStep[] {
  const found = linkedCells(layout).filter(({ ref }) => places.has(placeKey(ref)));
  const pieces = [
    ...among(
      sheet,
      found,
      ({ ref }) => bytes.link + bytesOf(places.get(placeKey(ref)) ?? '') + bytesOf(ref.key),
      ({ ref }) => ({
        hyperlink: {
          documentReference: places.get(placeKey(ref)) ?? '',
          screenTip: `前往「${tableNamed(ref.table).sheet}」${ref.key}`,
        },
      }),
    ),
    // Excel gives a link the look of its own style: it is to be printed like the cells around it.
    ...(inAreas
      ? dressAreas(sheet, placesOf(found), 0)
      : among(
          sheet,
          found,
          () => bytes.font,
          (cell) => propertiesOf(lookOf(cell)),
        )),
  ];
  return stepsOf(linksFailed, pieces, most);
}
