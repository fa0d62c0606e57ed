import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';

/** What every part of the grid works on. The selection is `sheet.view.selection`. */
export interface GridContext {
  readonly desk: Desk;
  readonly sheet: SheetModel;
  /** Tells the person why something was refused: give it what was thrown. */
  readonly onFault: (fault: unknown) => void;
}
