import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, descendantsOf, removeElement } from '../xlsx/xml';
import { parseRects, rectNames } from './a1';
import { holdsRect, lastRow, rectOf, type Rect } from './rect';
import type { SheetPart } from './sheet-part';

/** Elements that hold for a list of cells (`sqref`) beside validations: formats, errors, sparklines. */
const LISTS: readonly (readonly [parent: string | null, element: string])[] = [
  [null, 'conditionalFormatting'],
  ['ignoredErrors', 'ignoredError'],
  ['protectedRanges', 'protectedRange'],
];
const EXTENDED = ['conditionalFormatting', 'sparkline'];

/** Moves the cells of every rule; a rule left without cells goes. */
export function mapRuleCells(
  part: SheetPart,
  move: (rects: readonly Rect[]) => readonly Rect[],
  only?: string,
): void {
  for (const element of ruleElements(part)) {
    if (only !== undefined && element.localName !== only) continue;
    const holder = element.hasAttribute('sqref') ? null : childOf(element, 'sqref');
    const text = element.getAttribute('sqref') ?? holder?.textContent ?? '';
    const rects = parseRects(text);
    if (rects.length === 0) continue;
    const moved = rectNames(move(rects));
    if (moved === rectNames(rects)) continue;
    part.touch();
    if (moved === '') removeWithEmptyParents(element, part.root);
    else if (holder) holder.textContent = moved;
    else element.setAttribute('sqref', moved);
  }
}

/** Rules that cover the row above `added` in a column reach down over the new rows. */
export function extendArea(rects: readonly Rect[], added: Rect): readonly Rect[] {
  const above = added.row - 1;
  return rects.map((rect) => {
    const beside = { ...rectOf(above, rect.column), columns: rect.columns };
    const reaches = holdsRect({ ...added, row: above, rows: 1 }, beside);
    return lastRow(rect) === above && reaches ? { ...rect, rows: rect.rows + added.rows } : rect;
  });
}

function ruleElements(part: SheetPart): Element[] {
  const found: Element[] = [];
  for (const [parent, name] of LISTS) {
    const list = parent === null ? part.root : part.child(parent);
    if (list) found.push(...childrenOf(list, name));
  }
  const extensions = part.child('extLst');
  if (extensions) for (const name of EXTENDED) found.push(...descendantsOf(extensions, name));
  return found;
}

/** Empty lists go with their last member: the schema wants at least one. */
export function removeWithEmptyParents(element: Element, root: Element): void {
  let child = element;
  let parent = child.parentNode as Element;
  removeElement(child);
  while (parent !== root && childrenOf(parent).length === 0) {
    child = parent;
    parent = child.parentNode as Element;
    removeElement(child);
  }
}
