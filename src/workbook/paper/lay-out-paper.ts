import type { Block, Paper, TableBlock } from '../../review/document';
import { formRows } from './form-rows';
import { treeRows } from './tree-rows';
import { factRows } from './fact-rows';
import { pageGrid, type PageGrid } from './page-grid';
import { paginate } from './paginate';
import { emsOf, heightOfLines, type Look, plain, type PlannedRow } from './planned-row';
import type { PrintedShare } from './printed-width';
import { signatureRows } from './signature-rows';
import { tableRows } from './table-rows';
import { titleLines } from './title-lines';
import { splitByLines, wrapText } from './wrap-text';

/** A paper as sheet rows, ready to be written: sizes, places and page breaks are settled. */
export interface SheetLayout {
  readonly grid: PageGrid;
  readonly rows: readonly PlannedRow[];
  /** Zero-based rows that begin a page, the first page aside. */
  readonly breaks: readonly number[];
  /** The row that is said again at the head of every page, zero-based; null without a title. */
  readonly titleRow: number | null;
}

/** Longer paragraphs go on in further rows: a sheet row is never cut by a page's edge. */
const mostLines = 12;

const looks = {
  title: { ...plain, size: 16, bold: true, align: 'center' },
  subtitle: { ...plain, size: 14, align: 'center', vertical: 'Center' },
  heading1: { ...plain, size: 14, bold: true, vertical: 'Center' },
  heading2: { ...plain, bold: true, vertical: 'Center' },
} as const satisfies Record<string, Look>;

function wholeRow(
  text: string,
  look: Look,
  grid: PageGrid,
  padding: number,
  keepWithNext: boolean,
): PlannedRow {
  const lines = wrapText(text, emsOf(grid.columns, grid.textWidth, look.size)).length;
  return {
    cells: [{ column: 0, span: grid.columns, text, look }],
    height: heightOfLines(lines, padding, look.size),
    keepWithNext,
    repeat: [],
  };
}

function gap(height: number, keepWithNext: boolean): PlannedRow {
  return { cells: [], height, keepWithNext, repeat: [] };
}

type Rows = TableBlock['rows'];

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
  switch (block.kind) {
    case 'title':
      return titleLines(block.text, emsOf(grid.columns, grid.textWidth, looks.title.size)).map(
        // Room below the last line, on every page where it is said again.
        (line, at, lines) => wholeRow(line, looks.title, grid, at < lines.length - 1 ? 2 : 9, true),
      );
    case 'subtitle':
      return [wholeRow(block.text, looks.subtitle, grid, 6, true)];
    case 'facts':
      return [...factRows(block.facts, grid), gap(6, false)];
    case 'heading':
      return block.level === 1
        ? [gap(9, true), wholeRow(block.text, looks.heading1, grid, 6, true)]
        : [gap(4.5, true), wholeRow(block.text, looks.heading2, grid, 6, true)];
    case 'paragraph': {
      const look = { ...plain, bold: block.emphasis ?? false };
      const pieces = splitByLines(block.text, emsOf(grid.columns, grid.textWidth), mostLines);
      return pieces.map((piece) => wholeRow(piece, look, grid, 3, false));
    }
    case 'table':
      return [...tableRows(block, grid, alike.get(block.columns)), gap(6, false)];
    case 'form':
      return [...formRows(block, grid), gap(6, false)];
    case 'beside':
      return block.blocks.flatMap((each) => blockRows(each, grid, alike));
    case 'tree':
      return treeRows(block.root, grid);
    case 'chart':
    case 'pageBreak':
      return [];
    case 'signatures':
      return [gap(12, true), ...signatureRows(block.labels, grid)];
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

/** `printed` says how wide the workbook prints columns. */
export function layOutPaper(paper: Paper, printed: PrintedShare): SheetLayout {
  const grid = pageGrid(paper.orientation, printed);
  const alike = rowsByColumns(paper.blocks);
  const rows: PlannedRow[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'signatures') keepWithSignatures(rows);
    rows.push(...blockRows(block, grid, alike));
  }
  const first = paper.blocks[0];
  // Its last line names the meeting; the office stands in the page's header.
  const titleRow = first?.kind === 'title' ? blockRows(first, grid, alike).length - 1 : null;
  const titleHeight = titleRow === null ? 0 : (rows[titleRow]?.height ?? 0);
  return { grid, titleRow, ...paginate(rows, grid.pageHeight, titleHeight) };
}
