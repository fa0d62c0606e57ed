import { identity } from '../register/identity';
import { grouped } from '../workbook/edit/grouped';
import type { CellChange, EditConflict, RowToRemove, TableEdit } from '../workbook/edit/table-edit';

/** Of rows that a change has left the same each part that takes some back leaves fewer of them for the next. */
export interface TwinsTaken {
  /** The part, as its rows are to be found once those in front of it are done. */
  readonly leftFor: (part: TableEdit) => TableEdit;
  readonly took: (part: TableEdit, left: readonly EditConflict[]) => void;
}

export function twinsTaken(): TwinsTaken {
  const taken = new Map<string, number>();
  const fewer = <T extends { readonly alike?: number }>(one: T, id: string): T => {
    const before = taken.get(id);
    if (one.alike === undefined || before === undefined) return one;
    return { ...one, alike: Math.max(1, one.alike - before) };
  };
  return {
    leftFor: (part) => ({
      ...part,
      cells: part.cells.map((cell) => fewer(cell, idOfCell(cell))),
      remove: part.remove.map((row) => fewer(row, idOfRow(row))),
    }),
    took: ({ cells, remove }, left) => {
      const undone = new Set(left.map(placeOf));
      const done = [
        ...cells
          .filter((cell) => cell.alike !== undefined)
          .map((cell) => ({ id: idOfCell(cell), at: cell })),
        ...remove
          .filter((row) => row.alike !== undefined)
          .map((row) => ({ id: idOfRow(row), at: { ...row, column: '' } })),
      ].filter(({ at }) => !undone.has(placeOf(at)));
      for (const [id, own] of grouped(done, (each) => each.id)) {
        const rows = new Set(own.map(({ at }) => at.row));
        taken.set(id, (taken.get(id) ?? 0) + rows.size);
      }
    },
  };
}

function idOfCell({ table, key, seen }: Pick<CellChange, 'table' | 'key' | 'seen'>): string {
  return JSON.stringify([table, identity(key), seen ?? '']);
}

function idOfRow({ table, cells }: Pick<RowToRemove, 'table' | 'cells'>): string {
  return JSON.stringify([table, cells]);
}

function placeOf({ table, row, column }: Pick<EditConflict, 'table' | 'row' | 'column'>): string {
  return `${table} ${String(row)} ${identity(column)}`;
}
