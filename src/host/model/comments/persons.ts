import type { Element } from '@xmldom/xmldom';
import { childrenOf, newElement, rootOf } from '../../xlsx/xml';
import type { WorkbookModel } from '../workbook-model';
import { freeGuid } from './guid';
import { THREADS_NS } from './thread-names';

const TYPE = 'application/vnd.ms-excel.person+xml';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/person';

/** Who writes comments and is named in them (MS-XLSX 2.6.203, CT_Person). */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** '' where the file does not say. */
  readonly email: string;
}

/** What Excel writes for somebody who has not signed in. */
const NOBODY = { displayName: '使用者', userId: '使用者', providerId: 'None' };

/** Null for an id the file does not explain. */
export function personOf(book: WorkbookModel, id: string): Person | null {
  const found = elements(book).find((element) => element.getAttribute('id') === id);
  if (!found) return null;
  return { id, name: found.getAttribute('displayName') ?? '', email: emailOf(found) };
}

/** The id of whoever works in the workbook now. */
export function presentPerson(book: WorkbookModel): string {
  return ensured(book, NOBODY);
}

export function mentionedPerson(book: WorkbookModel, name: string, email: string): string {
  return ensured(book, { displayName: name, userId: email, providerId: 'PeoplePicker' });
}

function ensured(book: WorkbookModel, wanted: typeof NOBODY): string {
  const known = elements(book).find((element) =>
    Object.entries(wanted).every(([name, value]) => element.getAttribute(name) === value),
  );
  if (known) return known.getAttribute('id') ?? '';
  const { pkg } = book;
  const part = partName(book) ?? create(book);
  const root = rootOf(pkg.document(part));
  const id = freeGuid(elements(book).map((element) => element.getAttribute('id') ?? ''));
  const { displayName, ...rest } = wanted;
  root.appendChild(newElement(root, 'person', { displayName, id, ...rest }));
  pkg.touch(part);
  return id;
}

/** MS-XLSX 2.6.204: the address itself, or `S::address::object id` of a directory. */
function emailOf(person: Element): string {
  const user = person.getAttribute('userId') ?? '';
  const parts = user.split('::');
  const address = parts.length === 3 ? (parts[1] ?? '') : user;
  return address.includes('@') ? address : '';
}

function elements(book: WorkbookModel): Element[] {
  const part = partName(book);
  return part === undefined ? [] : childrenOf(rootOf(book.pkg.document(part)), 'person');
}

function partName({ pkg, partName: main }: WorkbookModel): string | undefined {
  return pkg.related(main, 'person')[0];
}

function create({ pkg, partName: main }: WorkbookModel): string {
  const part = pkg.freeName('xl/persons/person.xml');
  pkg.add(
    part,
    TYPE,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="${THREADS_NS}"/>`,
  );
  pkg.relationships(main).add(RELATIONSHIP, part);
  return part;
}
