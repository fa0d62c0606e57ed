import type { Rect } from '../host/model/rect';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import type { CellPlace } from './cell-address';

export interface DeskHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the next step to take back is called; '' for none or one without a name. */
  readonly undoName: string;
  readonly redoName: string;
  /** Ends editing first; false when there is nothing to take back. */
  undo(): boolean;
  redo(): boolean;
}

/** The open workbook as the person at the page works with it; the add-in hears of every step. */
export interface Desk {
  readonly model: WorkbookModel;
  /** Told after every change, whoever made it. Returns the way out. */
  subscribe(listener: () => void): () => void;
  /** Grows with every change. */
  version(): number;
  /** Grows with every change but those of the selection made here. */
  contentVersion(): number;
  activate(sheet: SheetModel): void;
  select(sheet: SheetModel, rects: readonly Rect[]): void;
  /**
   * One step of the person at the page, whatever it changes in the model: everybody hears of it
   * once, and it is one step to take back, named as Excel's menus do (「鍵入」, 「貼上」). Ends
   * editing first. What `change` throws comes out.
   */
  edit(change: () => void, name?: string): void;
  /** Takes steps back and makes them again; sheet and selection go to the place of the step. */
  readonly history: DeskHistory;
  /** As if typed. Throws a ModelError where Excel would refuse. */
  write(sheet: SheetModel, place: CellPlace, text: string): void;
  /** A cell is being edited: until it ends Excel refuses what add-ins ask, and so does the host. */
  beginEditing(finish: () => void): void;
  endEditing(): void;
  /** Keeps what has been typed so far, as Excel does when something else is begun. */
  finishEditing(): void;
  /** As the Delete key does: contents go, formats stay. */
  clear(sheet: SheetModel, rect: Rect): void;
}
