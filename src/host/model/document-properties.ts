import type { Element } from '@xmldom/xmldom';
import { childrenOf, removeElement, rootOf } from '../xlsx/xml';
import type { WorkbookModel } from './workbook-model';

const CORE_NS = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DC_NS = 'http://purl.org/dc/elements/1.1/';
const TERMS_NS = 'http://purl.org/dc/terms/';
const APP_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Place {
  readonly part: 'core' | 'app';
  readonly namespace: string;
  /** As a new element is called. */
  readonly name: string;
}

/** Where the file keeps what Office.js calls so (ECMA-376 part 2, 8 and part 1, 22.2). */
const PLACES = {
  author: { part: 'core', namespace: DC_NS, name: 'dc:creator' },
  category: { part: 'core', namespace: CORE_NS, name: 'cp:category' },
  comments: { part: 'core', namespace: DC_NS, name: 'dc:description' },
  company: { part: 'app', namespace: APP_NS, name: 'Company' },
  creationDate: { part: 'core', namespace: TERMS_NS, name: 'dcterms:created' },
  keywords: { part: 'core', namespace: CORE_NS, name: 'cp:keywords' },
  lastAuthor: { part: 'core', namespace: CORE_NS, name: 'cp:lastModifiedBy' },
  manager: { part: 'app', namespace: APP_NS, name: 'Manager' },
  revisionNumber: { part: 'core', namespace: CORE_NS, name: 'cp:revision' },
  subject: { part: 'core', namespace: DC_NS, name: 'dc:subject' },
  title: { part: 'core', namespace: DC_NS, name: 'dc:title' },
} as const satisfies Record<string, Place>;

export type DocumentPropertyName = keyof typeof PLACES;

const PARTS = {
  core: {
    kind: 'core-properties',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship:
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    file: 'docProps/core.xml',
    empty:
      `${HEAD}<cp:coreProperties xmlns:cp="${CORE_NS}" xmlns:dc="${DC_NS}" xmlns:dcterms="${TERMS_NS}"` +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
  },
  app: {
    kind: 'extended-properties',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    relationship:
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties',
    file: 'docProps/app.xml',
    empty: `${HEAD}<Properties xmlns="${APP_NS}"/>`,
  },
} as const;

/** '' where the file says nothing. */
export function documentProperty({ pkg }: WorkbookModel, name: DocumentPropertyName): string {
  const place = PLACES[name];
  const [part] = pkg.related('', PARTS[place.part].kind);
  const element = part === undefined ? null : find(rootOf(pkg.document(part)), place);
  return element?.textContent ?? '';
}

/** '' takes it out. */
export function setDocumentProperty(
  book: WorkbookModel,
  name: DocumentPropertyName,
  text: string,
): void {
  const { pkg } = book;
  const place = PLACES[name];
  const made = PARTS[place.part];
  let [part] = pkg.related('', made.kind);
  if (part === undefined) {
    part = pkg.freeName(made.file);
    pkg.add(part, made.type, made.empty);
    pkg.relationships('').add(made.relationship, part);
  }
  const root = rootOf(pkg.document(part));
  const present = find(root, place);
  if (present) removeElement(present);
  if (text !== '') {
    const element = root.ownerDocument?.createElementNS(place.namespace, place.name);
    if (!element) throw new Error(`'${part}' has no document.`);
    element.textContent = text;
    root.appendChild(element);
  }
  pkg.touch(part);
  book.changes.add('workbook');
}

function find(root: Element, { namespace, name }: Place): Element | null {
  const local = name.slice(name.indexOf(':') + 1);
  return childrenOf(root, local).find((each) => each.namespaceURI === namespace) ?? null;
}
