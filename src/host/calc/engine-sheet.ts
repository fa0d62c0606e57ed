import { EngineCell } from './engine-cell';
import { COLUMNS } from './plain-area';
import { dataRows } from './table-area';
import type { CalcTable } from './source';

type CellVisitor = (cell: EngineCell, column: number) => void;
interface EngineRow {
  readonly hidden: boolean;
  eachCell(options: CellVisitor | object, visit?: CellVisitor): void;
}
type RowVisitor = (row: EngineRow, number: number) => void;

/** A worksheet in the shape the engine walks. */
export class EngineSheet {
  /** Told of every cell an array spills into. */
  onSpill: ((cell: EngineCell) => void) | undefined;
  /** One map for all: one for each row would take more than the cells themselves. */
  private readonly cells = new Map<number, EngineCell>();
  private bottom = 0;
  private right = 0;

  constructor(
    readonly id: number,
    readonly name: string,
    private readonly tables: readonly CalcTable[],
    private readonly isRowHidden: (row: number) => boolean = () => false,
  ) {}

  add(cell: EngineCell): void {
    this.cells.set(cell.row * COLUMNS + cell.col, cell);
    this.bottom = Math.max(this.bottom, cell.row);
    this.right = Math.max(this.right, cell.col);
  }

  /** Row and column count from one. */
  remove(row: number, column: number): void {
    this.cells.delete(row * COLUMNS + column);
  }

  get dimensions(): { top: number; left: number; bottom: number; right: number } | null {
    return this.bottom === 0 ? null : { top: 1, left: 1, bottom: this.bottom, right: this.right };
  }

  /** Each cell as a row of its own, which the engine comes upon as often as it is shown one. */
  eachRow(options: RowVisitor | object, visit?: RowVisitor): void {
    const visitor = typeof options === 'function' ? (options as RowVisitor) : visit;
    let shown: EngineCell | undefined;
    const eachCell: EngineRow['eachCell'] = (inner, innerVisit) => {
      const visitCell = typeof inner === 'function' ? (inner as CellVisitor) : innerVisit;
      if (shown) visitCell?.(shown, shown.col);
    };
    const isHidden = (row: number) => this.isRowHidden(row - 1);
    for (const cell of this.cells.values()) {
      shown = cell;
      visitor?.({ eachCell, hidden: isHidden(cell.row) }, cell.row);
    }
  }

  findCell(row: number, column: number): EngineCell | undefined {
    return this.cells.get(row * COLUMNS + column);
  }

  /** The engine asks for a cell only to spill into it. */
  getCell(row: number, column: number): EngineCell {
    const cell = new EngineCell(row - 1, column - 1, null);
    this.onSpill?.(cell);
    return cell;
  }

  /** Only for `[@Col]`; every other reference to a table was rewritten before. */
  getTables(): { table: object }[] {
    return this.tables.map((table) => {
      const { count } = dataRows(table);
      return {
        table: {
          name: table.name,
          tl: { row: table.rect.row + 1, col: table.rect.column + 1 },
          columns: table.columns.map((name) => ({ name })),
          // It asks how many there are.
          rows: { length: count },
          headerRow: table.hasHeaders,
          totalsRow: table.hasTotals,
        },
      };
    });
  }
}
