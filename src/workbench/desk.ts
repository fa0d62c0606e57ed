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
  /** Stands for the state the workbook is in: the same again where steps lead back to it. */
  readonly state: object;
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
  /** Nothing happens while an entry is being typed that Excel would not take. */
  activate(sheet: SheetModel): void;
  /** As `activate`. `active` lies in one of the rects; the first cell of the first when absent. */
  select(sheet: SheetModel, rects: readonly Rect[], active?: CellPlace): void;
  /**
   * One step of the person at the page, whatever it changes in the model: everybody hears of it
   * once, and it is one step to take back, named as Excel's menus do (「鍵入」, 「貼上」). Ends
   * editing first; RefusedStep when that cannot be. What `change` throws comes out.
   */
  edit(change: () => void, name?: string): void;
  /** Takes steps back and makes them again; sheet and selection go to the place of the step. */
  readonly history: DeskHistory;
  /** As if typed. Throws a ModelError, RefusedStep or LockedCell where Excel would refuse. */
  write(sheet: SheetModel, place: CellPlace, text: string): void;
  /** A cell is being edited: until it ends Excel refuses what add-ins ask, and so does the host. */
  beginEditing(finish: () => boolean): void;
  endEditing(): void;
  /**
   * Keeps what has been typed so far, as Excel does when something else is begun; false when it
   * cannot be kept as it is: it is still being edited then, and its fault has been told.
   */
  finishEditing(): boolean;
  /** As the Delete key does: contents go, formats stay. */
  clear(sheet: SheetModel, rect: Rect): void;
  /** The day and time that the workbook's own clock shows. */
  now(): Date;
}
