import { borderLines } from './border-lines';
import type { SheetLayout } from './lay-out-paper';
import { digitsFont, digitsAlone } from './paper-cell';
import { plain, type PlannedCell } from './planned-row';
import { type Rectangle, rectangles } from './rectangles';
import { passing } from '../passing';
import { fontName } from './write-paper';

const shade = '#E7E6E6';
const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** What a shaded cell has, for cells that are dressed together. */
function shadedLook({ text, look }: PlannedCell): string {
  if (!look.shaded) return '';
  const name = digitsAlone.test(text) ? digitsFont : fontName;
  return JSON.stringify([look.bold, look.align, look.vertical, name]);
}

/**
 * Borders, shades, bold and alignment: a few calls for each block of equal cells. A column goes on under the
 * headers that are said again on each page, as if they were gaps; they are dressed after it, all at once.
 */
export function dressPaper(
  sheet: Excel.Worksheet,
  {
    rows,
    columns,
    breaks,
    textSize,
  }: Pick<SheetLayout, 'rows' | 'columns' | 'breaks' | 'textSize'>,
  /** The sheet's row in which the first of them stands. */
  top = 0,
): void {
  const at = (place: Place) => rangeOf(sheet, { ...place, row: place.row + top });
  const each = <T>(
    valueOf: (cell: PlannedCell) => T | undefined,
    usual: T,
    set: (format: Excel.RangeFormat, value: T) => void,
    overGaps = true,
  ) => {
    for (const found of rectangles(rows, columns.length, valueOf, usual, overGaps)) {
      set(at(found).format, found.value);
    }
  };
  const unshaded =
    <T>(valueOf: (cell: PlannedCell) => T) =>
    (cell: PlannedCell) =>
      cell.look.shaded ? undefined : valueOf(cell);
  each(
    unshaded(({ look }) => look.align),
    plain.align,
    (format, align) => (format.horizontalAlignment = horizontal[align]),
  );
  each(
    unshaded(({ look }) => look.vertical),
    plain.vertical,
    (format, vertical) => (format.verticalAlignment = vertical),
  );
  each(
    unshaded(({ look }) => look.bold),
    false,
    (format) => (format.font.bold = true),
  );
  each(
    ({ look }) => look.size,
    textSize,
    (format, size) => (format.font.size = size),
  );
  each(
    unshaded(({ text }) => digitsAlone.test(text)),
    false,
    (format) => (format.font.name = digitsFont),
  );
  each(
    shadedLook,
    '',
    (format, value) => {
      const [bold, align, vertical, name] = JSON.parse(value) as [
        boolean,
        keyof typeof horizontal,
        'Top' | 'Center',
        string,
      ];
      format.fill.color = shade;
      format.horizontalAlignment = horizontal[align];
      format.verticalAlignment = vertical;
      format.font.bold = bold;
      format.font.name = name;
    },
    false,
  );
  for (const { edges, isDrawn, ...place } of borderLines(rows, columns.length, breaks)) {
    const { borders } = at(place).format;
    // Thin and black is what a line is where nothing else is said.
    for (const edge of edges) borders.getItem(edge).style = isDrawn ? 'Continuous' : 'None';
  }
}

type Place = Pick<Rectangle<unknown>, 'row' | 'column' | 'rows' | 'columns'>;

function rangeOf(sheet: Excel.Worksheet, place: Place): Excel.Range {
  return passing(sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns));
}
