/** A paper on its way to become a sheet. */
export interface PaperSheet {
  /** The paper's own title, as long as it is. */
  readonly paper: string;
  /** The same as a sheet name. */
  readonly title: string;
  /** Name of the sheet while it is built; nobody else's. */
  readonly temporaryName: string;
}

/** One run that makes papers that belong together sheets. */
export interface Attempt {
  /** From outside: no two runs at a time have the same. */
  readonly id: string;
  readonly sheets: readonly PaperSheet[];
}

/** A paper's sheet while it is built. */
export interface BuiltSheet extends PaperSheet {
  readonly sheet: Excel.Worksheet;
  /** The boxes it has, once they are written. */
  readonly boxes?: readonly string[];
  /** Id of the XML part that says what it was made from. */
  readonly print?: string;
  /** No later run is to take its place. */
  readonly frozen?: true;
}

/** How papers are called in a sentence: 「議程 MR-115-01」、「議程附表 MR-115-01」. */
export function titlesOf(sheets: readonly Pick<PaperSheet, 'paper'>[]): string {
  return sheets.map(({ paper }) => `「${paper}」`).join('、');
}
