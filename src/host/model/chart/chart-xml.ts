import type { Element } from '@xmldom/xmldom';
import { chartOrder } from '../../xlsx/chart-schema-order';
import {
  OFFICE_REL_NS,
  childOf,
  childrenOf,
  insertInOrder,
  parseXml,
  removeElement,
  rootOf,
} from '../../xlsx/xml';

export const CHART_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const ANCHOR_NS = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** The declarations of the prefixes all XML of charts and drawings is written with here. */
export const PREFIXES =
  `xmlns:c="${CHART_NS}" xmlns:a="${DRAWING_NS}" ` +
  `xmlns:xdr="${ANCHOR_NS}" xmlns:r="${OFFICE_REL_NS}"`;

/** One element written as XML, for the parent's document; not yet inserted. */
export function elementOf(parent: Element, xml: string): Element {
  const made = childrenOf(rootOf(parseXml(`<x ${PREFIXES}>${xml}</x>`, 'chart')))[0];
  const document = parent.ownerDocument;
  if (!made || !document) throw new Error(`This makes no element: ${xml}`);
  return document.importNode(made, true);
}

/** Puts the element in its place, instead of one of the same name. */
export function put(parent: Element, xml: string): Element {
  const made = elementOf(parent, xml);
  drop(parent, made.localName ?? '');
  insertInOrder(parent, made, chartOrder(parent.localName ?? ''));
  return made;
}

/** Puts one more of a kind behind those that are there. */
export function putAnother(parent: Element, xml: string): Element {
  const made = elementOf(parent, xml);
  insertInOrder(parent, made, chartOrder(parent.localName ?? ''));
  return made;
}

/** The child, made from `xml` where there is none. */
export function ensure(parent: Element, name: string, xml: string): Element {
  return childOf(parent, name) ?? put(parent, xml);
}

export function drop(parent: Element, name: string): void {
  for (const child of childrenOf(parent, name)) removeElement(child);
}

/** `<c:name val="…"/>` below the parent; null without one. */
export function valOf(parent: Element | null, name: string): string | null {
  return (parent && childOf(parent, name)?.getAttribute('val')) ?? null;
}

export function numberVal(parent: Element | null, name: string): number | null {
  const text = valOf(parent, name);
  return text === null || text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

/** A missing `val` is true (CT_Boolean); a missing element is `absent`. */
export function flagVal(parent: Element | null, name: string, absent: boolean): boolean {
  const child = parent && childOf(parent, name);
  if (!child) return absent;
  const text = child.getAttribute('val');
  return text === null || text === '1' || text === 'true';
}

/** Null takes the child away. */
export function setVal(parent: Element, name: string, value: string | number | null): void {
  if (value === null) drop(parent, name);
  else {
    const present = childOf(parent, name);
    if (present) present.setAttribute('val', String(value));
    else put(parent, `<c:${name} val="${value}"/>`);
  }
}

export function setFlagVal(parent: Element, name: string, value: boolean): void {
  setVal(parent, name, value ? 1 : 0);
}
