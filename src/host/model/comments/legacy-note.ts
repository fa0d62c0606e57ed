import { parseCellName } from '../../xlsx/cell-name';
import {
  MAIN_NS,
  OFFICE_REL_NS,
  childOf,
  childrenOf,
  newElement,
  relationshipId,
  removeElement,
  rootOf,
  setRelationshipId,
} from '../../xlsx/xml';
import type { SheetModel } from '../sheet-model';
import { NO_SHAPES, noteShape, withoutNoteShape, withShape } from './note-shape';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What programs that know no threads are told in a thread's stead. */
const FOREWORD =
  '[對話式註解]\n\n您的 Excel 版本可以閱讀此對話式註解; 但以較新版的 Excel 開啟此檔案時，' +
  '對它所做的編輯都會移除。\n\n';

export function hasNote(sheet: SheetModel, cell: string): boolean {
  return notes(sheet).some(({ note }) => note.getAttribute('ref') === cell);
}

/**
 * Excel keeps beside each thread a note by the author `tc=…` that says the same, and takes a thread
 * without one for damaged.
 */
export function writeNote(
  sheet: SheetModel,
  cell: string,
  thread: string,
  texts: readonly string[],
): void {
  const { pkg } = sheet.part;
  const [first = '', ...replies] = texts;
  const said =
    `${FOREWORD}註解:\n    ${first}` + replies.map((text) => `\n回覆:\n    ${text}`).join('');
  const present = notes(sheet).find(({ note }) => note.getAttribute('ref') === cell);
  if (present) {
    for (const old of childrenOf(present.note, 'text')) removeElement(old);
    present.note.insertBefore(textElement(present.note, said), present.note.firstChild);
    pkg.touch(present.part);
    return;
  }
  const part = pkg.related(sheet.part.name, 'comments')[0] ?? createNotes(sheet);
  const root = rootOf(pkg.document(part));
  const authors = childOf(root, 'authors');
  const list = childOf(root, 'commentList');
  if (!authors || !list) throw new Error(`'${part}' has no list of notes.`);
  const author = newElement(root, 'author');
  author.textContent = `tc=${thread}`;
  const authorId = String(childrenOf(authors).length);
  authors.appendChild(author);
  const note = newElement(root, 'comment', { ref: cell, authorId, shapeId: '0' });
  note.appendChild(textElement(note, said));
  list.appendChild(note);
  pkg.touch(part);
  addShape(sheet, cell);
}

export function removeNote(sheet: SheetModel, cell: string): void {
  const { pkg, name } = sheet.part;
  for (const { note, part } of notes(sheet)) {
    if (note.getAttribute('ref') !== cell) continue;
    removeElement(note);
    pkg.touch(part);
  }
  if (notes(sheet).length === 0) {
    for (const part of pkg.related(name, 'comments')) dropPart(sheet, 'comments', part);
  }
  const place = parseCellName(cell);
  for (const vml of pkg.related(name, 'vmlDrawing')) {
    const text = pkg.text(vml);
    const left = place ? withoutNoteShape(text, place) : text;
    if (left === text) continue;
    if (/<v:shape\b/.test(left)) pkg.setWriter(vml, () => left);
    else dropShapes(sheet, vml);
  }
}

function dropPart({ part }: SheetModel, kind: string, target: string): void {
  const relationships = part.pkg.relationships(part.name);
  for (const { id, target: each } of relationships.ofKind(kind)) {
    if (each === target) relationships.remove(id);
  }
  part.pkg.remove(target);
}

function dropShapes(sheet: SheetModel, vml: string): void {
  const { part } = sheet;
  const named = part.child('legacyDrawing');
  const target = named && part.pkg.relationships(part.name).byId(relationshipId(named))?.target;
  if (named && target === vml) {
    removeElement(named);
    part.touch();
  }
  dropPart(sheet, 'vmlDrawing', vml);
}

function notes({ part }: SheetModel) {
  return part.pkg.related(part.name, 'comments').flatMap((name) => {
    const list = childOf(rootOf(part.pkg.document(name)), 'commentList');
    return (list ? childrenOf(list, 'comment') : []).map((note) => ({ note, part: name }));
  });
}

function textElement(note: Parameters<typeof newElement>[0], said: string) {
  const text = newElement(note, 'text');
  const run = newElement(note, 't', { 'xml:space': 'preserve' });
  run.textContent = said;
  text.appendChild(run);
  return text;
}

function createNotes({ part }: SheetModel): string {
  const name = part.pkg.freeName('xl/comments#.xml');
  part.pkg.add(
    name,
    NOTES_TYPE,
    `${HEAD}<comments xmlns="${MAIN_NS}"><authors/><commentList/></comments>`,
  );
  part.pkg.relationships(part.name).add(`${OFFICE_REL_NS}/comments`, name);
  return name;
}

function addShape({ part, position }: SheetModel, cell: string): void {
  const place = parseCellName(cell);
  if (!place) return;
  const { pkg } = part;
  const named = part.child('legacyDrawing');
  const known = named && pkg.relationships(part.name).byId(relationshipId(named))?.target;
  const vml = known != null && pkg.has(known) ? known : null;
  const text = withShape(vml === null ? NO_SHAPES : pkg.text(vml), (number) =>
    noteShape(place, position + 1, number),
  );
  if (vml !== null) {
    pkg.setWriter(vml, () => text);
    return;
  }
  const name = pkg.freeName('xl/drawings/vmlDrawing#.vml');
  pkg.setBytes(name, VML_TYPE, new TextEncoder().encode(text));
  const id = pkg.relationships(part.name).add(`${OFFICE_REL_NS}/vmlDrawing`, name);
  if (named) removeElement(named);
  const element = newElement(part.root, 'legacyDrawing');
  setRelationshipId(element, id);
  part.insert(element);
}
