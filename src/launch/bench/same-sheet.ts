import { plain } from '../../workbook/paper/planned-row';
import type { FinishedCell, FinishedPaper } from './finished-papers';
import { valueOf, type WriteRows } from './plain-papers';
import { type Open, styles } from './plain-styles';

const pointsOfWidth = 6;
/** The same sheet as the add-in's: its columns, its merged cells, its lines. */
export function inSameSheet(): WriteRows {
  const styleOf = styles();
  return (sheet, paper, places) => {
    sheet.columns = paper.columnPoints.map((points) => ({ width: points / pointsOfWidth }));
    const goesOn = continued(paper);
    const blank = {
      ...{ text: '', value: '', format: '@' },
      look: { ...plain, size: paper.textSize },
    } as const;
    const blankStyle = styleOf({ ...blank, column: 0, span: 1 });
    paper.rows.forEach(({ height, cells, blanks }, at) => {
      const row = sheet.getRow(at + 1);
      row.height = height;
      // What nothing stands in has the font of the paper too.
      for (let column = 1; column <= paper.columnPoints.length; column += 1) {
        row.getCell(column).style = blankStyle;
      }
      const all = [...cells, ...blanks.map((place) => ({ ...blank, ...place }))];
      for (const cell of all) {
        const first = row.getCell(cell.column + 1);
        first.value = valueOf(cell, places);
        first.style = styleOf(cell, openOf(cell, at, goesOn));
        // Those that are merged take on the style of the first.
        if (cell.span > 1) {
          sheet.mergeCells(at + 1, cell.column + 1, at + 1, cell.column + cell.span);
        }
      }
    });
  };
}

/** Which cells of which rows go on from the row above: there is no line between, but at the edge of a page. */
function continued({ rows, breaks }: FinishedPaper): ReadonlySet<string> {
  const heads = new Set(breaks);
  return new Set(
    rows.flatMap(({ cells }, at) =>
      at === 0 || heads.has(at)
        ? []
        : cells.flatMap(({ column, look: { border } }) =>
            border === 'openAbove' || border === 'openBoth'
              ? [`${String(at)} ${String(column)}`]
              : [],
          ),
    ),
  );
}

function openOf({ column }: FinishedCell, at: number, goesOn: ReadonlySet<string>): Open {
  const above = goesOn.has(`${String(at)} ${String(column)}`);
  const below = goesOn.has(`${String(at + 1)} ${String(column)}`);
  if (above) return below ? 'topBottom' : 'top';
  return below ? 'bottom' : '';
}
