// A paper as plain data. Renderers (sheet, HTML, text) know nothing of meetings.
import type { TableName } from '../register/register';

export type Align = 'left' | 'center' | 'right';

export interface PaperColumn {
  readonly header: string;
  /** Share of the page's width, relative to the other columns of the table. */
  readonly weight: number;
  readonly align?: Align;
  /** Lines left free to write by hand where the cell is blank; the table then keeps its weights. */
  readonly handwritten?: number;
  /** A blank cell belongs to the one above: no line between them. */
  readonly joinsBlank?: boolean;
}

/** A row of the register that a cell names: where it can, the cell leads there. */
export interface RowRef {
  readonly table: TableName;
  readonly key: string;
}

/** A cell of which more is to be said than its text. */
export interface TableCell {
  readonly text: string;
  /** The cell is this number, and `format` shows it as `text`: charts can be fed from it. */
  readonly value?: number;
  /** A number format of Excel's; of a `value` only. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly row?: RowRef;
}

export type CellContent = string | TableCell;

export function textOfCell(cell: CellContent | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}

/**
 * An empty list is said by a paragraph, never by a table without rows. Tables with the very same
 * `columns` are one list in parts: their columns stand under each other.
 */
export interface TableBlock {
  readonly kind: 'table';
  /** Charts of the same paper name the table by it. */
  readonly id?: string;
  readonly caption?: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Said under the table: how many more rows there are, what a mark means. */
  readonly note?: string;
}

/** A label with its value, or with room to write it by hand. */
export interface FormField {
  readonly label: string;
  readonly value: string;
  /** Share of the row's width, relative to the other fields of the row; 1 where nothing is said. */
  readonly weight?: number;
  /** Lines of room where the value is blank or has boxes to tick. */
  readonly lines?: number;
  /** What people write into the blank box is read back under this name: 「3-1.decision」. */
  readonly box?: string;
}

/** Labels and values in a bordered grid, row by row; kept on one page. */
export interface FormBlock {
  readonly kind: 'form';
  readonly rows: readonly (readonly FormField[])[];
}

export interface ChartSeries {
  /** Zero-based column of the table; its header is the name of the series. */
  readonly column: number;
  readonly type: 'column' | 'line';
  /** Greys and dashes that survive a photocopier. */
  readonly look: 'dark' | 'light' | 'dashed';
  readonly labels: boolean;
}

/**
 * A native chart, fed by cells of a printed table of the same paper. A point without a value is a
 * blank cell; with a text in a series' column (「未量測」) the sheet has no chart, for it would be drawn as 0.
 */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  /** The `id` of the table. */
  readonly table: string;
  /** Zero-based column with the names of the points, one row each. */
  readonly categories: number;
  readonly series: readonly ChartSeries[];
  /** Points; what stands beside it is at least as tall. */
  readonly height: number;
}

/** Blocks side by side, kept on one page. */
export interface BesideBlock {
  readonly kind: 'beside';
  readonly blocks: readonly (TableBlock | ChartBlock)[];
  /** Shares of the page's width. */
  readonly weights: readonly number[];
}

/** A box of an organisation chart and what stands below it. */
export interface TreeNode {
  readonly lines: readonly string[];
  readonly children: readonly TreeNode[];
}

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  /** Label and value pairs in a bordered grid: 時間, 地點, 主席 … */
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly label: string; readonly value: string }[];
    }
  /** Level 1: a part of the agenda; level 2: 3-1 … 3-4. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly emphasis?: boolean }
  | TableBlock
  | FormBlock
  | ChartBlock
  | BesideBlock
  | { readonly kind: 'tree'; readonly root: TreeNode }
  | { readonly kind: 'pageBreak' }
  /** A row of boxes to sign in. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] };

/** Stands for the number of the page, or for how many there are. */
export interface PageNumber {
  readonly number: 'page' | 'pages';
}

/** A section at the edge of a page: words, and between them page numbers. Words are never codes. */
export type PageText = string | readonly (string | PageNumber)[];

export interface PageSections {
  readonly left: PageText;
  readonly center: PageText;
  readonly right: PageText;
}

export interface Paper {
  /** Title of the sheet it becomes, e.g. 「議程 MR-115-01」. */
  readonly sheetTitle: string;
  readonly orientation: 'portrait' | 'landscape';
  /** A4 where nothing is said. */
  readonly pageSize?: 'A4' | 'A3';
  /** Points of the text; 12 where nothing is said, not under 10. */
  readonly textSize?: 10 | 11 | 12;
  readonly header: PageSections;
  readonly footer: PageSections;
  readonly blocks: readonly Block[];
}
