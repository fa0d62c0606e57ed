import { COLUMNS } from './plain-area';
import type { CalcRect, CalcValue } from './source';

export interface Extent {
  /** Counts of rows and columns; beyond them all cells are empty. */
  readonly bottom: number;
  readonly right: number;
}

/** The values of a sheet's cells: those of the file, and over them what was worked out since. */
export class SheetValues {
  private readonly results = new Map<number, CalcValue>();
  private known: { bottom: number; right: number } | undefined;

  /** `extent` is asked for once it matters. */
  constructor(
    readonly name: string,
    private readonly extent: () => Extent,
    private readonly stored: (row: number, column: number) => CalcValue,
  ) {}

  get bottom(): number {
    return this.size().bottom;
  }

  get right(): number {
    return this.size().right;
  }

  at(row: number, column: number): CalcValue {
    if (this.results.size > 0) {
      const result = this.results.get(row * COLUMNS + column);
      if (result !== undefined) return result;
    }
    return this.stored(row, column);
  }

  set(row: number, column: number, value: CalcValue): void {
    this.results.set(row * COLUMNS + column, value);
    const size = this.size();
    size.bottom = Math.max(size.bottom, row + 1);
    size.right = Math.max(size.right, column + 1);
  }

  /** The part of an area that may hold anything. */
  used({ row, column, rows, columns }: CalcRect): CalcRect {
    const height = Math.max(0, Math.min(rows, this.bottom - row));
    const width = Math.max(0, Math.min(columns, this.right - column));
    return { row, column, rows: height, columns: width };
  }

  private size(): { bottom: number; right: number } {
    return (this.known ??= { ...this.extent() });
  }
}
