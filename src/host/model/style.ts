export type Underline = 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';

export type BorderStyle =
  | 'none'
  | 'thin'
  | 'medium'
  | 'dashed'
  | 'dotted'
  | 'thick'
  | 'double'
  | 'hair'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export type BorderEdge = 'left' | 'right' | 'top' | 'bottom' | 'diagonalUp' | 'diagonalDown';

export type HorizontalAlignment =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';

export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export interface FontView {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly script: 'baseline' | 'superscript' | 'subscript';
  /** `#RRGGBB`, theme and indexed colours resolved. */
  readonly color: string;
}

export interface FillView {
  /** OOXML pattern name; `gradient` for a gradient fill. */
  readonly pattern: string;
  /** `#RRGGBB`, or null for no fill. A gradient shows its first stop. */
  readonly color: string | null;
  /** `#RRGGBB` of a pattern's lines, null for the automatic colour. */
  readonly patternColor?: string | null;
}

export interface BorderView {
  readonly style: BorderStyle;
  readonly color: string;
}

export interface AlignmentView {
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees as in the file: 0–90 up, 91–180 down, 255 stacked. */
  readonly rotation: number;
  readonly shrink: boolean;
  /** 0 context, 1 left to right, 2 right to left. */
  readonly readingOrder: number;
}

export interface ProtectionView {
  readonly locked: boolean;
  readonly hidden: boolean;
}

export interface StyleView {
  readonly font: FontView;
  readonly fill: FillView;
  readonly borders: Readonly<Record<BorderEdge, BorderView>>;
  readonly alignment: AlignmentView;
  readonly numberFormat: string;
  readonly protection: ProtectionView;
  /** The cell's text was given with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

/** A colour alone fills solidly; null takes the fill away. */
export interface FillPatch {
  readonly color?: string | null;
  readonly pattern?: string;
  readonly patternColor?: string;
}

/** What to change; whatever is absent stays. A fill colour of null takes the fill away. */
export interface StylePatch {
  readonly font?: Partial<FontView>;
  readonly fill?: FillPatch;
  readonly borders?: Partial<Record<BorderEdge, { style?: BorderStyle; color?: string }>>;
  readonly alignment?: Partial<AlignmentView>;
  readonly numberFormat?: string;
  readonly protection?: Partial<ProtectionView>;
  readonly quotePrefix?: boolean;
}
