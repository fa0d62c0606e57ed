import type { SheetModel } from '../../host/model/sheet-model';
import type { CellPlace } from '../cell-address';
import type { Desk } from '../desk';
import { editText } from '../edit-text';
import { unfiltered } from '../grid/unfiltered-runs';
import { BrokenEntry } from '../validation/broken-entry';
import { assertUnlocked, fillWithEntry, typeInto } from './write-entry';

/** A cell being edited. */
export interface Entry {
  readonly sheet: SheetModel;
  readonly place: CellPlace;
  readonly text: string;
  /** Begun by typing, arrows leave it; begun with F2, they move the caret. */
  readonly mode: 'typing' | 'editing';
  /** Where the keyboard is: over the cell or in the formula bar. */
  readonly at: 'cell' | 'bar';
}

export interface Beginning {
  /** What the cell holds, when absent. */
  readonly text?: string;
  readonly mode: Entry['mode'];
  readonly at: Entry['at'];
}

/** The one entry of the page, which the cell and the formula bar show and change together. */
export class CellEntry {
  current: Entry | undefined;
  /** What was about to be done when a rule of validation asked back. */
  private asked: { readonly keep: () => void; readonly then: (() => void) | undefined } | undefined;
  private readonly listeners = new Set<() => void>();

  /**
   * @param onFault told what an entry was refused for, and undefined when that is over
   */
  constructor(
    private readonly desk: Desk,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): Entry | undefined => this.current;

  /** Edits the active cell of the sheet; false, and the reason told, when it must not be changed. */
  begin(sheet: SheetModel, { text, mode, at }: Beginning): boolean {
    const { row, column } = sheet.view.activeCell;
    const merge = sheet.merges.at(row, column);
    const place = { row: merge?.row ?? row, column: merge?.column ?? column };
    try {
      assertUnlocked(sheet, place);
    } catch (fault) {
      this.onFault(fault);
      return false;
    }
    this.show({ sheet, place, text: text ?? editText(sheet, place), mode, at });
    this.desk.beginEditing(() => this.commit());
    return true;
  }

  type(text: string): void {
    this.change({ text });
  }

  change(part: Partial<Pick<Entry, 'text' | 'mode' | 'at'>>): void {
    if (this.current) this.show({ ...this.current, ...part });
  }

  /**
   * Writes what was typed, and goes on with `then`. When Excel would refuse it, says why, goes on
   * editing and answers false.
   */
  commit(then?: () => void): boolean {
    const entry = this.current;
    if (!entry) return true;
    const { sheet, place, text } = entry;
    return this.finish(
      () => {
        if (text !== editText(sheet, place)) this.desk.write(sheet, place, text);
      },
      { keep: () => this.desk.edit(() => typeInto(sheet, place, text), '鍵入'), then },
    );
  }

  /** The same into every selected cell that no filter hides. */
  commitToSelection(then?: () => void): boolean {
    const entry = this.current;
    if (!entry) return true;
    const { sheet, place, text } = entry;
    const shown = unfiltered(sheet, sheet.view.selection);
    const fill = (keepsBroken: boolean) => () =>
      fillWithEntry(this.desk, sheet, shown, place, text, keepsBroken);
    return this.finish(fill(false), { keep: fill(true), then });
  }

  /** Writes what a rule has asked about, as it is. */
  keep(): void {
    const { asked } = this;
    if (asked) this.finish(asked.keep, asked);
  }

  cancel(): void {
    if (!this.current) return;
    this.end();
    this.onFault(undefined);
  }

  private finish(write: () => void, goingOn: NonNullable<CellEntry['asked']>): boolean {
    const entry = this.current;
    // What is written must not find the editing unfinished.
    this.end();
    try {
      write();
    } catch (fault) {
      if (entry) this.show(entry);
      this.desk.beginEditing(() => this.commit());
      this.asked = fault instanceof BrokenEntry ? goingOn : undefined;
      this.onFault(fault);
      return false;
    }
    this.onFault(undefined);
    goingOn.then?.();
    return true;
  }

  private end(): void {
    this.show(undefined);
    this.desk.endEditing();
  }

  private show(entry: Entry | undefined): void {
    this.current = entry;
    for (const listener of this.listeners) listener();
  }
}
