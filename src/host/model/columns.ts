/** Column widths in characters of the default font, as the file counts them. */
export declare class ColumnList {
  get defaultWidth(): number;
  set defaultWidth(width: number);
  /** The width shown when not hidden. */
  width(column: number): number;
  isCustom(column: number): boolean;
  /** Null goes back to the default width. */
  setWidth(from: number, to: number, width: number | null): void;
  hidden(column: number): boolean;
  setHidden(from: number, to: number, hidden: boolean): void;
}
