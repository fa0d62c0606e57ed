import type { Cell, PlacedCell, RowRecord } from './cell';
import { FilledCells } from './filled-cells';

/** Rows that hold nothing but formats, as they came: those that look alike share one look. */
export interface BlankLook {
  readonly attributes: string;
  /** Its text, cut wherever the number of the row stands. */
  readonly pieces: readonly string[];
  /** Of all pieces together. */
  readonly letters: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The rows of a sheet. Offices have sheets in which a million rows are formatted and empty: those are
 * kept by their look, and become records when somebody asks for one.
 */
export class RowMap {
  private readonly records = new Map<number, RowRecord>();
  private readonly looks = new Map<number, BlankLook>();
  /** Whether a formula in it is written once for several cells. */
  sharesFormulas = false;

  constructor(private readonly read: (row: number, look: BlankLook) => RowRecord) {}

  /** To be changed by whoever asks. */
  get(row: number): RowRecord | undefined {
    const look = this.looks.get(row);
    if (look) this.set(row, this.read(row, look));
    return this.records.get(row);
  }

  /** To be looked at only: what is changed of it is lost. */
  peek(row: number): RowRecord | undefined {
    if (this.looks.size === 0) return this.records.get(row);
    const look = this.looks.get(row);
    return look ? this.read(row, look) : this.records.get(row);
  }

  attributes(row: number): string | undefined {
    return (this.looks.get(row) ?? this.records.get(row))?.attributes;
  }

  has(row: number): boolean {
    return this.records.has(row) || this.looks.has(row);
  }

  set(row: number, record: RowRecord): void {
    this.looks.delete(row);
    this.records.set(row, record);
  }

  setBlank(row: number, look: BlankLook): void {
    this.looks.set(row, look);
  }

  get size(): number {
    return this.records.size + this.looks.size;
  }

  keys(): number[] {
    return [...this.records.keys(), ...this.looks.keys()];
  }

  /** Those that may hold a value, a formula or something of their own. */
  filled(): ReadonlyMap<number, RowRecord> {
    return this.records;
  }

  /** Every cell of theirs, row by row: without an iterator, for this goes through a whole sheet. */
  eachCell(visit: (row: number, column: number, cell: Cell) => void): void {
    for (const row of this.filledInOrder()) {
      const own = this.records.get(row)?.cells;
      if (!own) continue;
      const [columns, cells] = [own.keys(), own.values()];
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at];
        if (cell) visit(row, columns[at] ?? 0, cell);
      }
    }
  }

  filledCells(): Iterable<PlacedCell> {
    return new FilledCells(this.filledInOrder(), this.records);
  }

  /** Row by row. Nothing is made of the cells without a formula: most sheets hold nothing else. */
  formulaCells(): PlacedCell[] {
    const found: PlacedCell[] = [];
    this.eachCell((row, column, cell) => {
      if (cell.formula) found.push({ row, column, cell });
    });
    return found;
  }

  filledInOrder(): readonly number[] {
    const rows = [...this.records.keys()];
    // Most are in order already.
    const isInOrder = rows.every((row, at) => at === 0 || row > (rows[at - 1] ?? 0));
    return isInOrder ? rows : rows.sort((a, b) => a - b);
  }

  blank(): ReadonlyMap<number, BlankLook> {
    return this.looks;
  }

  /** One without rows that reads them as this one does. */
  emptied(): RowMap {
    return new RowMap(this.read);
  }

  /** All of them, as records. */
  *opened(): Generator<readonly [number, RowRecord]> {
    yield* this.records;
    for (const [row, look] of this.looks) yield [row, this.read(row, look)];
  }
}
