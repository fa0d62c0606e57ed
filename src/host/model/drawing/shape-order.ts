import type { Element } from '@xmldom/xmldom';
import { childrenOf } from '../../xlsx/xml';
import type { ShapeModel } from './shape-model';

export type Step = 'front' | 'forward' | 'backward' | 'back';

/** Puts the shape before or behind the others of its sheet, or of its group. */
export function moveInOrder(shape: ShapeModel, step: Step): void {
  const own = shape.parent ? shape.content : outermost(shape.drawn.anchor);
  const parent = own.parentNode as Element;
  const others = shape.parent
    ? childrenOf(parent).filter(
        ({ localName }) => !/^(?:nvGrpSpPr|grpSpPr|extLst)$/.test(localName ?? ''),
      )
    : childrenOf(parent);
  const at = others.indexOf(own);
  const rest = others.filter((each) => each !== own);
  const place = { front: rest.length, forward: at + 1, backward: at - 1, back: 0 }[step];
  const next = rest[Math.max(0, place)] ?? null;
  if (next) parent.insertBefore(own, next);
  else parent.insertBefore(own, rest[rest.length - 1]?.nextSibling ?? null);
  shape.touch();
}

/** An anchor that is one of alternatives moves with them. */
export function outermost(anchor: Element): Element {
  const outer = anchor.parentNode as Element | null;
  return outer?.localName === 'Choice' ? (outer.parentNode as Element) : anchor;
}
