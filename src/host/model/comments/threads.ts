import type { Element } from '@xmldom/xmldom';
import type { CellPlace } from '../../xlsx/cell-name';
import { cellName, parseCellName } from '../../xlsx/cell-name';
import {
  childOf,
  childrenOf,
  flag,
  newElement,
  removeElement,
  rootOf,
  setFlag,
} from '../../xlsx/xml';
import { ModelError } from '../model-error';
import type { SheetModel } from '../sheet-model';
import type { WorkbookModel } from '../workbook-model';
import { freeGuid } from './guid';
import { hasNote, removeNote, writeNote } from './legacy-note';
import { presentPerson } from './persons';
import { writeMentions, type WrittenText } from './mentions';
import { THREADS_NS } from './thread-names';

const TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';

/** The first comment of a thread or one of its replies: its element is the only copy. */
export interface Comment {
  readonly sheet: SheetModel;
  readonly element: Element;
}

/** The comments that begin a thread, from the top of the sheet to its bottom. */
export function threadsOn(sheet: SheetModel): Comment[] {
  return all(sheet)
    .filter(({ element }) => !element.hasAttribute('parentId'))
    .sort((a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)];
      return one.row - other.row || one.column - other.column;
    });
}

export function repliesTo(comment: Comment): Comment[] {
  const id = idOf(comment);
  return all(comment.sheet).filter(({ element }) => element.getAttribute('parentId') === id);
}

export const idOf = ({ element }: Comment): string => element.getAttribute('id') ?? '';
export const textOf = ({ element }: Comment): string => childOf(element, 'text')?.textContent ?? '';
export const isResolved = ({ element }: Comment): boolean => flag(element, 'done', false);

export function placeOf({ element }: Comment): CellPlace {
  return parseCellName(element.getAttribute('ref') ?? '') ?? { row: 0, column: 0 };
}

/** InvalidArgument where the cell has a comment or note already. */
export function addThread(sheet: SheetModel, place: CellPlace, written: WrittenText): Comment {
  const name = cellName(place.row, place.column);
  const isTaken = all(sheet).some(({ element }) => element.getAttribute('ref') === name);
  if (isTaken || hasNote(sheet, name)) {
    throw new ModelError('InvalidArgument', `${name} has a comment already.`);
  }
  const comment = append(sheet, name, written, {});
  writeNote(sheet, name, idOf(comment), [textOf(comment)]);
  return comment;
}

export function addReply(comment: Comment, written: WrittenText): Comment {
  const { sheet, element } = comment;
  const name = element.getAttribute('ref') ?? '';
  const reply = append(sheet, name, written, { parentId: idOf(comment) });
  noted(comment);
  return reply;
}

/** Persons named in the old text are named no more, unless the new one names them. */
export function setText(comment: Comment, thread: Comment, written: WrittenText): void {
  const { element, sheet } = comment;
  const text = childOf(element, 'text') ?? newElement(element, 'text');
  text.textContent = written.text;
  if (!text.parentNode) element.insertBefore(text, element.firstChild);
  writeMentions(sheet.workbook, element, written.mentions);
  touch(sheet);
  noted(thread);
}

export function setResolved(comment: Comment, resolved: boolean): void {
  setFlag(comment.element, 'done', resolved, false);
  touch(comment.sheet);
}

/** A thread with all its replies. */
export function removeThread(comment: Comment): void {
  const { sheet, element } = comment;
  const name = element.getAttribute('ref') ?? '';
  for (const reply of repliesTo(comment)) removeElement(reply.element);
  removeElement(element);
  removeNote(sheet, name);
  const part = partName(sheet);
  if (part !== undefined && all(sheet).length === 0) {
    const relationships = sheet.part.pkg.relationships(sheet.part.name);
    for (const { id } of relationships.ofKind('threadedComment')) relationships.remove(id);
    sheet.part.pkg.remove(part);
    sheet.workbook.changes.add('workbook');
  } else touch(sheet);
}

export function removeReply(reply: Comment, thread: Comment): void {
  removeElement(reply.element);
  touch(reply.sheet);
  noted(thread);
}

function append(
  sheet: SheetModel,
  name: string,
  { text, mentions }: WrittenText,
  more: Readonly<Record<string, string>>,
): Comment {
  const { workbook: book, part } = sheet;
  const id = freeGuid(book.sheets.flatMap((each) => all(each).map(idOf)));
  const personId = presentPerson(book);
  const root = rootOf(part.pkg.document(partName(sheet) ?? create(sheet)));
  // UTC without saying so, in hundredths, as Excel writes it.
  const { now = () => new Date() } = book.services;
  const written = now().toISOString().slice(0, -2);
  const element = newElement(root, 'threadedComment', {
    ref: name,
    dT: written,
    personId,
    id,
    ...more,
  });
  const child = newElement(root, 'text');
  child.textContent = text;
  element.appendChild(child);
  root.appendChild(element);
  writeMentions(book, element, mentions);
  touch(sheet);
  return { sheet, element };
}

/** The note says the thread as it is now. */
function noted(thread: Comment): void {
  const name = thread.element.getAttribute('ref') ?? '';
  const texts = [thread, ...repliesTo(thread)].map(textOf);
  writeNote(thread.sheet, name, idOf(thread), texts);
}

function all(sheet: SheetModel): Comment[] {
  const { pkg, name } = sheet.part;
  return pkg
    .related(name, 'threadedComment')
    .flatMap((part) => childrenOf(rootOf(pkg.document(part)), 'threadedComment'))
    .map((element) => ({ sheet, element }));
}

function partName({ part }: SheetModel): string | undefined {
  return part.pkg.related(part.name, 'threadedComment')[0];
}

function touch(sheet: SheetModel): void {
  for (const part of sheet.part.pkg.related(sheet.part.name, 'threadedComment')) {
    sheet.part.pkg.touch(part);
  }
  sheet.workbook.changes.add('workbook');
}

function create({ part }: SheetModel): string {
  const name = part.pkg.freeName('xl/threadedComments/threadedComment#.xml');
  part.pkg.add(
    name,
    TYPE,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ThreadedComments xmlns="${THREADS_NS}"/>`,
  );
  part.pkg.relationships(part.name).add(RELATIONSHIP, name);
  return name;
}

/** Every thread of the workbook, sheet by sheet. */
export function threadsIn(book: WorkbookModel): Comment[] {
  return book.sheets.flatMap(threadsOn);
}
