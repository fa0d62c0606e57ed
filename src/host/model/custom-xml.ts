import { DamagedWorkbookError } from '../../intake/errors';
import { OFFICE_REL_NS, parseXml, rootOf } from '../xlsx/xml';
import { ModelError } from './model-error';
import type { WorkbookModel } from './workbook-model';

const DATASTORE_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** One `customXml/item#.xml`, and the part beside it that holds its id. */
export interface CustomXmlPart {
  readonly id: string;
  readonly partName: string;
}

/** In the order of the workbook's relationships; a part without an id goes by its own name. */
export function customXmlParts(book: WorkbookModel): CustomXmlPart[] {
  const { pkg, partName } = book;
  const names = ['', partName].flatMap((owner) => pkg.related(owner, 'customXml'));
  return [...new Set(names)].map((name) => ({ id: idOf(book, name), partName: name }));
}

/** '' for none, and for text that is no XML. */
export function namespaceOf(book: WorkbookModel, { partName }: CustomXmlPart): string {
  try {
    return rootOf(parseXml(book.pkg.text(partName), partName)).namespaceURI ?? '';
  } catch (error) {
    if (error instanceof DamagedWorkbookError) return '';
    throw error;
  }
}

/** InvalidArgument for what is no XML. */
export function addCustomXml(book: WorkbookModel, xml: string): CustomXmlPart {
  checkXml(xml);
  const { pkg } = book;
  const item = pkg.freeName('customXml/item#.xml');
  const properties = pkg.freeName('customXml/itemProps#.xml');
  const id = freeId(customXmlParts(book).map((part) => part.id));
  pkg.setBytes(item, 'application/xml', new TextEncoder().encode(xml));
  pkg.add(
    properties,
    PROPERTIES_TYPE,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${DATASTORE_NS}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  pkg.relationships(item).add(`${OFFICE_REL_NS}/customXmlProps`, properties);
  pkg.relationships(book.partName).add(`${OFFICE_REL_NS}/customXml`, item);
  book.changes.add('workbook');
  return { id, partName: item };
}

/** InvalidArgument for what is no XML. */
export function setCustomXml(book: WorkbookModel, { partName }: CustomXmlPart, xml: string): void {
  checkXml(xml);
  const { pkg } = book;
  pkg.setBytes(partName, pkg.contentTypes.of(partName), new TextEncoder().encode(xml));
  book.changes.add('workbook');
}

export function deleteCustomXml(book: WorkbookModel, { partName }: CustomXmlPart): void {
  const { pkg } = book;
  for (const owner of ['', book.partName]) {
    const relationships = pkg.relationships(owner);
    for (const { id, target } of relationships.ofKind('customXml')) {
      if (target === partName) relationships.remove(id);
    }
  }
  for (const properties of pkg.related(partName, 'customXmlProps')) pkg.remove(properties);
  pkg.remove(partName);
  book.changes.add('workbook');
}

function idOf({ pkg }: WorkbookModel, partName: string): string {
  const [properties] = pkg.related(partName, 'customXmlProps');
  const root = properties === undefined ? null : rootOf(pkg.document(properties));
  return root?.getAttributeNS(DATASTORE_NS, 'itemID') ?? partName;
}

function freeId(taken: readonly string[]): string {
  let n = 1;
  while (taken.includes(idNumber(n))) n++;
  return idNumber(n);
}

function idNumber(n: number): string {
  return `{15D5C0DE-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
}

function checkXml(xml: string): void {
  try {
    parseXml(xml, 'custom XML');
  } catch (error) {
    if (!(error instanceof DamagedWorkbookError)) throw error;
    throw new ModelError('InvalidArgument', 'The text is no well-formed XML.');
  }
}
