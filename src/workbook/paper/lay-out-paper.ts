import type { Block, Paper, TableBlock } from '../../review/document';
import { besideRows } from './beside-rows';
import { chartRows } from './chart-rows';
import { compactColumns } from './compact-columns';
import { factRows } from './fact-rows';
import { formRows } from './form-rows';
import { keepWithHeadings } from './keep-with-headings';
import { type PageGrid, pageGrid } from './page-grid';
import { type Pages, paginate } from './paginate';
import { type PlacedChart, placeCharts } from './place-charts';
import { bodySize, emsOf, plain, type PlannedRow, spaceRows } from './planned-row';
import type { PrintedShare } from './printed-width';
import { signatureRows } from './signature-rows';
import { tableRows } from './table-rows';
import { titleLines } from './title-lines';
import { treeRows } from './tree-rows';
import { paragraphRow, wholeRow } from './whole-rows';
import { withinHeight } from './within-height';
import { splitByLines } from './wrap-text';

/** A paper as sheet rows, ready to be written: sizes, places and page breaks are settled. */
export interface SheetLayout {
  /** Points of each column of the sheet. */
  readonly columns: readonly number[];
  /** How much of a column's width text can count on. */
  readonly textShare: number;
  readonly textSize: number;
  /** Points that rows may take of a page. */
  readonly pageHeight: number;
  readonly rows: readonly PlannedRow[];
  /** Zero-based rows that begin a page, the first page aside. */
  readonly breaks: readonly number[];
  readonly charts: readonly PlacedChart[];
}

/** Longer paragraphs go on in further rows: Excel's rows end at 409 points. */
const mostLines = 20;

/** Points that rows keep free above and below their text, together: closer where that saves a page. */
const paddings = [3, 1.5, 0] as const;

type Rows = TableBlock['rows'];

function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block];
    return block.kind === 'beside' ? block.blocks.filter((each) => each.kind === 'table') : [];
  });
}

/** The rows of all tables with the very same columns: one list in several tables, a month each. */
function rowsByColumns(blocks: readonly Block[]): ReadonlyMap<TableBlock['columns'], Rows> {
  const found = new Map<TableBlock['columns'], Rows>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    found.set(block.columns, [...(found.get(block.columns) ?? []), ...block.rows]);
  }
  return found;
}

function blockRows(
  block: Block,
  grid: PageGrid,
  alike: ReadonlyMap<TableBlock['columns'], Rows>,
): PlannedRow[] {
  const size = grid.textSize;
  /** Half as high where rows are set closer: what belongs together still stands together. */
  const gap = (height: number, keepWithNext = false) =>
    spaceRows(grid.rowPadding < paddings[0] ? height / 2 : height, keepWithNext);
  const title = { ...plain, size: size + 4, bold: true, align: 'center' } as const;
  const heading = { ...plain, bold: true, vertical: 'Center' } as const;
  switch (block.kind) {
    case 'title':
      return titleLines(block.text, emsOf(grid.columns, grid.textWidth, title.size)).map(
        (line, at, lines) => wholeRow(line, title, grid, at < lines.length - 1 ? 2 : 6, true),
      );
    case 'subtitle':
      return [
        wholeRow(
          block.text,
          { ...plain, size: size + 2, align: 'center', vertical: 'Center' },
          grid,
          6,
          true,
        ),
      ];
    case 'facts':
      return [...factRows(block.facts, grid), ...gap(4.5)];
    case 'heading':
      return [
        ...gap(block.level === 1 ? 7.5 : 4.5, true),
        {
          ...wholeRow(
            block.text,
            { ...heading, size: block.level === 1 ? size + 2 : size },
            grid,
            4.5,
            true,
          ),
          isHeading: true,
        },
      ];
    case 'paragraph': {
      const look = { ...plain, size, bold: block.emphasis ?? false };
      const pieces = splitByLines(block.text, emsOf(grid.columns, grid.textWidth, size), mostLines);
      return pieces.map((piece) => paragraphRow(piece, look, grid, 3));
    }
    case 'table':
      return [...tableRows(block, grid, alike.get(block.columns)), ...gap(4.5)];
    case 'form':
      return [...formRows(block, grid), ...gap(4.5)];
    case 'beside':
      return [...besideRows(block, grid), ...gap(4.5)];
    case 'chart':
      return [...chartRows(block, grid), ...gap(4.5)];
    case 'tree':
      return treeRows(block.root, grid);
    case 'pageBreak':
      return [{ cells: [], height: 0, keepWithNext: true, repeat: [], startsPage: true }];
    case 'signatures':
      return [...gap(12, true), ...signatureRows(block.labels, grid)];
  }
}

/** Signatures never stand on a page by themselves: what they sign for begins above them. */
function keepWithSignatures(rows: PlannedRow[]): void {
  const content = rows.findLastIndex((row) => row.cells.length > 0);
  for (let at = Math.max(0, content); at < rows.length; at += 1) {
    const row = rows[at];
    if (row !== undefined) rows[at] = { ...row, keepWithNext: true };
  }
}

function plannedRows(
  paper: Paper,
  grid: PageGrid,
  alike: ReadonlyMap<TableBlock['columns'], Rows>,
): PlannedRow[] {
  const rows: PlannedRow[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'signatures') keepWithSignatures(rows);
    rows.push(...blockRows(block, grid, alike).flatMap((row) => withinHeight(row, grid)));
  }
  return keepWithHeadings(rows);
}

/** Fewest pages, of as many the fewest tables that go on over one, and of those the loosest. */
function settledPages(paper: Paper, grid: PageGrid): Pages {
  const alike = rowsByColumns(paper.blocks);
  const tried = paddings.map((rowPadding) =>
    paginate(plannedRows(paper, { ...grid, rowPadding }, alike), grid.pageHeight),
  );
  const cost = ({ breaks, divided }: Pages) => breaks.length * 1000 + divided;
  return tried.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}

/** `printed` says how wide the workbook prints columns. */
export function layOutPaper(paper: Paper, printed: PrintedShare): SheetLayout {
  const grid = pageGrid(paper.orientation, printed, paper);
  const pages = settledPages(paper, grid);
  const { rows, spans } = compactColumns(pages.rows, grid.columns);
  const headers = new Map(
    tablesOf(paper.blocks).map(({ id = '', columns }) => [id, columns.map((each) => each.header)]),
  );
  return {
    columns: spans.map((span) => span * grid.columnWidth),
    textShare: grid.textWidth / grid.columnWidth,
    textSize: paper.textSize ?? bodySize,
    pageHeight: grid.pageHeight,
    rows,
    breaks: pages.breaks,
    charts: placeCharts(rows, headers),
  };
}
