import type { DraftRow, Drafts } from '../row/draft';
import type { TableRows } from '../row/table-rows';

/** Somebody who was to be added to 出席, and whom a colleague has added meanwhile, is a row to be changed. */
export function settleDrafts(drafts: Drafts, rows: TableRows): Drafts {
  return drafts.flatMap((row): DraftRow[] => {
    const { table, key, unit, cells, added } = row;
    const isThere = typeof rows.rowOf(table, key) === 'number';
    if (added === undefined || table !== 'Attendance' || !isThere) return [row];
    return Object.keys(cells).length === 0 ? [] : [{ table, key, unit, cells }];
  });
}
