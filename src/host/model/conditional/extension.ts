import type { Document, Element } from '@xmldom/xmldom';
import { childOf, childrenOf, descendantsOf } from '../../xlsx/xml';
import type { SheetPart } from '../sheet-part';

/** [MS-XLSX] 2.4.4 and 2.3: where Excel 2010 put what the first schema has no room for. */
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const LIST_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const RULE_URI = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The sheet's `<x14:conditionalFormatting>` elements. */
export function extendedLists(part: SheetPart): Element[] {
  const extensions = part.child('extLst');
  return extensions ? descendantsOf(extensions, 'conditionalFormatting') : [];
}

/** The id of the extended rule that belongs to a plain one. */
export function extendedId(rule: Element): string | null {
  const extensions = childOf(rule, 'extLst');
  return extensions ? (descendantsOf(extensions, 'id')[0]?.textContent ?? null) : null;
}

/** A new, empty `<x14:conditionalFormatting>` over these cells, with one empty rule in it. */
export function addExtendedRule(part: SheetPart, sqref: string): Element {
  const extensions = part.ensure('extLst');
  const document = extensions.ownerDocument as Document;
  const known = childrenOf(extensions, 'ext').find(
    (ext) => ext.getAttribute('uri')?.toUpperCase() === LIST_URI.toUpperCase(),
  );
  const ext = known ?? extension(extensions, LIST_URI);
  if (!known) {
    // Lists stand in the order of their ids in [MS-XLSX]: conditional formats come first.
    extensions.insertBefore(ext, extensions.firstChild);
  }
  let lists = childOf(ext, 'conditionalFormattings');
  if (!lists) {
    lists = document.createElementNS(X14, 'x14:conditionalFormattings');
    ext.appendChild(lists);
  }
  const list = document.createElementNS(X14, 'x14:conditionalFormatting');
  list.setAttributeNS(XMLNS, 'xmlns:xm', XM);
  const rule = document.createElementNS(X14, 'x14:cfRule');
  list.appendChild(rule);
  const cells = document.createElementNS(XM, 'xm:sqref');
  cells.textContent = sqref;
  list.appendChild(cells);
  lists.appendChild(list);
  return rule;
}

/** Marks a plain rule as one with an extended rule of this id. */
export function linkToExtended(rule: Element, id: string): void {
  const document = rule.ownerDocument as Document;
  const extensions = document.createElementNS(rule.namespaceURI, qualified(rule, 'extLst'));
  const ext = extension(extensions, RULE_URI);
  const link = document.createElementNS(X14, 'x14:id');
  link.textContent = id;
  ext.appendChild(link);
  extensions.appendChild(ext);
  rule.appendChild(extensions);
}

/** `<xm:f>`, as extended rules hold formulas and values. */
export function extendedFormula(rule: Element, text: string): Element {
  const formula = (rule.ownerDocument as Document).createElementNS(XM, 'xm:f');
  formula.textContent = text;
  return formula;
}

function extension(parent: Element, uri: string): Element {
  const document = parent.ownerDocument as Document;
  const ext = document.createElementNS(parent.namespaceURI, qualified(parent, 'ext'));
  ext.setAttribute('uri', uri);
  ext.setAttributeNS(XMLNS, 'xmlns:x14', X14);
  return ext;
}

function qualified(sibling: Element, name: string): string {
  return sibling.prefix ? `${sibling.prefix}:${name}` : name;
}
