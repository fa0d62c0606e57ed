import { bytesOfAction } from '../requests';
import { type BorderLines, borderLines, drawEdges } from './border-lines';
import type { CellLook } from './cell-look';
import { drawAreas, dressAreas } from './dress-areas';
import { type DressedPlace, dressPlaces, rangeOf } from './dress-places';
import { type HeaderCopies, headerCopies } from './header-copies';
import type { SheetLayout } from './lay-out-paper';
import { digitsFont, digitsAlone } from './paper-cell';
import type { Piece } from './pieces';
import { plain, type PlannedCell, type PlannedRow } from './planned-row';
import { rectangles } from './rectangles';
import { fontName } from './write-paper';

const shade = '#E7E6E6';
const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;

type Layout = Pick<SheetLayout, 'rows' | 'columns' | 'breaks' | 'textSize'>;

/** What a shaded cell has, for cells that are dressed together. */
function shadedLook({ text, look }: PlannedCell): string {
  if (!look.shaded) return '';
  return JSON.stringify({
    fill: shade,
    align: horizontal[look.align],
    vertical: look.vertical,
    bold: look.bold,
    name: digitsAlone.test(text) ? digitsFont : fontName,
  } satisfies CellLook);
}

/** What cells have that are not shaded: a column goes on under the headers said again on each page, as if they were gaps. */
function plainPlaces({ rows, columns, textSize }: Layout): DressedPlace[] {
  const each = <T>(
    valueOf: (cell: PlannedCell) => T | undefined,
    usual: T,
    lookOf: (value: T) => CellLook,
  ): DressedPlace[] =>
    rectangles(rows, columns.length, valueOf, usual).map(({ value, ...place }) => ({
      ...place,
      look: lookOf(value),
    }));
  const unshaded =
    <T>(valueOf: (cell: PlannedCell) => T) =>
    (cell: PlannedCell) =>
      cell.look.shaded ? undefined : valueOf(cell);
  return [
    ...each(
      unshaded(({ look }) => look.align),
      plain.align,
      (align) => ({ align: horizontal[align] }),
    ),
    ...each(
      unshaded(({ look }) => look.vertical),
      plain.vertical,
      (vertical) => ({ vertical }),
    ),
    ...each(
      unshaded(({ look }) => look.bold),
      false,
      (bold) => ({ bold }),
    ),
    ...each(
      ({ look }) => look.size,
      textSize,
      (size) => ({ size }),
    ),
    ...each(
      unshaded(({ text }) => digitsAlone.test(text)),
      false,
      () => ({ name: digitsFont }),
    ),
  ];
}

function shadedPlaces(rows: readonly PlannedRow[], columns: number): DressedPlace[] {
  return rectangles(rows, columns, shadedLook, '', false).map(({ value, ...place }) => ({
    ...place,
    look: JSON.parse(value) as CellLook,
  }));
}

/** What stands open in the lines of a block, and has none there. */
function openedPlaces(lines: readonly BorderLines[]): DressedPlace[] {
  return lines.flatMap(({ isDrawn, row, column, columns: wide }): DressedPlace[] => {
    if (isDrawn) return [];
    const place = { column, columns: wide, rows: 1 };
    return [
      { ...place, row, look: { open: { bottom: true } } },
      { ...place, row: row + 1, look: { open: { top: true } } },
    ];
  });
}

/**
 * Borders, shades, bold and alignment: a few calls for all cells that look the same, wherever they stand. `top`: the
 * sheet's row in which the first of them stands.
 */
export function dressPaper(sheet: Excel.Worksheet, layout: Layout, top = 0): Piece[] {
  const { rows, columns, breaks } = layout;
  const lines = borderLines(rows, columns.length, breaks);
  return [
    ...dressAreas(sheet, plainPlaces(layout), top),
    ...dressAreas(sheet, shadedPlaces(rows, columns.length), top),
    ...drawAreas(
      sheet,
      lines.filter(({ isDrawn }) => isDrawn),
      top,
    ),
    ...dressAreas(sheet, openedPlaces(lines), top),
  ];
}

/**
 * The same where Excel would not have it: without several areas in one address, whose separator differs with the
 * language. One call for each block of equal cells, one for the many small ones of a column, and one for each header
 * that is said again.
 */
export function dressPaperApart(sheet: Excel.Worksheet, layout: Layout, top = 0): Piece[] {
  const { rows, columns, breaks } = layout;
  const copied = headerCopies(rows);
  const again = new Set(copied.flatMap(({ copies }) => copies));
  const once = rows.map((row, at) => (again.has(at) ? { ...row, cells: [] } : row));
  const lines = borderLines(rows, columns.length, breaks);
  return [
    ...dressPlaces(sheet, plainPlaces(layout), top),
    ...dressPlaces(sheet, shadedPlaces(once, columns.length), top),
    ...copied.flatMap((header) => copiesOf(sheet, header, top)),
    ...lines.flatMap((line) => (line.isDrawn ? [drawn(sheet, line, top)] : [])),
    ...dressPlaces(sheet, openedPlaces(lines), top),
  ];
}

function copiesOf(
  sheet: Excel.Worksheet,
  { row: first, copies, ...place }: HeaderCopies,
  top: number,
): Piece[] {
  const at = (row: number) => rangeOf(sheet, { ...place, row: row + top, rows: 1 });
  return copies.map((row) => ({
    bytes: 3 * bytesOfAction,
    apply: () => {
      at(row).copyFrom(at(first), 'Formats');
    },
  }));
}

function drawn(sheet: Excel.Worksheet, { edges, ...place }: BorderLines, top: number): Piece {
  return {
    bytes: (2 + 2 * edges.length) * bytesOfAction,
    apply: () => {
      drawEdges(rangeOf(sheet, { ...place, row: place.row + top }).format, edges);
    },
  };
}
