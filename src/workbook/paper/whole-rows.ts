import type { PageGrid } from './page-grid';
import { emsOf, heightOfLines, type Look, type PlannedRow } from './planned-row';
import { keepWhole } from './keep-whole';
import { linesNeeded, textOfLines, wrapText } from './wrap-text';

/** A row across the page. */
export function wholeRow(
  text: string,
  look: Look,
  grid: PageGrid,
  padding: number,
  keepWithNext: boolean,
): PlannedRow {
  const ems = emsOf(grid.columns, grid.textWidth, look.size);
  const shown = keepWhole(text, ems, false);
  return {
    cells: [{ column: 0, span: grid.columns, text: shown, look }],
    height: heightOfLines(linesNeeded(shown, ems), padding, look.size),
    keepWithNext,
    repeat: [],
  };
}

/** Lines that stand at the foot or the head of a page together, at least. */
const leastLines = 2;

/** A paragraph: where a page ends within it, it goes on in a row of the next. */
export function paragraphRow(
  text: string,
  look: Look,
  grid: PageGrid,
  padding: number,
): PlannedRow {
  const row = wholeRow(text, look, grid, padding, false);
  const shown = row.cells[0]?.text ?? '';
  const lines = wrapText(shown, emsOf(grid.columns, grid.textWidth, look.size));
  if (lines.length < 2 * leastLines) return row;
  return {
    ...row,
    divide: (height) => {
      const partOf = (some: typeof lines) => paragraphRow(textOfLines(some), look, grid, padding);
      let count = lines.length - leastLines;
      while (count >= leastLines && partOf(lines.slice(0, count)).height > height) count -= 1;
      if (count < leastLines) return undefined;
      return [partOf(lines.slice(0, count)), partOf(lines.slice(count))];
    },
  };
}
