/** Row heights in points. */
export declare class RowList {
  get defaultHeight(): number;
  set defaultHeight(height: number);
  /** The height shown when not hidden. */
  height(row: number): number;
  isCustom(row: number): boolean;
  /** Null lets Excel fit the row to its text. */
  setHeight(from: number, to: number, height: number | null): void;
  hidden(row: number): boolean;
  setHidden(from: number, to: number, hidden: boolean): void;
}
