import { rectOf } from '../host/model/rect';
import type { SheetModel } from '../host/model/sheet-model';
import { fillCalculatedColumns } from '../host/model/table-calculated';
import { growTables } from '../host/model/table-growth';
import type { CellPlace } from './cell-address';
import type { Desk } from './desk';
import { deskHistory } from './desk-history';
import type { Hands } from './hands';
import { LockedCell } from './locked-cell';
import { readTypedEntry } from './typed-entry';

/** The desk over the embedded host, or over what stands in for it. */
export function hostDesk(host: Hands): Desk {
  const { model } = host;
  let version = 0;
  let contentVersion = 0;
  let isSelecting = false;
  let finish: (() => void) | undefined;
  const finishEditing = () => finish?.();
  const listeners = new Set<() => void>();
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  host.onChange(() => {
    if (!isSelecting) contentVersion += 1;
    tell();
  });
  return {
    model,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    contentVersion: () => contentVersion,
    beginEditing(how) {
      finish = how;
      host.quirks.set({ cellEditing: true });
    },
    endEditing() {
      finish = undefined;
      host.quirks.set({ cellEditing: false });
    },
    finishEditing,
    activate(sheet) {
      finishEditing();
      host.activate(sheet);
      tell();
    },
    select(sheet, rects) {
      finishEditing();
      isSelecting = true;
      try {
        host.select(sheet, rects);
      } finally {
        isSelecting = false;
      }
      tell();
    },
    edit(change, name) {
      finishEditing();
      host.edit(change, name);
    },
    history: deskHistory(model.history, finishEditing),
    write(sheet, place, text) {
      assertUnlocked(sheet, place);
      host.edit(() => type(sheet, place, text), '鍵入');
    },
    clear(sheet, rect) {
      for (const cell of sheet.cells(rect)) assertUnlocked(sheet, cell);
      host.edit(() => sheet.clear(rect, 'contents'), '清除');
    },
  };
}

function type(sheet: SheetModel, { row, column }: CellPlace, text: string): void {
  if (text !== '') growTables(sheet, rectOf(row, column));
  const { numberFormat } = sheet.styleOf(row, column);
  const entry = readTypedEntry(text, numberFormat);
  if (entry.kind === 'formula') {
    sheet.setFormula(row, column, entry.formula);
    fillCalculatedColumns(sheet, rectOf(row, column));
    return;
  }
  sheet.setValue(row, column, entry.value);
  if (entry.numberFormat === undefined || numberFormat !== 'General') return;
  sheet.patchStyle(rectOf(row, column), { numberFormat: entry.numberFormat });
}

function assertUnlocked(sheet: SheetModel, { row, column }: CellPlace): void {
  if (sheet.protection.isProtected && sheet.styleOf(row, column).protection.locked) {
    throw new LockedCell(`${sheet.name} is protected`);
  }
}
