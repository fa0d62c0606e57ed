import { idForm } from '../../facts/grouping';
import type { TableName } from '../../register/register';
import { grouped } from './grouped';
import type { ReadForEdit } from './read-tables';
import { keysOf } from './rows-found';
import type { ConflictCode, EditConflict, RowCells, RowsToAdd } from './table-edit';

export interface RowToAdd {
  readonly cells: RowCells;
  readonly key: string;
  readonly group: string | undefined;
}

/** Rows of one table together; those whose key a row bears already are left. */
export function rowsToAdd(add: readonly RowsToAdd[], { tables }: ReadForEdit) {
  const conflicts: EditConflict[] = [];
  const broken = new Set<string>();
  const rows = [...grouped(add, ({ table }) => table)].flatMap(([table, parts]) => {
    const on = tables.get(table);
    const keys = keysOf(
      table,
      parts.flatMap((part) => part.rows),
    );
    const all = parts
      .flatMap(({ rows: own, group }) => own.map((cells) => ({ cells, group })))
      .map((row, at): RowToAdd => ({ ...row, key: keys[at] ?? '' }));
    const seen = new Set<string>();
    const free = all.filter(({ key, group }) => {
      const form = idForm(key);
      const code = on === undefined ? 'noTable' : 'keyTaken';
      const isTaken = form !== null && (on?.found.has(key) === true || seen.has(form));
      if (form !== null) seen.add(form);
      if (on !== undefined && !isTaken) return true;
      conflicts.push(leftRow(table, key, code));
      if (group !== undefined) broken.add(group);
      return false;
    });
    return on === undefined || free.length === 0 ? [] : [{ on, rows: free }];
  });
  return { rows, conflicts, broken };
}

export function leftRow(table: TableName, key: string, code: ConflictCode): EditConflict {
  return { table, row: 0, column: '', before: '', after: '', code, key };
}
