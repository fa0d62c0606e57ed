import type { Rect } from './rect';

/** Inches. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Left, centre and right texts with Excel's `&` codes; '' for none. */
export interface HeaderFooterText {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export type HeaderFooterPages = 'default' | 'first' | 'even';

export interface HeaderFooterOptions {
  readonly differentFirst: boolean;
  readonly differentOddEven: boolean;
  readonly scaleWithDoc: boolean;
  readonly alignWithMargins: boolean;
}

export interface PrintSetup {
  /** OOXML paper number: 9 is A4, 8 A3, 1 Letter; 0 when the file says nothing. */
  readonly paperSize: number;
  readonly orientation: 'portrait' | 'landscape';
  /** Percent, used when `fit` is null. */
  readonly scale: number;
  /** Pages wide and tall, 0 for as many as needed; null when a scale is used. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly firstPageNumber: number | null;
  readonly pageOrder: 'downThenOver' | 'overThenDown';
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly cellComments: 'none' | 'asDisplayed' | 'atEnd';
  readonly errors: 'displayed' | 'blank' | 'dash' | 'NA';
}

export interface PrintOptions {
  readonly horizontalCentered: boolean;
  readonly verticalCentered: boolean;
  readonly headings: boolean;
  readonly gridLines: boolean;
}

export declare class PageLayout {
  get margins(): PageMargins;
  setMargins(patch: Partial<PageMargins>): void;
  get setup(): PrintSetup;
  setSetup(patch: Partial<PrintSetup>): void;
  get options(): PrintOptions;
  setOptions(patch: Partial<PrintOptions>): void;
  headerFooter(pages: HeaderFooterPages): HeaderFooterText;
  setHeaderFooter(pages: HeaderFooterPages, patch: Partial<HeaderFooterText>): void;
  get headerFooterOptions(): HeaderFooterOptions;
  setHeaderFooterOptions(patch: Partial<HeaderFooterOptions>): void;
  /** Zero-based rows (columns) that begin a new page. */
  get rowBreaks(): readonly number[];
  set rowBreaks(rows: readonly number[]);
  get columnBreaks(): readonly number[];
  set columnBreaks(columns: readonly number[]);
  get printArea(): readonly Rect[] | null;
  set printArea(rects: readonly Rect[] | null);
  /** Rows (whole) repeated at the top and columns (whole) repeated at the left. */
  get titleRows(): Rect | null;
  set titleRows(rect: Rect | null);
  get titleColumns(): Rect | null;
  set titleColumns(rect: Rect | null);
}
