import type { TableColumnView } from '../model/table-columns';
import { itemNotFound } from '../protocol/host-error';
import type { TableTarget } from './table';

export interface TableColumnTarget extends TableTarget {
  readonly columnId: number;
}

/** Where the column stands now. ItemNotFound when it is gone. */
export function columnOf({ table, columnId }: TableColumnTarget): TableColumnView {
  const column = table.columnWithId(columnId);
  if (!column) throw itemNotFound('The column is no longer in the table.');
  return column;
}
