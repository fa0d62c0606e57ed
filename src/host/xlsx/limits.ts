const KB = 1024;
const MB = 1024 * KB;

/**
 * How large a workbook may be, each with the largest sound one we know of beside it. Whatever lies
 * within is opened in under 10 s of the processor and 600 MB of memory; what lies beyond is refused
 * before it is unpacked or, where only the content tells, while it is read.
 */
export const LIMITS = {
  /** The file. A register of 100,000 rows is 6 MB; photographs make the largest ones. */
  file: 100 * MB,
  /** Files inside it. Excel writes about three per sheet and one per picture. */
  entries: 20_000,
  /** All that is inside, unpacked, by the archive's own account. */
  unpacked: 500 * MB,
  /** One sheet or table of strings, unpacked. 100,000 rows of 12 cells are 60 MB. */
  sheet: 160 * MB,
  /** Any other part that is read as XML: styles, names, drawings. 65,490 cell formats are 10 MB. */
  part: 32 * MB,
  /**
   * What parsed XML takes in memory, as measured: half a million merged areas take 700 MB.
   * 65,490 cell formats, all that Excel allows, take 140 MB.
   */
  weight: 250 * MB,
  /** Cells, but for those of rows that hold nothing but formats and look alike: 250 bytes each. */
  cells: 1_500_000,
  /** Cells of a sheet that cannot be read, beyond which none of the sheet is. */
  damages: 20_000,
  /** Characters of a formula, as Excel has it. */
  formula: 8_192,
  /** Characters of a cell's text, as Excel has it. */
  text: 32_767,
  /** Characters of the long texts of all cells, a shared one counted in each: 3,000 cells full. */
  longTexts: 100_000_000,
  /** Characters of shared formulas, written out for each cell: 12 of 80 in 100,000 rows. */
  sharedFormulas: 100_000_000,
  /** Different texts. */
  strings: 1_800_000,
  /** Sheets: each costs the same however empty it is. */
  sheets: 1_000,
} as const;
