import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { DamagedWorkbookError } from '../../intake/errors';
import { scanXml } from '../../intake/scan-xml';
import { LIMITS } from './limits';
import { asHeld } from './xml-text';

export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_REL_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ELEMENT = 1;

export function parseXml(text: string, partName: string): Document {
  scanXml(text, partName, LIMITS.weight);
  try {
    return new DOMParser({
      // Where in the text an element stood is half of what it would take in memory.
      locator: false,
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (cause) {
    throw new DamagedWorkbookError(`The XML of '${partName}' is broken.`, { cause });
  }
}

export function serializeXml(document: Document): string {
  // Parts are written as UTF-8, whatever they came in.
  return asHeld(new XMLSerializer().serializeToString(document)).replace(
    /^(<\?xml[^>]*?encoding=)("[^"]*"|'[^']*')/,
    '$1"UTF-8"',
  );
}

export function elementXml(element: Element): string {
  return asHeld(new XMLSerializer().serializeToString(element));
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new DamagedWorkbookError('A part of the workbook has no root element.');
  return root;
}

/** Child elements, by local name: foreign writers prefix the main namespace (`x:row`). */
export function childrenOf(parent: Element, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== ELEMENT) continue;
    const element = node as Element;
    if (localName === undefined || element.localName === localName) found.push(element);
  }
  return found;
}

export function childOf(parent: Element, localName: string): Element | null {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT && (node as Element).localName === localName) {
      return node as Element;
    }
  }
  return null;
}

/** Every element below, at any depth, with that local name. */
export function descendantsOf(parent: Element | Document, localName: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', localName));
}

/** A new element in the parent's own namespace and prefix; not yet inserted. */
export function newElement(
  parent: Element,
  localName: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error('The element belongs to no document.');
  const name = parent.prefix ? `${parent.prefix}:${localName}` : localName;
  const element = document.createElementNS(parent.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A copy with all that is within. The library's own way looks at every property of every node. */
export function copyOf(element: Element): Element {
  const document = element.ownerDocument;
  if (!document) throw new Error('The element belongs to no document.');
  const copy = document.createElementNS(element.namespaceURI, element.nodeName);
  for (const { namespaceURI, name, value } of Array.from(element.attributes)) {
    if (namespaceURI === null) copy.setAttribute(name, value);
    else copy.setAttributeNS(namespaceURI, name, value);
  }
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const isElement = node.nodeType === ELEMENT;
    copy.appendChild(isElement ? copyOf(node as Element) : node.cloneNode(true));
  }
  return copy;
}

/** Puts the child where the schema's sequence wants it; unknown siblings keep their place. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const place = order.indexOf(child.localName ?? '');
  const next = childrenOf(parent).find((sibling) => {
    const at = order.indexOf(sibling.localName ?? '');
    return at > place;
  });
  parent.insertBefore(child, next ?? null);
}

/** Puts the children where the schema's sequence wants them; an unknown one stays behind its neighbour. */
export function sortChildren(parent: Element, order: readonly string[]): void {
  let last = -1;
  const placed = childrenOf(parent).map((child) => {
    const at = order.indexOf(child.localName ?? '');
    last = at < 0 ? last : at;
    return { child, at: last };
  });
  if (placed.every(({ at }, i) => i === 0 || at >= (placed[i - 1]?.at ?? -1))) return;
  for (const { child } of [...placed].sort((a, b) => a.at - b.at)) parent.appendChild(child);
}

export function ensureChild(parent: Element, localName: string, order: readonly string[]): Element {
  const present = childOf(parent, localName);
  if (present) return present;
  const child = newElement(parent, localName);
  insertInOrder(parent, child, order);
  return child;
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

export function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** `1`/`true`/`on` are true, anything else false, absent the schema's default. */
export function flag(element: Element | null, name: string, absent: boolean): boolean {
  const text = element?.getAttribute(name) ?? null;
  if (text === null || text === '') return absent;
  return text === '1' || text === 'true' || text === 'on';
}

/** Writes a boolean, leaving out what equals the schema's default. */
export function setFlag(element: Element, name: string, value: boolean, absent: boolean): void {
  setAttribute(element, name, value === absent ? null : value ? '1' : '0');
}

export function numberOf(element: Element | null, name: string, absent: number): number {
  const text = element?.getAttribute(name) ?? null;
  if (text === null || text === '') return absent;
  const value = Number(text);
  return Number.isFinite(value) ? value : absent;
}

/** The id of a relationship (`r:id`), whatever prefix the writer chose. */
export function relationshipId(element: Element): string {
  return element.getAttributeNS(OFFICE_REL_NS, 'id') ?? '';
}

export function setRelationshipId(element: Element, id: string): void {
  const prefix = element.lookupPrefix(OFFICE_REL_NS) ?? 'r';
  element.setAttributeNS(OFFICE_REL_NS, `${prefix}:id`, id);
}
