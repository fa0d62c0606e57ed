import type { Element } from '@xmldom/xmldom';
import { TABLE_ORDER } from '../xlsx/schema-order';
import {
  childOf,
  childrenOf,
  flag,
  insertInOrder,
  newElement,
  removeElement,
  rootOf,
  setAttribute,
  setFlag,
} from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import { ModelError } from './model-error';
import type { Rect } from './rect';
import { sortBlock, type SortField } from './sort-block';
import type { SortTexts } from './sort-order';
import type { TableModel } from './table-model';

/** What a table was last sorted by. */
export interface TableSort extends SortTexts {
  readonly fields: readonly SortField[];
}

/** Sorts the rows of the table, totals excepted, and remembers by what. */
export function sortTable(table: TableModel, sort: TableSort): void {
  const { sheet, bodyRect: rect } = table;
  sortBlock({ sheet, rect }, sort.fields, { ...sort, lines: 'rows' });
  writeSort(stateParent(table), rect, sort);
  table.touch();
}

/** Null when it has not been sorted, or by what only Excel knows (a colour, a list of one's own). */
export function tableSort(table: TableModel): TableSort | null {
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

function stateParent(table: TableModel): { parent: Element; order: readonly string[] } {
  return { parent: rootOfTable(table), order: TABLE_ORDER };
}

/** `<sortState>` in its place; the one that stood there goes. */
export function writeSort(
  { parent, order }: { parent: Element; order: readonly string[] },
  rect: Rect,
  { fields, matchCase, method }: TableSort,
): void {
  const old = childOf(parent, 'sortState');
  if (old) removeElement(old);
  const state = newElement(parent, 'sortState');
  setFlag(state, 'caseSensitive', matchCase, false);
  setAttribute(state, 'sortMethod', METHODS.find(([name]) => name === method)?.[1] ?? null);
  state.setAttribute('ref', rectName(rect));
  for (const { key, ascending } of fields) {
    const condition = newElement(state, 'sortCondition');
    setFlag(condition, 'descending', !ascending, false);
    const column = { ...rect, column: rect.column + key, columns: 1 };
    condition.setAttribute('ref', rectName(column));
    state.appendChild(condition);
  }
  insertInOrder(parent, state, order);
}

const METHODS = [
  ['strokeCount', 'stroke'],
  ['pinYin', 'pinYin'],
] as const;

function readSort(state: Element, firstColumn: number): TableSort | null {
  const fields: SortField[] = [];
  for (const condition of childrenOf(state, 'sortCondition')) {
    const rect = parseRect(condition.getAttribute('ref') ?? '');
    const byValue = (condition.getAttribute('sortBy') ?? 'value') === 'value';
    if (!rect || !byValue || condition.hasAttribute('customList')) return null;
    const ascending = !flag(condition, 'descending', false);
    fields.push({ key: rect.column - firstColumn, ascending });
  }
  const method = METHODS.find(([, name]) => name === state.getAttribute('sortMethod'))?.[0];
  return { fields, matchCase: flag(state, 'caseSensitive', false), method };
}
