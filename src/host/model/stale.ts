import { MAX_COLUMNS, span, type Rect } from './rect';

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
  /** Formulas, tables or places changed otherwise than by what is entered into cells. */
  shape = false;
  /** Names that were made, changed or taken away, in lower case. */
  readonly names = new Set<string>();
  /** Sheets with rows that were hidden or shown. */
  readonly hiddenRows = new Set<string>();
  private cells = new Map<string, Set<number>>();
  private rects: StaleArea[] = [];

  cell(sheet: string, row: number, column: number): void {
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Set()));
    // By column, so that a run of rows is a run of numbers.
    cells.add(column * ROWS + row);
  }

  area(sheet: string, rect: Rect): void {
    this.shape = true;
    this.rects.push({ sheet, rect });
  }

  /** Cells below each other as one area each. */
  areas(): StaleArea[] {
    const areas = [...this.rects];
    for (const [sheet, cells] of this.cells) {
      const sorted = [...cells].sort((a, b) => a - b);
      let first = 0;
      for (let i = 1; i <= sorted.length; i++) {
        const from = sorted[first] ?? 0;
        if (i < sorted.length && sorted[i] === from + i - first) continue;
        const row = from % ROWS;
        const column = Math.min(Math.floor(from / ROWS), MAX_COLUMNS - 1);
        areas.push({ sheet, rect: span(row, column, row + i - first - 1, column) });
        first = i;
      }
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
  }
}

// One more than a sheet has: the last row of a column is not above the first of the next.
const ROWS = 1_048_577;
