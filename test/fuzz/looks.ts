/** How the cells of a sheet are shown, as far as a change of theirs is to leave it, or to put it back. */
export interface SheetLook {
  /** Number formats by address, of cells that have a style. */
  readonly formats: ReadonlyMap<string, string>;
  /** By row: its height, and whether it is hidden; of rows that have either. */
  readonly heights: ReadonlyMap<number, string>;
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
}
