import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf } from '../../xlsx/xml';

/** The anchors of a drawing in their order; of alternatives the one that newer Excels take. */
export function anchorsOf(root: Element): Element[] {
  return childrenOf(root).flatMap((element) => {
    if (element.localName !== 'AlternateContent') return isAnchor(element) ? [element] : [];
    const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
    return chosen ? anchorsOf(chosen) : [];
  });
}

/** All of them, alternatives included: those move alike. */
export function everyAnchor(root: Element): Element[] {
  return childrenOf(root).flatMap((element) => {
    if (element.localName !== 'AlternateContent') return isAnchor(element) ? [element] : [];
    return childrenOf(element).flatMap(everyAnchor);
  });
}

function isAnchor({ localName }: Element): boolean {
  return localName?.endsWith('Anchor') ?? false;
}

/** What the anchor holds (`graphicFrame`, `sp`, `pic` …), wherever alternatives put it. */
export function contentOf(anchor: Element): Element | null {
  for (const child of childrenOf(anchor)) {
    if (/^(?:sp|grpSp|graphicFrame|cxnSp|pic|contentPart)$/.test(child.localName ?? '')) {
      return child;
    }
    if (child.localName !== 'AlternateContent') continue;
    const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback');
    const inner = chosen && contentOf(chosen);
    if (inner) return inner;
  }
  return null;
}

/** `<xdr:cNvPr>`: its id, name, description and whether it is hidden. */
export function nameElement(content: Element): Element | null {
  for (const child of childrenOf(content)) {
    if (child.localName?.startsWith('nv')) return childOf(child, 'cNvPr');
  }
  return null;
}
