import type { Element } from '@xmldom/xmldom';
import { childrenOf, removeElement, rootOf } from '../xlsx/xml';
import { sameName } from './formula/sheet-prefix';
import type { WorkbookModel } from './workbook-model';

const PROPERTIES_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const RELATIONSHIP =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** The set that users' own properties belong to (ECMA-376 part 1, 22.3.2.2). */
const USER_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export type CustomValue = string | number | boolean;

export interface CustomProperty {
  readonly key: string;
  readonly type: 'Number' | 'Boolean' | 'Date' | 'String' | 'Float';
  readonly value: CustomValue;
}

export function customProperties(book: WorkbookModel): CustomProperty[] {
  return elements(book).map((element) => {
    const [value] = childrenOf(element);
    return { key: element.getAttribute('name') ?? '', ...read(value) };
  });
}

/** Replaces the value of a key that is there already; keys compare without case. */
export function setCustomProperty(book: WorkbookModel, key: string, value: CustomValue): void {
  const { pkg } = book;
  const part = pkg.related('', 'custom-properties')[0] ?? create(book);
  const root = rootOf(pkg.document(part));
  const document = root.ownerDocument;
  if (!document) throw new Error(`'${part}' has no document.`);
  const present = find(book, key);
  const element = present ?? document.createElementNS(PROPERTIES_NS, 'property');
  if (!present) {
    const ids = elements(book).map((each) => Number(each.getAttribute('pid')));
    element.setAttribute('fmtid', USER_SET);
    element.setAttribute('pid', String(Math.max(1, ...ids) + 1));
    element.setAttribute('name', key);
    root.appendChild(element);
  }
  for (const child of childrenOf(element)) removeElement(child);
  const typed = document.createElementNS(VALUES_NS, `vt:${kindOf(value)}`);
  typed.textContent = String(value);
  element.appendChild(typed);
  told(book, part);
}

export function deleteCustomProperty(book: WorkbookModel, key: string): void {
  const element = find(book, key);
  const [part] = book.pkg.related('', 'custom-properties');
  if (!element || part === undefined) return;
  removeElement(element);
  told(book, part);
}

function told(book: WorkbookModel, part: string): void {
  book.pkg.touch(part);
  book.changes.add('workbook');
}

function kindOf(value: CustomValue): string {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'lpwstr';
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'i4' : 'r8';
}

function read(element: Element | undefined): Pick<CustomProperty, 'type' | 'value'> {
  const text = element?.textContent ?? '';
  switch (element?.localName) {
    case 'bool':
      return { type: 'Boolean', value: text === 'true' || text === '1' };
    case 'filetime':
    case 'date':
      return { type: 'Date', value: text };
    case 'r4':
    case 'r8':
    case 'decimal':
      return { type: 'Float', value: Number(text) };
    case 'i1':
    case 'i2':
    case 'i4':
    case 'i8':
    case 'int':
    case 'ui1':
    case 'ui2':
    case 'ui4':
    case 'ui8':
    case 'uint':
      return { type: 'Number', value: Number(text) };
    default:
      return { type: 'String', value: text };
  }
}

function find(book: WorkbookModel, key: string): Element | undefined {
  return elements(book).find((each) => sameName(each.getAttribute('name') ?? '', key));
}

function elements({ pkg }: WorkbookModel): Element[] {
  const [part] = pkg.related('', 'custom-properties');
  return part === undefined ? [] : childrenOf(rootOf(pkg.document(part)), 'property');
}

function create({ pkg }: WorkbookModel): string {
  const part = pkg.freeName('docProps/custom.xml');
  pkg.add(
    part,
    TYPE,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Properties xmlns="${PROPERTIES_NS}" xmlns:vt="${VALUES_NS}"/>`,
  );
  pkg.relationships('').add(RELATIONSHIP, part);
  return part;
}
