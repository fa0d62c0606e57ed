import { identity } from '../../register/identity';
import type { CellValue } from '../../register/fault';
import type { EditedTable } from './read-tables';
import { grouped } from './grouped';
import { computedHeaders, valueOf } from './rows-found';
import type { ConflictCode, EditConflict, RowToRemove } from './table-edit';

/** A row that is to be taken away, where it stands. */
export interface PlannedRemoval {
  readonly on: EditedTable;
  /** Worksheet row, 1-based. */
  readonly row: number;
  /** All of its cells, for the journal. */
  readonly cells: RowToRemove;
}

/** Finds the rows; one that anybody has changed since is left, as are those of a filtered table. */
export function planRemovals(
  rows: readonly RowToRemove[],
  there: ReadonlyMap<string, EditedTable>,
): { readonly planned: readonly PlannedRemoval[]; readonly conflicts: readonly EditConflict[] } {
  const planned: PlannedRemoval[] = [];
  const conflicts: EditConflict[] = [];
  for (const wanted of rows) {
    const on = there.get(wanted.table);
    const found = on ? placeOf(on, wanted) : 'noTable';
    if (on && typeof found === 'number') {
      planned.push({ on, row: found, cells: { ...wanted, row: found, cells: cellsOf(on, found) } });
    } else conflicts.push(conflictOf(wanted, found as ConflictCode));
  }
  return { planned, conflicts };
}

function placeOf(on: EditedTable, wanted: RowToRemove): number | ConflictCode {
  // Excel takes away other rows than those meant while some are hidden (office-js 994).
  if (on.isFiltered) return 'filtered';
  const computed = computedHeaders(on.table);
  const isSame = (row: number) =>
    on.block.headers.every(
      (header, at) =>
        computed.has(identity(header)) || on.found.cell(row, at) === valueOf(wanted.cells, header),
    );
  const row = on.found.find(wanted, undefined, isSame);
  return typeof row === 'number' && !isSame(row) ? 'changed' : row;
}

function cellsOf({ block, found }: EditedTable, row: number): Record<string, CellValue> {
  const computed = computedHeaders(block.table);
  return Object.fromEntries(
    block.headers
      .map((header, at) => [header, found.cell(row, at)] as const)
      .filter(([header, value]) => value !== '' && !computed.has(identity(header))),
  );
}

function conflictOf({ table, key, row }: RowToRemove, code: ConflictCode): EditConflict {
  return { code, table, key, row, column: '', before: '', after: '' };
}

/** Queues it, from the bottom; a table keeps one row, which is emptied. */
export function removeRows(planned: readonly PlannedRemoval[]): void {
  const byTable = grouped(planned, ({ on }) => on);
  for (const [on, rows] of byTable) {
    const { sheet, block } = on;
    const { firstColumn, headers, headerRow, values } = block;
    const computed = computedHeaders(block.table);
    const descending = rows.map(({ row }) => row).sort((a, b) => b - a);
    if (descending.length === values.length) {
      descending.pop();
      headers.forEach((header, at) => {
        if (computed.has(identity(header))) return;
        sheet.getRangeByIndexes(headerRow, firstColumn - 1 + at, 1, 1).clear('Contents');
      });
    }
    for (const { from, count } of runsOf(descending)) {
      sheet.getRangeByIndexes(from - 1, firstColumn - 1, count, headers.length).delete('Up');
    }
  }
}

/** Stretches of rows, the lowest first. */
function runsOf(descending: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of descending) {
    const last = runs.at(-1);
    if (last && last.from - 1 === row) {
      last.from = row;
      last.count++;
    } else runs.push({ from: row, count: 1 });
  }
  return runs;
}
