import { type PaperColumn, type TableBlock, textOfCell } from '../../review/document';
import { columnSpans } from './column-spans';
import { keepTogether } from './keep-together';
import type { PageGrid } from './page-grid';
import { emsOf, heightOfLines, type Look, plain, type PlannedRow } from './planned-row';
import { splitByLines, wrapText } from './wrap-text';

/** Lines of the tallest row: Excel ends at 409 points, and a page should not be left half empty. */
const mostLines = 16;
/** Taller rows go on in pieces of so many lines, which fill a page to its end. */
const pieceLines = 8;
const rowPadding = 6;

const headerLook: Look = {
  ...plain,
  bold: true,
  align: 'center',
  vertical: 'Center',
  shaded: true,
  border: 'box',
};

/** Lines a cell takes, with those left free to write on. */
function linesNeeded(text: string, ems: number, column: PaperColumn | undefined): number {
  if (text === '') return column?.handwritten ?? 1;
  return wrapText(text, ems).length;
}

function borderOf(opensAbove: boolean, opensBelow: boolean): Look['border'] {
  if (opensAbove) return opensBelow ? 'openBoth' : 'openAbove';
  return opensBelow ? 'openBelow' : 'box';
}

/**
 * Caption, header, rows and note of a table. A row with very long text goes on in the next row.
 * `alike` are the rows of all tables that are to have the same columns.
 */
export function tableRows(
  block: TableBlock,
  grid: PageGrid,
  alike: TableBlock['rows'] = block.rows,
): PlannedRow[] {
  const spans = columnSpans(block.columns, alike, grid);
  const starts = spans.map((_, at) => spans.slice(0, at).reduce((sum, span) => sum + span, 0));
  const ems = spans.map((span) => emsOf(span, grid.textWidth));
  const full = { column: 0, span: grid.columns };

  const row = (texts: readonly string[], look: (at: number) => Look, row: Partial<PlannedRow>) => ({
    cells: texts.map((text, at) => ({
      column: starts[at] ?? 0,
      span: spans[at] ?? 1,
      text,
      look: look(at),
    })),
    height: heightOfLines(
      Math.max(1, ...texts.map((text, at) => linesNeeded(text, ems[at] ?? 1, block.columns[at]))),
      rowPadding,
    ),
    keepWithNext: false,
    repeat: [],
    ...row,
  });

  const header = row(
    block.columns.map((column) => column.header),
    () => headerLook,
    { keepWithNext: true },
  );
  const joined = (index: number, at: number) =>
    block.columns[at]?.joinsBlank === true &&
    index < block.rows.length &&
    textOfCell(block.rows[index]?.[at]) === '';

  const body = block.rows.flatMap((cells, index) => {
    const pieces = block.columns.map((_, at) => {
      const text = textOfCell(cells[at]);
      const whole = splitByLines(text, ems[at] ?? 1, mostLines);
      return whole.length === 1 ? whole : splitByLines(text, ems[at] ?? 1, pieceLines);
    });
    const parts = Math.max(1, ...pieces.map((piece) => piece.length));
    return Array.from({ length: parts }, (_, part) =>
      row(
        pieces.map((piece) => piece[part] ?? ''),
        (at) => ({
          ...plain,
          align: block.columns[at]?.align ?? 'left',
          vertical: parts > 1 ? 'Top' : 'Center',
          border: borderOf(
            part > 0 || joined(index, at),
            part < parts - 1 || joined(index + 1, at),
          ),
        }),
        {
          repeat: [header],
          keepWithNext: part === parts - 1 && block.columns.some((_, at) => joined(index + 1, at)),
        },
      ),
    );
  });

  const planned: PlannedRow[] = [];
  if (block.caption !== undefined) {
    planned.push({
      cells: [{ ...full, text: block.caption, look: { ...plain, bold: true, vertical: 'Center' } }],
      height: heightOfLines(1, 4.5),
      keepWithNext: true,
      repeat: [],
    });
  }
  planned.push(header, ...body);
  if (block.note !== undefined) {
    const lines = wrapText(block.note, emsOf(grid.columns, grid.textWidth)).length;
    planned.push({
      cells: [{ ...full, text: block.note, look: plain }],
      height: heightOfLines(lines, rowPadding),
      keepWithNext: false,
      repeat: [],
    });
  }
  return keepTogether(planned, grid.pageHeight);
}
