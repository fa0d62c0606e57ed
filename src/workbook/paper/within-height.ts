import type { PageGrid } from './page-grid';
import { emsOf, heightOfLines, highestRow, type Look, type PlannedRow } from './planned-row';
import { linesNeeded, splitByLines } from './wrap-text';

/** Lines of such a piece: so many fill a page to its end. */
const pieceLines = 8;

/** A row higher than Excel has any, as of a title of thousands of characters, goes on in further rows. */
export function withinHeight(row: PlannedRow, grid: PageGrid): PlannedRow[] {
  if (row.height <= highestRow) return [row];
  const emsIn = (span: number, look: Look) => emsOf(span, grid.textWidth, look.size);
  const cells = row.cells.map((cell) => ({
    cell,
    pieces: splitByLines(cell.text, emsIn(cell.span, cell.look), pieceLines),
  }));
  const parts = Math.max(1, ...cells.map(({ pieces }) => pieces.length));
  return Array.from({ length: parts }, (_, part): PlannedRow => {
    const own = cells.map(({ cell, pieces }) => ({
      ...{ column: cell.column, span: cell.span, text: pieces[part] ?? '' },
      ...(part === 0 && { ...cell, text: pieces[0] ?? '' }),
      look: partLook(cell.look, part, parts),
    }));
    const heights = own.map(({ text, span, look }) =>
      heightOfLines(linesNeeded(text, emsIn(span, look)), grid.rowPadding, look.size),
    );
    return {
      cells: own,
      height: Math.min(highestRow, Math.max(...heights)),
      keepWithNext: part === parts - 1 && row.keepWithNext,
      repeat: row.repeat,
    };
  });
}

/** Its box is open between the rows that it goes on in. */
function partLook(look: Look, part: number, parts: number): Look {
  if (look.border !== 'box' || parts === 1) return { ...look, vertical: 'Top' };
  const border = part === 0 ? 'openBelow' : part < parts - 1 ? 'openBoth' : 'openAbove';
  return { ...look, vertical: 'Top', border };
}
