import type { Element } from '@xmldom/xmldom';
import {
  BORDER_ORDER,
  DXF_ORDER,
  FONT_ORDER,
  PATTERN_FILL_ORDER,
  STYLESHEET_ORDER,
  XF_ORDER,
} from '../xlsx/schema-order';
import { childrenOf, descendantsOf, sortChildren } from '../xlsx/xml';

const ORDERS: readonly (readonly [string, readonly string[]])[] = [
  ['font', FONT_ORDER],
  ['patternFill', PATTERN_FILL_ORDER],
  ['border', BORDER_ORDER],
  ['xf', XF_ORDER],
  ['dxf', DXF_ORDER],
];

/**
 * Lists and formats of a stylesheet in the schema's order. Some writers have another: copied, a new
 * format would have it too, and a new list would find no place.
 */
export function sortStyles(root: Element): void {
  sortChildren(root, STYLESHEET_ORDER);
  // What extensions hold is ordered by schemas of their own.
  for (const list of childrenOf(root).filter(({ localName }) => localName !== 'extLst')) {
    for (const [name, order] of ORDERS) {
      for (const element of descendantsOf(list, name)) sortChildren(element, order);
    }
  }
}
