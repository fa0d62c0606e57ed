import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, removeElement, rootOf } from '../xlsx/xml';
import type { CellShift } from './formula/cell-shift';
import type { SheetPart } from './sheet-part';

/**
 * Anchors of drawings and the cells of notes follow rows and columns put in or taken out across
 * the whole sheet. A block that moves leaves them where they are, as most of it stays.
 */
export function shiftDrawings(part: SheetPart, shift: CellShift): void {
  for (const drawing of part.pkg.relationships(part.name).ofKind('drawing')) {
    if (!part.pkg.has(drawing.target)) continue;
    for (const anchor of childrenOf(rootOf(part.pkg.document(drawing.target)))) {
      const behaviour = anchor.getAttribute('editAs') ?? 'twoCell';
      if (anchor.localName === 'absoluteAnchor' || behaviour === 'absolute') continue;
      const [from, to] = [childOf(anchor, 'from'), childOf(anchor, 'to')];
      if (!from) continue;
      const before = placeOf(from, shift);
      const after = movedPlace(before, shift);
      writePlace(from, shift, after);
      if (to) {
        const size = placeOf(to, shift) - before;
        const stretched = movedPlace(placeOf(to, shift), shift);
        writePlace(to, shift, behaviour === 'oneCell' ? after + size : Math.max(after, stretched));
      }
      if (after !== before || to) part.pkg.touch(drawing.target);
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
  const relationships = part.pkg.relationships(part.name);
  for (const kind of ['comments', 'threadedComment']) {
    for (const { target } of relationships.ofKind(kind)) {
      if (!part.pkg.has(target)) continue;
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
