import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, copyOf } from '../../xlsx/xml';

/** `<a:rPr>` of the run, made where it has none. */
export function runProperties(run: Element): Element {
  const present = childOf(run, 'rPr');
  if (present) return present;
  const document = run.ownerDocument;
  if (!document) throw new Error('A run stands in a document.');
  const made = document.createElementNS(run.namespaceURI, `${run.prefix ?? 'a'}:rPr`);
  run.insertBefore(made, run.firstChild);
  return made;
}

/** The text of `<a:p>`s; a paragraph is a line. */
export function textOfBody(body: Element): string {
  return childrenOf(body, 'p')
    .map((paragraph) => pieces(paragraph).map(textOfPiece).join(''))
    .join('\n');
}

/**
 * The runs with the letters from `start` on, cut off from those beside them. InvalidArgument is the
 * caller's: what lies beyond the text has no runs.
 */
export function cutRuns(body: Element, start: number, length: number): Element[] {
  const found: Element[] = [];
  const end = start + length;
  let at = 0;
  for (const paragraph of childrenOf(body, 'p')) {
    for (const piece of pieces(paragraph)) {
      const from = at;
      const text = textOfPiece(piece);
      at += text.length;
      if (piece.localName !== 'r' || at <= start || from >= end) continue;
      const middle = from < start ? cut(piece, start - from) : piece;
      if (at > end) cut(middle, end - Math.max(from, start));
      found.push(middle);
    }
    at++;
  }
  return found;
}

function pieces(paragraph: Element): Element[] {
  return childrenOf(paragraph).filter(({ localName }) => /^(?:r|br|fld)$/.test(localName ?? ''));
}

function textOfPiece(piece: Element): string {
  return piece.localName === 'br' ? '\v' : (childOf(piece, 't')?.textContent ?? '');
}

/** Cuts the run at the letter; gives the part behind. */
function cut(run: Element, at: number): Element {
  const behind = copyOf(run);
  const [first, second] = [childOf(run, 't'), childOf(behind, 't')];
  const text = first?.textContent ?? '';
  if (first) first.textContent = text.slice(0, at);
  if (second) second.textContent = text.slice(at);
  run.parentNode?.insertBefore(behind, run.nextSibling);
  return behind;
}
