import type ExcelJs from 'exceljs';
import type { FinishedPaper } from './finished-papers';
import { valueOf, type WriteRows } from './plain-papers';
import { styles } from './plain-styles';

const pointsOfWidth = 5.25;

/** Widths of the cells that most rows have. */
function widths({ rows, columnPoints }: FinishedPaper): number[] {
  const shapes = new Map<string, number>();
  for (const { cells } of rows) {
    const shape = cells.map(({ span }) => span).join(' ');
    if (cells.length > 1) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [usual = ''] = [...shapes].sort((a, b) => b[1] - a[1])[0] ?? [];
  let from = 0;
  return usual.split(' ').map((span) => {
    const own = columnPoints.slice(from, (from += Number(span)));
    return own.reduce((sum, points) => sum + points, 0) / pointsOfWidth;
  });
}

/**
 * A sheet of its own: cells of a row side by side, none merged. In the columns of the longest list all other lists and
 * the paragraphs stand as well.
 */
export function inOwnColumns(): WriteRows {
  const styleOf = styles();
  return (sheet: ExcelJs.Worksheet, paper, places) => {
    sheet.columns = widths(paper).map((width) => ({ width }));
    paper.rows.forEach(({ height, cells }, at) => {
      const row = sheet.getRow(at + 1);
      row.height = height;
      cells.forEach((cell, column) => {
        const target = row.getCell(column + 1);
        target.value = valueOf(cell, places);
        target.style = styleOf(cell);
      });
    });
  };
}
