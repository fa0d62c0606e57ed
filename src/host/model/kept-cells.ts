import type { Journal } from '../xlsx/journal';
import type { Kept } from '../xlsx/kept';
import type { Cell, RowRecord } from './cell';
import type { TakenOut } from './cell-moves';
import { sameValue } from './cell-value';
import { inverseShift, type CellShift } from './formula/cell-shift';

/** Told when undo or redo puts cells back. */
export interface CellRestored {
  cell(row: number, column: number, isContent: boolean): void;
  /** Its height, its format, or whether it is hidden (null: that stayed). */
  row(row: number, isHidden: boolean | null): void;
  shifted(shift: CellShift): void;
}

/** Who keeps what was there, and who hears of it when it comes back. */
export interface KeptBy {
  readonly journal: Journal;
  readonly restored: CellRestored;
}

/** The store as far as putting back needs it. */
interface Store {
  at(row: number, column: number): Cell | undefined;
  row(row: number): RowRecord | undefined;
  putBack(row: number, column: number, cell: Cell | null): void;
  putBackRow(row: number, attributes: string): void;
  move(shift: CellShift): TakenOut;
  putBackTaken(taken: TakenOut): void;
}

// Columns are fewer than this: a place is one number.
const WIDTH = 16_384;
const HIDDEN = / hidden="(?:1|true)"/;

/** Cells and rows of one sheet as they were before each was first changed. */
export class KeptCells implements Kept {
  private readonly cells = new Map<number, Cell | null>();
  private readonly rows = new Map<number, string>();
  bytes = 0;

  constructor(
    private readonly store: Store,
    private readonly told: CellRestored,
  ) {}

  cell(row: number, column: number): void {
    const place = row * WIDTH + column;
    if (this.cells.has(place)) return;
    const cell = this.store.at(row, column);
    this.cells.set(place, cell ? copyOf(cell) : null);
    this.bytes += cell ? 200 + (cell.raw?.length ?? 0) : 50;
  }

  row(row: number): void {
    if (this.rows.has(row)) return;
    const attributes = this.store.row(row)?.attributes ?? '';
    this.rows.set(row, attributes);
    this.bytes += 50 + attributes.length;
  }

  swap(): Kept {
    const forward = new KeptCells(this.store, this.told);
    for (const [place, cell] of this.cells) {
      const [row, column] = [Math.floor(place / WIDTH), place % WIDTH];
      forward.cell(row, column);
      const present = this.store.at(row, column) ?? null;
      const isContent = !sameContent(present, cell);
      const isFormat = (present?.style ?? 0) !== (cell?.style ?? 0);
      this.store.putBack(row, column, cell);
      if (isContent) this.told.cell(row, column, true);
      if (isFormat) this.told.cell(row, column, false);
    }
    for (const [row, attributes] of this.rows) {
      forward.row(row);
      const isHidden = HIDDEN.test(attributes);
      const wasHidden = HIDDEN.test(this.store.row(row)?.attributes ?? '');
      this.store.putBackRow(row, attributes);
      this.told.row(row, isHidden === wasHidden ? null : isHidden);
    }
    return forward;
  }

  differs(): boolean {
    for (const [place, cell] of this.cells) {
      const present = this.store.at(Math.floor(place / WIDTH), place % WIDTH) ?? null;
      if (!sameContent(present, cell) || !sameLook(present, cell)) return true;
    }
    for (const [row, attributes] of this.rows) {
      if ((this.store.row(row)?.attributes ?? '') !== attributes) return true;
    }
    return false;
  }
}

/** That cells were moved, and what was taken out. */
export class KeptShift implements Kept {
  constructor(
    private readonly store: Store,
    private readonly told: CellRestored,
    private readonly shift: CellShift,
    private readonly taken: TakenOut,
  ) {}

  get bytes(): number {
    const rows = this.taken.rows.reduce((sum, [, { cells }]) => sum + 100 + 250 * cells.size, 0);
    return 200 + rows + 250 * this.taken.cells.length;
  }

  swap(): Kept {
    const back = inverseShift(this.shift);
    const taken = this.store.move(back);
    this.store.putBackTaken(this.taken);
    this.told.shifted(back);
    return new KeptShift(this.store, this.told, back, taken);
  }

  differs(): boolean {
    return true;
  }
}

function copyOf(cell: Cell): Cell {
  return { ...cell, formula: cell.formula && { ...cell.formula } };
}

function sameContent(a: Cell | null, b: Cell | null): boolean {
  if (!sameValue(a?.value ?? null, b?.value ?? null)) return false;
  const [one, other] = [a?.formula ?? null, b?.formula ?? null];
  if (!one || !other) return one === other;
  if (one.text === other.text) return true;
  // The text of a shared formula is worked out when it is asked for.
  return one.group !== null && one.group === other.group;
}

/** A cell without a format hides that of its row or column: it is something, where none was. */
function sameLook(a: Cell | null, b: Cell | null): boolean {
  return a?.style === b?.style && a?.marks === b?.marks;
}
