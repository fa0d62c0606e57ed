import type { Element } from '@xmldom/xmldom';
import {
  childOf,
  childrenOf,
  flag,
  insertInOrder,
  newElement,
  removeElement,
  setAttribute,
  setFlag,
} from '../xlsx/xml';
import { parseRect, rectName } from './a1';
import type { Rect } from './rect';
import type { SortField } from './sort-block';
import type { SortTexts } from './sort-order';

/** What rows were last sorted by. */
export interface RowSort extends SortTexts {
  readonly fields: readonly SortField[];
}

/** `<sortState>` in its place; the one that stood there goes. */
export function writeSort(
  parent: Element,
  order: readonly string[],
  rect: Rect,
  { fields, matchCase, method }: RowSort,
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

/** Null for what only Excel can sort by: a colour, a list of one's own. */
export function readSort(state: Element, firstColumn: number): RowSort | null {
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
