import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, flag, numberOf } from '../../xlsx/xml';
import { parseRects } from '../a1';
import type { Rect } from '../rect';
import type { SheetPart } from '../sheet-part';
import type { StyleTable } from '../style-table';
import { readCondition } from './condition-reader';
import { readDifferential } from './differential';
import { extendedId, extendedLists } from './extension';
import { firstCell, isExtended, type ConditionalRule } from './rule';

/** The rules of a sheet, of the main schema and of the extension, the first in order first. */
export function readRules(
  part: SheetPart,
  styles: StyleTable,
  idOf: (rule: Element) => string,
): readonly ConditionalRule[] {
  const lists = extendedLists(part).map((list) => ({
    rects: parseRects(childOf(list, 'sqref')?.textContent ?? ''),
    elements: childrenOf(list, 'cfRule'),
  }));
  const extended = new Map(
    lists.flatMap(({ elements }) =>
      elements.map((rule) => [rule.getAttribute('id')?.toUpperCase() ?? '', rule] as const),
    ),
  );
  const found: { rule: ConditionalRule; priority: number }[] = [];
  const collect = (element: Element, rects: readonly Rect[], extension: Element | null) => {
    if (rects.length === 0) return;
    const priority = numberOf(element, 'priority', Number.MAX_SAFE_INTEGER);
    const rule = readRule(element, extension, rects, styles, idOf(element));
    found.push({ rule, priority });
  };
  const linked = new Set<Element>();
  for (const list of childrenOf(part.root, 'conditionalFormatting')) {
    const rects = parseRects(list.getAttribute('sqref') ?? '');
    for (const element of childrenOf(list, 'cfRule')) {
      const id = extendedId(element)?.toUpperCase();
      const extension = (id && extended.get(id)) || null;
      if (extension) linked.add(extension);
      collect(element, rects, extension);
    }
  }
  for (const { rects, elements } of lists) {
    for (const element of elements) {
      // A bar whose plain half is gone is shown by no Excel.
      if (!linked.has(element) && element.hasAttribute('priority')) collect(element, rects, null);
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function readRule(
  element: Element,
  extension: Element | null,
  rects: readonly Rect[],
  styles: StyleTable,
  id: string,
): ConditionalRule {
  const own = isExtended(element);
  const dxf = own ? childOf(element, 'dxf') : styles.differential(numberOf(element, 'dxfId', -1));
  return {
    id,
    rects,
    first: firstCell(rects),
    condition: readCondition(element, styles.colors, own ? element : (extension ?? undefined)),
    stopIfTrue: flag(element, 'stopIfTrue', false),
    format: readDifferential(dxf, styles.colors),
    element,
    extension,
    isExtended: own,
  };
}
