import type { PageGrid } from './page-grid';
import {
  emsOf,
  heightOfLines,
  type Look,
  plainIn,
  type PlannedCell,
  type PlannedRow,
} from './planned-row';
import { evenLines } from './even-lines';
import { roomOfBold } from './printing-programs';
import { linesNeeded } from './wrap-text';

const boxHeight = 54;
const mostBoxes = 5;
/** Of titles in one line. */
const leastTitleHeight = 27;

function boxes(labels: readonly string[], grid: PageGrid, look: Look, say: boolean): PlannedCell[] {
  const edge = (at: number) => Math.round((grid.columns * at) / labels.length);
  return labels.map((label, at) => {
    const span = edge(at + 1) - edge(at);
    const text = say ? evenLines(label, emsOf(span, grid.textWidth, grid.textSize)) : '';
    return { column: edge(at), span, text, look };
  });
}

/** Boxes to sign or stamp in, kept together on one page; more than five go on in a second row. */
export function signatureRows(labels: readonly string[], grid: PageGrid): PlannedRow[] {
  const rows: PlannedRow[] = [];
  for (let from = 0; from < labels.length; from += mostBoxes) {
    const here = labels.slice(from, from + mostBoxes);
    const look: Look = { ...plainIn(grid), align: 'center', vertical: 'Center', border: 'box' };
    const head: Look = { ...look, bold: true, shaded: true };
    const titles = boxes(here, grid, head, true);
    const lines = titles.map(({ text, span }) =>
      linesNeeded(text, roomOfBold(text, emsOf(span, grid.textWidth, grid.textSize))),
    );
    const height = Math.max(
      leastTitleHeight,
      heightOfLines(Math.max(...lines), grid.rowPadding, grid.textSize),
    );
    rows.push(
      { cells: titles, height, keepWithNext: true, repeat: [] },
      { cells: boxes(here, grid, look, false), height: boxHeight, keepWithNext: false, repeat: [] },
    );
  }
  return rows;
}
