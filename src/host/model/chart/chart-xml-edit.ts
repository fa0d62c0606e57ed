import type { Element } from '@xmldom/xmldom';
import { chartOrder } from '../../xlsx/chart-schema-order';
import { childOf, childrenOf, insertInOrder, removeElement } from '../../xlsx/xml';
import { elementOf } from './chart-xml';

// Apart from what reads: a sheet without charts is shown without the order of their elements.

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
