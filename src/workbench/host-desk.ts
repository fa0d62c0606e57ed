import { rectOf } from '../host/model/rect';
import type { Desk } from './desk';
import { deskHistory } from './desk-history';
import { widenColumn } from './entry/widen-column';
import { assertUnlocked, typeInto } from './entry/write-entry';
import type { Hands } from './hands';
import { RefusedStep } from './refused-step';
import { assertObeys } from './validation/broken-entry';
import { ringWhenKnown } from './validation/circles';

const UNFINISHED = '請先完成或取消（Esc）正在輸入的內容。';

/** The desk over the embedded host, or over what stands in for it. */
export function hostDesk(host: Hands, now = () => new Date()): Desk {
  const { model } = host;
  let version = 0;
  let contentVersion = 0;
  let isSelecting = false;
  let finish: (() => boolean) | undefined;
  const finishEditing = () => finish?.() ?? true;
  const listeners = new Set<() => void>();
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  host.onChange(() => {
    if (!isSelecting) contentVersion += 1;
    tell();
  });
  const desk: Desk = {
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
      if (!finishEditing()) return;
      host.activate(sheet);
      tell();
    },
    select(sheet, rects, active) {
      if (!finishEditing()) return;
      isSelecting = true;
      try {
        host.select(sheet, rects, active);
      } finally {
        isSelecting = false;
      }
      tell();
    },
    edit(change, name) {
      if (!finishEditing()) throw new RefusedStep(UNFINISHED);
      host.edit(change, name);
    },
    history: deskHistory(model.history, finishEditing),
    write(sheet, place, text) {
      assertUnlocked(sheet, place);
      assertObeys(sheet, place, text);
      host.edit(() => {
        typeInto(sheet, place, text);
        widenColumn(sheet, place);
      }, '鍵入');
      ringWhenKnown(desk, sheet, rectOf(place.row, place.column));
    },
    clear(sheet, rect) {
      for (const cell of sheet.cells(rect)) assertUnlocked(sheet, cell);
      host.edit(() => sheet.clear(rect, 'contents'), '清除');
    },
    now,
  };
  return desk;
}
