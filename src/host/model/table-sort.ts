import type { Element } from '@xmldom/xmldom';
import { TABLE_ORDER } from '../xlsx/schema-order';
import { childOf, removeElement, rootOf } from '../xlsx/xml';
import { ModelError } from './model-error';
import { sortBlock } from './sort-block';
import { readSort, writeSort, type RowSort } from './sort-state';
import type { TableModel } from './table-model';

/** Sorts the rows of the table, totals excepted, and remembers by what. */
export function sortTable(table: TableModel, sort: RowSort): void {
  const { sheet, bodyRect: rect } = table;
  sortBlock({ sheet, rect }, sort.fields, { ...sort, lines: 'rows' });
  writeSort(rootOfTable(table), TABLE_ORDER, rect, sort);
  table.touch();
}

/** Null when it has not been sorted, or by what only Excel knows (a colour, a list of one's own). */
export function tableSort(table: TableModel): RowSort | null {
  const state = childOf(rootOfTable(table), 'sortState');
  return state && readSort(state, table.rect.column);
}

/** Sorts again by what it was last sorted by. UnsupportedOperation when that is no value. */
export function sortTableAgain(table: TableModel): void {
  const state = childOf(rootOfTable(table), 'sortState');
  if (!state) return;
  const sort = readSort(state, table.rect.column);
  if (!sort) {
    throw new ModelError('UnsupportedOperation', 'Sorting by colours or lists is not supported.');
  }
  sortTable(table, sort);
}

/** The order of the rows stays; the table forgets by what it was sorted. */
export function forgetTableSort(table: TableModel): void {
  const state = childOf(rootOfTable(table), 'sortState');
  if (!state) return;
  removeElement(state);
  table.touch();
}

function rootOfTable(table: TableModel): Element {
  return rootOf(table.sheet.workbook.pkg.document(table.partName));
}
