// What was written, or taken back, in part only, and is taken back as far as it stands.
import type { EditConflict, TableEdit } from '../workbook/edit/table-edit';

/** Rows may stand in part, and cells be done already while others of their row are not. */
export function asHalf(edit: TableEdit): TableEdit {
  return {
    ...edit,
    cells: edit.cells.map((cell) => ({ ...cell, mayBePart: true })),
    remove: edit.remove.map((row) => ({ ...row, mayBePart: true })),
  };
}

/** A row to be taken away that is not there: that is how it was to be. */
export function withoutGone(conflicts: readonly EditConflict[]): readonly EditConflict[] {
  return conflicts.filter(({ code, column }) => code !== 'noRow' || column !== '');
}

export const isDoneNow = '上次中途停下的這一筆，這次已全部收回。';
export const wasDone = '上次中途停下的這一筆已經全部收回，沒有剩下要收回的內容。';
export const wasNone = '上次中途停下的這一筆沒有寫入任何內容，已從變更紀錄移除。';
