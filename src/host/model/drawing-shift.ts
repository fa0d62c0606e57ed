import type { Element } from '@xmldom/xmldom';
import { cellName, parseCellName } from '../xlsx/cell-name';
import { childOf, childrenOf, removeElement, rootOf } from '../xlsx/xml';
import { everyAnchor } from './drawing/anchors';
import type { CellShift } from './formula/cell-shift';
import type { SheetPart } from './sheet-part';

/**
 * Anchors of drawings and the cells of notes follow rows and columns put in or taken out across
 * the whole sheet. A block that moves leaves them where they are, as most of it stays.
 */
export function shiftDrawings(part: SheetPart, shift: CellShift): void {
  for (const drawing of part.pkg.related(part.name, 'drawing')) {
    for (const anchor of everyAnchor(rootOf(part.pkg.document(drawing)))) {
      const behaviour = anchor.getAttribute('editAs') ?? 'twoCell';
      if (anchor.localName === 'absoluteAnchor' || behaviour === 'absolute') continue;
      const [from, to] = [childOf(anchor, 'from'), childOf(anchor, 'to')];
      if (!from) continue;
      const before = placeOf(from, shift);
      const after = movedPlace(before, shift);
      let changed = after !== before;
      writePlace(from, shift, after);
      if (to) {
        const size = placeOf(to, shift) - before;
        const stretched = movedPlace(placeOf(to, shift), shift);
        const end = behaviour === 'oneCell' ? after + size : Math.max(after, stretched);
        changed ||= end !== placeOf(to, shift);
        writePlace(to, shift, end);
      }
      if (changed) part.pkg.touch(drawing);
    }
  }
}

function placeOf(corner: Element, shift: CellShift): number {
  const element = childOf(corner, shift.axis === 'rows' ? 'row' : 'col');
  return Number(element?.textContent ?? 0);
}

function writePlace(corner: Element, shift: CellShift, place: number): void {
  const element = childOf(corner, shift.axis === 'rows' ? 'row' : 'col');
  if (element) element.textContent = String(place);
}

function movedPlace(at: number, shift: CellShift): number {
  const first = shift.axis === 'rows' ? shift.rect.row : shift.rect.column;
  const count = shift.axis === 'rows' ? shift.rect.rows : shift.rect.columns;
  if (at < first) return at;
  if (shift.kind === 'insert') return at + count;
  return at < first + count ? first : at - count;
}

/** Notes (and threaded comments) name their cell; one whose cell is gone goes too. */
export function shiftComments(part: SheetPart, move: (name: string) => string | null): void {
  for (const target of part.pkg.related(part.name, 'vmlDrawing')) {
    moveNoteShapes(part, target, move);
  }
  for (const kind of ['comments', 'threadedComment']) {
    for (const target of part.pkg.related(part.name, kind)) {
      const root = rootOf(part.pkg.document(target));
      const list = childOf(root, 'commentList') ?? root;
      for (const comment of childrenOf(list)) {
        const name = comment.getAttribute('ref');
        if (!name) continue;
        const moved = move(name);
        if (moved === name) continue;
        if (moved === null) removeElement(comment);
        else comment.setAttribute('ref', moved);
        part.pkg.touch(target);
      }
    }
  }
}

// VML is often no well-formed XML, so its shapes are changed as text.
const SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;
const ROW = /(<x:Row>)(\d+)(<\/x:Row>)/;
const COLUMN = /(<x:Column>)(\d+)(<\/x:Column>)/;

/** A note's box names its cell a second time; Excel drops the box when the two differ. */
function moveNoteShapes(part: SheetPart, vml: string, move: (name: string) => string | null): void {
  const text = part.pkg.text(vml);
  const changed = text.replace(SHAPE, (shape) => {
    const [row, column] = [ROW.exec(shape)?.[2], COLUMN.exec(shape)?.[2]];
    if (row === undefined || column === undefined) return shape;
    const moved = move(cellName(Number(row), Number(column)));
    const place = moved === null ? null : parseCellName(moved);
    if (!place) return '';
    return shape
      .replace(ROW, (_, open: string, __, close: string) => open + String(place.row) + close)
      .replace(COLUMN, (_, open: string, __, close: string) => open + String(place.column) + close);
  });
  if (changed !== text) part.pkg.setWriter(vml, () => changed);
}
