import { borderLines } from './border-lines';
import type { SheetLayout } from './lay-out-paper';
import { digitsFont, digitsAlone } from './paper-cell';
import { plain, type PlannedCell } from './planned-row';
import { type Rectangle, rectangles } from './rectangles';
import { passing } from '../passing';

const shade = '#E7E6E6';
const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Borders, shades, bold and alignment: a few calls for each block of equal cells. */
export function dressPaper(
  sheet: Excel.Worksheet,
  { rows, columns, breaks, textSize }: SheetLayout,
): void {
  const each = <T>(
    valueOf: (cell: PlannedCell) => T,
    usual: T,
    set: (format: Excel.RangeFormat, value: T) => void,
    overGaps = true,
  ) => {
    for (const found of rectangles(rows, columns.length, valueOf, usual, overGaps)) {
      set(rangeOf(sheet, found).format, found.value);
    }
  };
  each(
    ({ look }) => look.align,
    plain.align,
    (format, align) => (format.horizontalAlignment = horizontal[align]),
  );
  each(
    ({ look }) => look.vertical,
    plain.vertical,
    (format, vertical) => (format.verticalAlignment = vertical),
  );
  each(
    ({ look }) => look.bold && !look.shaded,
    false,
    (format) => (format.font.bold = true),
  );
  each(
    ({ look }) => look.size,
    textSize,
    (format, size) => (format.font.size = size),
  );
  each(
    ({ text }) => digitsAlone.test(text),
    false,
    (format) => (format.font.name = digitsFont),
  );
  // Labels and headers: most of what is bold is shaded too.
  each(
    ({ look: { shaded, bold } }) => (shaded ? (bold ? 'bold' : 'plain') : ''),
    '',
    (format, value) => {
      format.fill.color = shade;
      if (value === 'bold') format.font.bold = true;
    },
    false,
  );
  for (const { edges, isDrawn, ...place } of borderLines(rows, columns.length, breaks)) {
    const { borders } = rangeOf(sheet, place).format;
    // Thin and black is what a line is where nothing else is said.
    for (const edge of edges) borders.getItem(edge).style = isDrawn ? 'Continuous' : 'None';
  }
}

function rangeOf(
  sheet: Excel.Worksheet,
  place: Pick<Rectangle<unknown>, 'row' | 'column' | 'rows' | 'columns'>,
): Excel.Range {
  return passing(sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns));
}
