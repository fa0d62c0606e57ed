import type { Cell } from './cell';

/**
 * The cells of a row by their columns, always in the order of columns. Two arrays take a third of what a
 * map takes, and rows that came with the same columns share theirs. Whoever goes through them sees them
 * as they were when he began, but for cells that were added behind the last.
 */
export class RowCells {
  private columns: number[] = [];
  private cells: Cell[] = [];
  /** Those that came behind their place: put there once somebody wants them in order. */
  private late: Map<number, Cell> | null = null;
  /** Another row has the same array. */
  private isShared = false;

  get size(): number {
    return this.cells.length + (this.late?.size ?? 0);
  }

  get(column: number): Cell | undefined {
    const late = this.late?.get(column);
    if (late) return late;
    return this.cells[this.placeOf(column)];
  }

  set(column: number, cell: Cell): void {
    const { length } = this.cells;
    if (length === 0 || column > (this.columns[length - 1] ?? 0)) {
      if (this.isShared) this.own();
      this.columns.push(column);
      this.cells.push(cell);
      return;
    }
    const place = this.placeOf(column);
    if (place >= 0) {
      this.cells[place] = cell;
      return;
    }
    (this.late ??= new Map()).set(column, cell);
  }

  delete(column: number): void {
    this.settle();
    const place = this.placeOf(column);
    if (place < 0) return;
    this.columns = this.columns.filter((_, at) => at !== place);
    this.cells = this.cells.filter((_, at) => at !== place);
    this.isShared = false;
  }

  keys(): readonly number[] {
    this.settle();
    return this.columns;
  }

  values(): readonly Cell[] {
    this.settle();
    return this.cells;
  }

  *[Symbol.iterator](): Generator<readonly [number, Cell]> {
    this.settle();
    const { columns, cells } = this;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (cell) yield [columns[at] ?? 0, cell];
    }
  }

  /** Takes the other's array of columns if it says the same. */
  shareColumns(other: RowCells): void {
    this.settle();
    other.settle();
    if (other.columns.length !== this.columns.length) return;
    if (this.columns.some((column, at) => column !== other.columns[at])) return;
    this.columns = other.columns;
    this.isShared = other.isShared = true;
  }

  private settle(): void {
    if (!this.late) return;
    const columns = [...this.columns, ...this.late.keys()];
    const cells = [...this.cells, ...this.late.values()];
    const order = columns.map((_, at) => at).sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
    this.columns = order.map((at) => columns[at] ?? 0);
    this.cells = order.flatMap((at) => cells[at] ?? []);
    this.late = null;
    this.isShared = false;
  }

  private own(): void {
    this.columns = [...this.columns];
    this.isShared = false;
  }

  /** -1 for a column without a cell. */
  private placeOf(column: number): number {
    // In most rows no column is left out.
    const likely = column - (this.columns[0] ?? 0);
    if (this.columns[likely] === column) return likely;
    const place = this.firstFrom(column);
    return this.columns[place] === column ? place : -1;
  }

  /** The place, among those in order, of the first column that is this one or right of it. */
  firstFrom(column: number): number {
    let [low, high] = [0, this.columns.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.columns[middle] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
