import type { Paper } from '../../review/document';
import { headerFooter } from './header-footer';
import type { SheetLayout } from './lay-out-paper';
import { margins } from './page-grid';
import { bodySize, type Look, plain, type PlannedRow } from './planned-row';

const fontName = '標楷體';
const shade = '#E7E6E6';
/** Longer text in a cell of format @ can show as ### in older Excel. */
const longestTextCell = 255;

/** Text goes in as text: 「115/09/30」 stays what it is. */
function formatOf(text: string): string {
  return text.length > longestTextCell && !/^[=+\-@]/.test(text) ? 'General' : '@';
}

/** All text of the paper in one write, and the widths of the grid. */
export function writePaper(sheet: Excel.Worksheet, { grid, rows }: SheetLayout): void {
  const texts = rows.map((row) => {
    const line = Array.from({ length: grid.columns }, () => '');
    for (const cell of row.cells) line[cell.column] = cell.text;
    return line;
  });
  const whole = sheet.getRangeByIndexes(0, 0, rows.length, grid.columns);
  whole.numberFormat = texts.map((line) => line.map(formatOf));
  whole.values = texts;
  whole.format.font.name = fontName;
  whole.format.font.size = bodySize;
  whole.format.font.color = '#000000';
  whole.format.wrapText = true;
  whole.format.verticalAlignment = 'Top';
  whole.format.columnWidth = grid.columnWidth;
  sheet.showGridlines = false;
}

/** Rows one after another whose cells have the same places and looks: formatted as one. */
interface Band {
  readonly from: number;
  readonly count: number;
  readonly row: PlannedRow;
}

function shapeOf(row: PlannedRow): string {
  return JSON.stringify(row.cells.map(({ column, span, look }) => [column, span, look]));
}

function bandsOf<T>(rows: readonly PlannedRow[], key: (row: PlannedRow) => T): Band[] {
  const bands: Band[] = [];
  rows.forEach((row, index) => {
    const last = bands.at(-1);
    if (last !== undefined && key(last.row) === key(row)) {
      bands[bands.length - 1] = { ...last, count: last.count + 1 };
    } else {
      bands.push({ from: index, count: 1, row });
    }
  });
  return bands;
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;

function dress(range: Excel.Range, look: Look, rowCount: number): void {
  const { format } = range;
  if (look.align !== plain.align) format.horizontalAlignment = horizontal[look.align];
  if (look.vertical !== plain.vertical) format.verticalAlignment = look.vertical;
  if (look.bold) format.font.bold = true;
  if (look.size !== bodySize) format.font.size = look.size;
  if (look.shaded) format.fill.color = shade;
  if (look.border === 'none') return;
  const edges: Excel.BorderIndex[] = ['EdgeLeft', 'EdgeRight'] as Excel.BorderIndex[];
  const add = (edge: `${Excel.BorderIndex}`) => edges.push(edge as Excel.BorderIndex);
  if (look.border === 'box' || look.border === 'openBelow') add('EdgeTop');
  if (look.border === 'box' || look.border === 'openAbove') add('EdgeBottom');
  if (rowCount > 1 && look.border === 'box') add('InsideHorizontal');
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
}

/** Merges, borders, fonts and heights: a few calls for each band of equal rows. */
export function formatPaper(sheet: Excel.Worksheet, { rows }: SheetLayout): void {
  for (const band of bandsOf(rows, shapeOf)) {
    for (const cell of band.row.cells) {
      const range = sheet.getRangeByIndexes(band.from, cell.column, band.count, cell.span);
      if (cell.span > 1) range.merge(true);
      dress(range, cell.look, band.count);
    }
  }
  // Merged cells do not fit their height by themselves (platform 3.4).
  for (const band of bandsOf(rows, (row) => row.height)) {
    sheet.getRangeByIndexes(band.from, 0, band.count, 1).format.rowHeight = band.row.height;
  }
}

/** A4, margins, print area, repeated title, header and footer, page breaks. */
export function setUpPage(sheet: Excel.Worksheet, layout: SheetLayout, paper: Paper): void {
  const page = sheet.pageLayout;
  page.paperSize = 'A4';
  page.orientation = paper.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.setPrintMargins('Centimeters', margins);
  page.centerHorizontally = true;
  page.setPrintArea(sheet.getRangeByIndexes(0, 0, layout.rows.length, layout.grid.columns));
  if (layout.titleRow !== null) {
    page.setPrintTitleRows(`$${layout.titleRow + 1}:$${layout.titleRow + 1}`);
  }
  // Height left free: with a number Excel would ignore the page breaks.
  page.zoom = { horizontalFitToPages: 1 };
  const header = headerFooter(paper.header);
  const footer = headerFooter(paper.footer);
  page.headersFooters.state = 'Default';
  const texts = page.headersFooters.defaultForAllPages;
  texts.leftHeader = header.left;
  texts.centerHeader = header.center;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.center;
  texts.rightFooter = footer.right;
  for (const row of layout.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
