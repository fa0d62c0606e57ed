import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import type { CellEntry } from '../entry/cell-entry';

/** What every part of the grid works on. The selection is `sheet.view.selection`. */
export interface GridContext {
  readonly desk: Desk;
  readonly sheet: SheetModel;
  /** The cell being edited, and how to begin. */
  readonly entry: CellEntry;
  /** Tells the person why something was refused: give it what was thrown. */
  readonly onFault: (fault: unknown) => void;
}
