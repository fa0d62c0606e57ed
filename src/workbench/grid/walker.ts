import { holdsCell, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { CellPlace } from '../cell-address';
import type { Desk } from '../desk';
import { tabInTable } from '../tables/table-steps';
import { dataEdge } from './data-edge';
import { filledCells, groundOf } from './ground';
import type { GridMove } from './grid-keys';
import { isManyCells, nextWithin } from './selection-cycle';
import { between, extended, moveCell, opposite, withMerges } from './selection-move';

type Leap = Exclude<GridMove, { by: 1 | -1 }>;

/** Moves the active cell and the selection of one sheet. */
export class Walker {
  private page = { rows: 1, columns: 1 };
  /** The column where a run of Tabs began: Enter goes back to it, one row on. */
  private tabbedFrom: number | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly sheet: SheetModel,
  ) {}

  /** How many rows and columns are in sight. */
  see(rows: number, columns: number): void {
    this.page = { rows: Math.max(1, rows), columns: Math.max(1, columns) };
  }

  go(move: GridMove): void {
    if (!('by' in move)) this.leap(move);
    else if (move.kind === 'tab') this.tab(move.by);
    else this.enter(move.by);
  }

  /** Selects one cell, or the merged area that it lies in. */
  to(place: CellPlace): void {
    this.tabbedFrom = undefined;
    this.select(place);
  }

  /** Selects from the active cell to this one; keeps the areas selected before. */
  extendTo(place: CellPlace): void {
    const { activeCell, selection } = this.sheet.view;
    const rect = withMerges(between(activeCell, place), groundOf(this.sheet));
    this.desk.select(this.sheet, replaced(selection, activeCell, rect), activeCell);
  }

  /** Selects one more area beside those selected. */
  add(rect: Rect, active: CellPlace): void {
    const ground = groundOf(this.sheet);
    const { selection } = this.sheet.view;
    this.desk.select(this.sheet, [...selection, withMerges(rect, ground)], active);
  }

  private select(place: CellPlace): void {
    const merge = this.sheet.merges.at(place.row, place.column);
    this.desk.select(this.sheet, [merge ?? { ...place, rows: 1, columns: 1 }]);
  }

  private tab(by: 1 | -1): void {
    if (this.cycled('rows', by)) return;
    const { activeCell } = this.sheet.view;
    const inNewRow = by === 1 ? tabInTable(this.desk, this.sheet, activeCell) : null;
    if (inNewRow) {
      this.to(inNewRow);
      return;
    }
    this.tabbedFrom ??= activeCell.column;
    this.select(moveCell(activeCell, { down: 0, right: by }, groundOf(this.sheet)));
  }

  private enter(by: 1 | -1): void {
    if (this.cycled('columns', by)) return;
    const { activeCell } = this.sheet.view;
    const column = this.tabbedFrom ?? activeCell.column;
    this.tabbedFrom = undefined;
    this.select(moveCell({ ...activeCell, column }, { down: by, right: 0 }, groundOf(this.sheet)));
  }

  private cycled(along: 'rows' | 'columns', by: 1 | -1): boolean {
    const ground = groundOf(this.sheet);
    const { activeCell, selection } = this.sheet.view;
    if (!isManyCells(selection, ground)) return false;
    this.desk.select(this.sheet, selection, nextWithin(selection, activeCell, along, by, ground));
    return true;
  }

  private leap(move: Leap): void {
    const ground = groundOf(this.sheet);
    const { activeCell: active, selection } = this.sheet.view;
    const rect = selection.find((each) => holdsCell(each, active.row, active.column));
    if (!move.extend || !rect) {
      this.to(this.target(move, active));
      return;
    }
    const steps = move.kind === 'step' ? move.steps : undefined;
    const next = steps
      ? extended(rect, active, steps, ground)
      : withMerges(between(active, this.corner(move, rect, active)), ground);
    this.desk.select(this.sheet, replaced(selection, active, next), active);
  }

  /** Where the corner across from the active cell comes to. */
  private corner(move: Leap, rect: Rect, active: CellPlace): CellPlace {
    const corner = opposite(rect, active);
    if (move.kind !== 'jump') return this.target(move, corner);
    // The data is followed in the active cell's own row or column.
    return move.to.right === 0
      ? { ...corner, row: this.target(move, { ...active, row: corner.row }).row }
      : { ...corner, column: this.target(move, { ...active, column: corner.column }).column };
  }

  private target(move: Leap, from: CellPlace): CellPlace {
    const ground = groundOf(this.sheet);
    switch (move.kind) {
      case 'step':
        return moveCell(from, move.steps, ground);
      case 'page': {
        const down = move.steps.down * this.page.rows;
        const right = move.steps.right * this.page.columns;
        return moveCell(from, { down, right }, ground);
      }
      case 'jump':
        return dataEdge(from, move.to, filledCells(this.sheet));
      case 'edge':
        return this.edge(move, from);
    }
  }

  /** With frozen panes a sheet begins, as in Excel, at the first cell that scrolls. */
  private edge({ end, sheet }: { end: boolean; sheet: boolean }, from: CellPlace): CellPlace {
    const used = this.sheet.usedRange(true);
    const { freeze } = this.sheet.view;
    const start = { row: freeze?.rows ?? 0, column: freeze?.columns ?? 0 };
    const last = used
      ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }
      : { row: 0, column: 0 };
    const { row, column } = end ? last : start;
    return { row: sheet ? row : from.row, column };
  }
}

/** The area that the active cell lies in becomes `rect`. */
function replaced(selection: readonly Rect[], active: CellPlace, rect: Rect): readonly Rect[] {
  const at = selection.findIndex((each) => holdsCell(each, active.row, active.column));
  return at < 0 ? [rect] : selection.map((each, index) => (index === at ? rect : each));
}
