// A paper as plain data. Renderers (sheet, preview, text) know nothing of meetings.

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

/**
 * An empty list is said by a paragraph, never by a table without rows. Tables with the very same
 * `columns` are one list in parts: their columns stand under each other.
 */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Said under the table: how many more rows there are, what a mark means. */
  readonly note?: string;
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
  readonly header: PageSections;
  readonly footer: PageSections;
  readonly blocks: readonly Block[];
}
