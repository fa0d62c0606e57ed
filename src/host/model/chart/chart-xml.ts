import type { Element } from '@xmldom/xmldom';
import { OFFICE_REL_NS, childOf, childrenOf, parseXml, rootOf } from '../../xlsx/xml';

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
