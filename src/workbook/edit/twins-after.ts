// A change may leave a row the same as another, which nobody has changed. When it is taken back, and somebody has
// changed or deleted ours since, the other is all that is left of its kind: it is not to be taken for ours.
import { idForm } from '../../facts/grouping';
import { grouped } from './grouped';
import type { PlannedCell } from './plan-cells';
import type { ChangedCell } from './table-edit';

/** What a row is known by once it has been changed. */
export interface KnownBy {
  readonly keyOf: (cell: PlannedCell) => string;
  /** Whether its key tells it from all others, before and after. */
  readonly isTold: (cell: PlannedCell) => boolean;
  readonly markOf: (cell: PlannedCell) => string;
}

/** What a change says of the rows that are the same as its own; nothing of one that its key tells. */
export function twinsAfter(
  cells: readonly PlannedCell[],
  { keyOf, markOf, isTold }: KnownBy,
): (cell: PlannedCell) => Pick<ChangedCell, 'alike'> {
  const alike = new Map<string, number>();
  const byRow = grouped(cells, rowId);
  const cellsBefore = (cell: PlannedCell) =>
    JSON.stringify(byRow.get(rowId(cell))?.map(({ at, before }) => [at, before]));
  for (const [{ found }, own] of grouped(cells, ({ on }) => on)) {
    const rows = new Map(own.map((cell) => [cell.row, cell]));
    const changed = [...rows.values()].flatMap((cell) => {
      return isTold(cell) ? [] : [{ cell, form: idForm(keyOf(cell)) ?? '', mark: markOf(cell) }];
    });
    for (const [form, group] of grouped(changed, (each) => each.form)) {
      const others = new Map<string, number>();
      for (const row of found.withForm(form)) {
        if (rows.has(row)) continue;
        const mark = found.markOf(row);
        others.set(mark, (others.get(mark) ?? 0) + 1);
      }
      for (const [mark, same] of grouped(group, (each) => each.mark)) {
        const count = others.get(mark) ?? 0;
        if (count + same.length < 2) continue;
        // Which of them is gone by then makes a difference, unless all of them had been the same before as well.
        const isOne = count === 0 && new Set(same.map(({ cell }) => cellsBefore(cell))).size === 1;
        for (const { cell } of same) alike.set(rowId(cell), isOne ? 1 : count + same.length);
      }
    }
  }
  return (cell) => {
    const count = alike.get(rowId(cell));
    return count === undefined ? {} : { alike: count };
  };
}

export function rowId({ change, row }: PlannedCell): string {
  return `${change.table} ${String(row)}`;
}
