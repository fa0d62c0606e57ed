import type { Element } from '@xmldom/xmldom';
import { FILTER_ORDER } from '../xlsx/schema-order';
import {
  childrenOf,
  flag,
  insertInOrder,
  newElement,
  numberOf,
  removeElement,
  setFlag,
} from '../xlsx/xml';
import type { CellValue } from './cell-value';
import { isCellError } from './cell-value';
import type { FilterCriteria, FilterOperator } from './filter-criteria';
import { ModelError } from './model-error';

export interface FilteredCell {
  readonly value: CellValue;
  /** As shown under the cell's number format. */
  readonly text: string;
  /** Its workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** Criteria of one `<autoFilter>`; columns are counted from the left of its range. */
export function readCriteria(autoFilter: Element, column: number): FilterCriteria | null {
  const element = filterColumn(autoFilter, column);
  const content = element && childrenOf(element).find((child) => child.localName !== 'extLst');
  if (!content) return null;
  const simple =
    content.localName === 'filters' && childrenOf(content, 'dateGroupItem').length === 0;
  if (simple) {
    return {
      kind: 'values',
      values: childrenOf(content, 'filter').map((each) => each.getAttribute('val') ?? ''),
      blank: flag(content, 'blank', false),
    };
  }
  if (content.localName === 'customFilters') {
    return {
      kind: 'custom',
      and: flag(content, 'and', false),
      conditions: childrenOf(content, 'customFilter').map((each) => ({
        operator: (each.getAttribute('operator') ?? 'equal') as FilterOperator,
        value: each.getAttribute('val') ?? '',
      })),
    };
  }
  return { kind: 'other', element: content.localName ?? '' };
}

export function writeCriteria(
  autoFilter: Element,
  column: number,
  criteria: FilterCriteria | null,
): void {
  const old = filterColumn(autoFilter, column);
  if (criteria === null) {
    if (!old) return;
    // A hidden filter button is a setting of its own and stays.
    const bare = !old.hasAttribute('hiddenButton') && !old.hasAttribute('showButton');
    if (bare) removeElement(old);
    else for (const child of childrenOf(old)) removeElement(child);
    return;
  }
  if (criteria.kind === 'other') {
    throw new ModelError(
      'UnsupportedOperation',
      `Filters of kind '${criteria.element}' cannot be set.`,
    );
  }
  const element = old ?? newElement(autoFilter, 'filterColumn', { colId: String(column) });
  for (const child of childrenOf(element)) removeElement(child);
  if (!old) {
    const next = childrenOf(autoFilter, 'filterColumn').find(
      (each) => numberOf(each, 'colId', 0) > column,
    );
    if (next) autoFilter.insertBefore(element, next);
    else insertInOrder(autoFilter, element, FILTER_ORDER);
  }
  if (criteria.kind === 'values') {
    const list = newElement(element, 'filters');
    setFlag(list, 'blank', criteria.blank, false);
    for (const val of criteria.values) list.appendChild(newElement(list, 'filter', { val }));
    element.appendChild(list);
    return;
  }
  if (criteria.conditions.length < 1 || criteria.conditions.length > 2) {
    throw new ModelError('InvalidArgument', 'A custom filter has one or two conditions.');
  }
  const list = newElement(element, 'customFilters');
  setFlag(list, 'and', criteria.and, false);
  for (const { operator, value } of criteria.conditions) {
    const condition = newElement(list, 'customFilter');
    if (operator !== 'equal') condition.setAttribute('operator', operator);
    condition.setAttribute('val', value);
    list.appendChild(condition);
  }
  element.appendChild(list);
}

/** Columns that have criteria. */
export function filteredColumns(autoFilter: Element): number[] {
  return childrenOf(autoFilter, 'filterColumn')
    .filter((element) => childrenOf(element).some((child) => child.localName !== 'extLst'))
    .map((element) => numberOf(element, 'colId', 0));
}

/** UnsupportedOperation for criteria only Excel can work out (colour, icon, top 10, dynamic). */
export function matches(autoFilter: Element, column: number, cell: FilteredCell): boolean {
  const element = filterColumn(autoFilter, column);
  const content = element && childrenOf(element).find((child) => child.localName !== 'extLst');
  if (!content) return true;
  if (content.localName === 'filters') return matchesList(content, cell);
  if (content.localName === 'customFilters') {
    const results = childrenOf(content, 'customFilter').map((condition) =>
      matchesCondition(
        (condition.getAttribute('operator') ?? 'equal') as FilterOperator,
        condition.getAttribute('val') ?? '',
        cell,
      ),
    );
    return flag(content, 'and', false) ? results.every(Boolean) : results.some(Boolean);
  }
  throw new ModelError(
    'UnsupportedOperation',
    `Rows under a filter of kind '${content.localName ?? ''}' cannot be worked out.`,
  );
}

function filterColumn(autoFilter: Element, column: number): Element | null {
  return (
    childrenOf(autoFilter, 'filterColumn').find(
      (element) => numberOf(element, 'colId', -1) === column,
    ) ?? null
  );
}

function matchesList(list: Element, { value, text, date1904 }: FilteredCell): boolean {
  if (text === '') return flag(list, 'blank', false);
  const shown = text.toLocaleUpperCase();
  if (
    childrenOf(list, 'filter').some(
      (each) => (each.getAttribute('val') ?? '').toLocaleUpperCase() === shown,
    )
  ) {
    return true;
  }
  return (
    typeof value === 'number' &&
    childrenOf(list, 'dateGroupItem').some((group) => inDateGroup(group, value, date1904))
  );
}

function inDateGroup(group: Element, serial: number, date1904: boolean): boolean {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(first + Math.round(serial * 86_400_000));
  const parts: readonly (readonly [string, number])[] = [
    ['year', date.getUTCFullYear()],
    ['month', date.getUTCMonth() + 1],
    ['day', date.getUTCDate()],
    ['hour', date.getUTCHours()],
    ['minute', date.getUTCMinutes()],
    ['second', date.getUTCSeconds()],
  ];
  return parts.every(
    ([name, part]) => !group.hasAttribute(name) || numberOf(group, name, -1) === part,
  );
}

function matchesCondition(operator: FilterOperator, wanted: string, cell: FilteredCell): boolean {
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  if (!Number.isNaN(number) && typeof cell.value === 'number') {
    return compare(operator, cell.value - number);
  }
  const text = isCellError(cell.value) ? cell.value.error : cell.text;
  if (operator === 'equal' || operator === 'notEqual') {
    // `=` with nothing after it means blank cells, `<>` cells that are not (Excel's own wording).
    const equal = wanted.trim() === '' ? text === '' : wildcard(wanted).test(text);
    return equal === (operator === 'equal');
  }
  if (typeof cell.value !== 'string' || !Number.isNaN(number)) return false;
  return compare(operator, text.localeCompare(wanted, 'zh-Hant-TW', { sensitivity: 'base' }));
}

function compare(operator: FilterOperator, difference: number): boolean {
  switch (operator) {
    case 'equal':
      return difference === 0;
    case 'notEqual':
      return difference !== 0;
    case 'lessThan':
      return difference < 0;
    case 'lessThanOrEqual':
      return difference <= 0;
    case 'greaterThan':
      return difference > 0;
    case 'greaterThanOrEqual':
      return difference >= 0;
  }
}

/** `*` any text, `?` any character, `~` takes the next one as it is. */
function wildcard(pattern: string): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '~' && i + 1 < pattern.length) source += escape(pattern.charAt(++i));
    else source += c === '*' ? '[\\s\\S]*' : c === '?' ? '[\\s\\S]' : escape(c);
  }
  return new RegExp(`^${source}$`, 'iu');
}

function escape(c: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c;
}
