import type { Element } from '@xmldom/xmldom';
import { descendantsOf, newElement } from '../../xlsx/xml';
import { rectNames } from '../a1';
import type { Rect } from '../rect';
import type { SheetPart } from '../sheet-part';
import type { Condition } from './condition';
import { writeCondition } from './condition-writer';
import { extendedDataBar } from './data-bar';
import { addExtendedRule, extendedFormula, extendedLists, linkToExtended } from './extension';
import { iconSetElement, isExtendedIconSet } from './icon-set';
import { firstCell } from './rule';

/** Adds a `<cfRule>` over these cells, yet without order and format, where Excel would write it. */
export function writeRule(part: SheetPart, rects: readonly Rect[], condition: Condition): Element {
  if (condition.kind === 'iconSet' && isExtendedIconSet(condition.icons)) {
    const { icons } = condition;
    return extendedRule(part, rects, 'iconSet', (rule, formulaOf) =>
      iconSetElement(rule, icons, formulaOf),
    );
  }
  const list = newElement(part.root, 'conditionalFormatting', { sqref: rectNames(rects) });
  const element = newElement(list, 'cfRule');
  writeCondition(element, condition, firstCell(rects));
  list.appendChild(element);
  part.insert(list);
  if (condition.kind === 'dataBar') {
    const { bar } = condition;
    const extension = extendedRule(part, rects, 'dataBar', (rule, formulaOf) =>
      extendedDataBar(rule, bar, formulaOf),
    );
    linkToExtended(element, extension.getAttribute('id') ?? '');
  }
  return element;
}

function extendedRule(
  part: SheetPart,
  rects: readonly Rect[],
  type: string,
  content: (rule: Element, formulaOf: (text: string) => Element) => Element,
): Element {
  const id = freeGuid(part);
  const rule = addExtendedRule(part, rectNames(rects));
  rule.setAttribute('type', type);
  rule.setAttribute('id', id);
  rule.appendChild(content(rule, (text) => extendedFormula(rule, text)));
  return rule;
}

/** One that no extended rule of the sheet has. */
function freeGuid(part: SheetPart): string {
  const taken = new Set(
    extendedLists(part)
      .flatMap((list) => descendantsOf(list, 'cfRule'))
      .map((rule) => rule.getAttribute('id')?.toUpperCase()),
  );
  for (let n = 1; ; n++) {
    const guid = `{C0F0AA75-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!taken.has(guid)) return guid;
  }
}
