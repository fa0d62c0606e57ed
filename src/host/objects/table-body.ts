import type { Rect } from '../model/rect';
import type { TableTarget } from './table';

/**
 * How Excel answers of a table whose last row was deleted is not documented (OfficeDev/office-js
 * 5909): it has no row, and as its body the blank row that is left, or nothing.
 */
export function bodyOf({ session, table }: TableTarget): Rect | null {
  return table.hasNoRows && session.quirks.get('emptyTables') === 'noBody' ? null : table.bodyRect;
}

export function rowCount({ session, table }: TableTarget): number {
  const isEmpty = table.hasNoRows && session.quirks.get('emptyTables') !== 'oneRow';
  return isEmpty ? 0 : table.bodyRect.rows;
}
