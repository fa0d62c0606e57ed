import { tableNamed, type TableName } from '../../register/register';
import type { RowRef } from '../../review/document';
import type { OptionalStep } from '../optional-steps';
import { type CellLook, propertiesOf } from './cell-look';
import { dressAreas } from './dress-areas';
import type { DressedPlace } from './dress-places';
import type { SheetLayout } from './lay-out-paper';
import { digitsAlone, digitsFont } from './paper-cell';
import { type Piece, stepsOf } from './pieces';
import { placeKey, type Places } from './row-places';
import { fontName } from './write-paper';
import { bytesOf, bytesOfAction } from '../requests';
import { passing } from '../passing';

/** What is told where ids lead nowhere. */
export const linksFailed = '編號沒有連到資料表的各列。';

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

/** The tables to whose rows ids of these papers lead. */
export function tablesLinked(layouts: readonly SheetLayout[]): TableName[] {
  return [...new Set(layouts.flatMap(linkedCells).map(({ ref }) => ref.table))];
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
  return stepsFor(sheet, linkedCells(layout), places, most, inAreas);
}

/** The same for those ids whose rows stand elsewhere than was presumed, or nowhere any more. */
export function mendingSteps(
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  presumed: Places,
  places: Places,
  most: number,
): OptionalStep[] {
  const moved = linkedCells(layout).filter(
    ({ ref }) => presumed.get(placeKey(ref)) !== places.get(placeKey(ref)),
  );
  const gone = moved.filter(({ ref }) => !places.has(placeKey(ref)));
  const unlinked = gone.map(({ row, column }): Piece => ({
    bytes: 2 * bytesOfAction,
    apply: () => {
      passing(sheet.getRangeByIndexes(row, column, 1, 1)).clear('Hyperlinks');
    },
  }));
  return [...stepsOf(linksFailed, unlinked, most), ...stepsFor(sheet, moved, places, most, false)];
}

function stepsFor(
  sheet: Excel.Worksheet,
  cells: readonly Linked[],
  places: Places,
  most: number,
  inAreas: boolean,
): OptionalStep[] {
  const found = cells.filter(({ ref }) => places.has(placeKey(ref)));
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
