import { shiftedIndex, shiftRect, type CellShift } from './formula/cell-shift';
import { holdsCell, MAX_COLUMNS, span, type Rect } from './rect';

export interface StaleArea {
  readonly sheet: string;
  readonly rect: Rect;
}

/** What changed since formulas were last worked out. Sheets are named by their ids. */
export class Stale {
  /** Something that formulas may look at changed. */
  isDue = false;
  /** Every formula is to be worked out, whatever changed. */
  all = false;
  /** Formulas were rewritten, cells moved, or sheets changed. */
  shape = false;
  /** Names that were made, changed or taken away, in lower case. */
  readonly names = new Set<string>();
  /** Sheets with rows that were hidden or shown. */
  readonly hiddenRows = new Set<string>();
  private cells = new Map<string, Set<number>>();
  /** Cells that moved with all they hold. */
  shifts: StaleArea[] = [];
  private rects: StaleArea[] = [];

  cell(sheet: string, row: number, column: number): void {
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Set()));
    // By column, so that a run of rows is a run of numbers.
    cells.add(column * ROWS + row);
  }

  area(sheet: string, rect: Rect): void {
    this.rects.push({ sheet, rect });
  }

  /** `band` is all that moves, in the places it had; what changed before moves along. */
  shift(sheet: string, band: Rect, shift: CellShift): void {
    this.shape = true;
    this.shifts.push({ sheet, rect: band });
    for (const place of [...(this.cells.get(sheet) ?? [])]) {
      const row = place % ROWS;
      const column = Math.floor(place / ROWS);
      if (!holdsCell(band, row, column)) continue;
      const toRow = shift.axis === 'rows' ? shiftedIndex(row, shift) : row;
      const toColumn = shift.axis === 'columns' ? shiftedIndex(column, shift) : column;
      if (toRow !== null && toColumn !== null) this.cell(sheet, toRow, toColumn);
    }
    for (const { rect } of this.rects.filter((area) => area.sheet === sheet)) {
      const moved = shiftRect(rect, shift);
      if (moved) this.area(sheet, moved);
    }
  }

  /** Cells below each other as one area each, and such runs beside each other as one block. */
  areas(): StaleArea[] {
    const areas = [...this.rects];
    for (const [sheet, cells] of this.cells) {
      for (const rect of blocksOf(cells)) areas.push({ sheet, rect });
    }
    return areas;
  }

  clear(): void {
    this.isDue = false;
    this.all = false;
    this.shape = false;
    this.names.clear();
    this.hiddenRows.clear();
    this.cells = new Map();
    this.rects = [];
    this.shifts = [];
  }
}

// One more than a sheet has: the last row of a column is not above the first of the next.
const ROWS = 1_048_577;

function blocksOf(cells: ReadonlySet<number>): Rect[] {
  const sorted = Float64Array.from(cells).sort();
  /** The block that ends in a column, by the first of its rows. */
  let before = new Map<number, { rows: number; place: number }>();
  let here = new Map<number, { rows: number; place: number }>();
  const blocks: Rect[] = [];
  let column = -1;
  let first = 0;
  for (let i = 1; i <= sorted.length; i++) {
    const from = sorted[first] ?? 0;
    const rows = i - first;
    if (i < sorted.length && sorted[i] === from + rows) continue;
    first = i;
    const row = from % ROWS;
    const own = Math.min(Math.floor(from / ROWS), MAX_COLUMNS - 1);
    if (own !== column) {
      before = own === column + 1 ? here : new Map();
      here = new Map();
      column = own;
    }
    const left = before.get(row);
    const block = left?.rows === rows ? blocks[left.place] : undefined;
    const place = left && block ? left.place : blocks.length;
    blocks[place] = block
      ? { ...block, columns: block.columns + 1 }
      : span(row, own, row + rows - 1, own);
    here.set(row, { rows, place });
  }
  return blocks;
}
