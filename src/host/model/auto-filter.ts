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
import {
  DATE_PARTS,
  DYNAMIC_FILTERS,
  type DateGroup,
  type FilterCriteria,
  type FilterOperator,
} from './filter-criteria';
import { ModelError } from './model-error';

/** Criteria of one `<autoFilter>`; columns are counted from the left of its range. */
export function readCriteria(autoFilter: Element, column: number): FilterCriteria | null {
  const content = contentOf(filterColumn(autoFilter, column));
  if (!content) return null;
  switch (content.localName) {
    case 'filters':
      return {
        kind: 'values',
        values: childrenOf(content, 'filter').map((each) => each.getAttribute('val') ?? ''),
        blank: flag(content, 'blank', false),
        dates: childrenOf(content, 'dateGroupItem').map(readDateGroup),
      };
    case 'customFilters':
      return {
        kind: 'custom',
        and: flag(content, 'and', false),
        conditions: childrenOf(content, 'customFilter').map((each) => ({
          operator: (each.getAttribute('operator') ?? 'equal') as FilterOperator,
          value: each.getAttribute('val') ?? '',
        })),
      };
    case 'top10':
      return {
        kind: 'top',
        top: flag(content, 'top', true),
        percent: flag(content, 'percent', false),
        count: numberOf(content, 'val', 10),
      };
    case 'dynamicFilter': {
      const type = DYNAMIC_FILTERS.find((known) => known === content.getAttribute('type'));
      if (type) return { kind: 'dynamic', type };
    }
  }
  const ofCell = flag(content, 'cellColor', true);
  return { kind: 'other', element: content.localName ?? '', ofCell };
}

/** Null takes the criteria away. InvalidArgument, or UnsupportedOperation for what only Excel can. */
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
  const element = old ?? newElement(autoFilter, 'filterColumn', { colId: String(column) });
  const content = criteriaElement(element, criteria);
  for (const child of childrenOf(element)) removeElement(child);
  element.appendChild(content);
  if (old) return;
  const next = childrenOf(autoFilter, 'filterColumn').find(
    (each) => numberOf(each, 'colId', 0) > column,
  );
  if (next) autoFilter.insertBefore(element, next);
  else insertInOrder(autoFilter, element, FILTER_ORDER);
}

/** Columns that have criteria. */
export function filteredColumns(autoFilter: Element): number[] {
  return childrenOf(autoFilter, 'filterColumn')
    .filter((element) => contentOf(element) !== null)
    .map((element) => numberOf(element, 'colId', 0));
}

/** The column is filtered, but its button is not offered. */
export function hidesButton(autoFilter: Element, column: number): boolean {
  const element = filterColumn(autoFilter, column);
  return flag(element, 'hiddenButton', false) || !flag(element, 'showButton', true);
}

/** The bounds a criterion comes to today (`val`, `maxVal`, `filterVal`). */
export function writeBounds(
  autoFilter: Element,
  column: number,
  bounds: Readonly<Record<string, number>>,
): void {
  const content = contentOf(filterColumn(autoFilter, column));
  for (const [name, value] of Object.entries(bounds)) content?.setAttribute(name, String(value));
}

function criteriaElement(parent: Element, criteria: FilterCriteria): Element {
  switch (criteria.kind) {
    case 'values': {
      const list = newElement(parent, 'filters');
      setFlag(list, 'blank', criteria.blank, false);
      for (const val of criteria.values) list.appendChild(newElement(list, 'filter', { val }));
      for (const group of criteria.dates ?? []) list.appendChild(dateGroupElement(list, group));
      return list;
    }
    case 'custom': {
      if (criteria.conditions.length < 1 || criteria.conditions.length > 2) {
        throw new ModelError('InvalidArgument', 'A custom filter has one or two conditions.');
      }
      const list = newElement(parent, 'customFilters');
      setFlag(list, 'and', criteria.and, false);
      for (const { operator, value } of criteria.conditions) {
        const condition = newElement(list, 'customFilter');
        if (operator !== 'equal') condition.setAttribute('operator', operator);
        condition.setAttribute('val', value);
        list.appendChild(condition);
      }
      return list;
    }
    case 'top': {
      const { count, percent } = criteria;
      if (!Number.isInteger(count) || count < 1 || count > (percent ? 100 : 500)) {
        throw new ModelError('InvalidArgument', `A filter cannot show the top ${count}.`);
      }
      const element = newElement(parent, 'top10');
      setFlag(element, 'top', criteria.top, true);
      setFlag(element, 'percent', percent, false);
      element.setAttribute('val', String(count));
      return element;
    }
    case 'dynamic':
      return newElement(parent, 'dynamicFilter', { type: criteria.type });
    case 'other':
      throw new ModelError(
        'UnsupportedOperation',
        `Filters of kind '${criteria.element}' cannot be set.`,
      );
  }
}

function readDateGroup(element: Element): DateGroup {
  const parts = DATE_PARTS.filter((part) => element.hasAttribute(part)).map(
    (part) => [part, numberOf(element, part, 0)] as const,
  );
  return { year: 0, ...Object.fromEntries(parts) };
}

function dateGroupElement(parent: Element, group: DateGroup): Element {
  const element = newElement(parent, 'dateGroupItem');
  const present = DATE_PARTS.filter((part) => group[part] !== undefined);
  for (const part of present) element.setAttribute(part, String(group[part]));
  element.setAttribute('dateTimeGrouping', present.at(-1) ?? 'year');
  return element;
}

function filterColumn(autoFilter: Element, column: number): Element | null {
  return (
    childrenOf(autoFilter, 'filterColumn').find(
      (element) => numberOf(element, 'colId', -1) === column,
    ) ?? null
  );
}

function contentOf(element: Element | null): Element | null {
  return (element && childrenOf(element).find((child) => child.localName !== 'extLst')) ?? null;
}
