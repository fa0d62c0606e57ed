import type { Element } from '@xmldom/xmldom';
import { childrenOf, flag, newElement, numberOf } from '../xlsx/xml';

export function appendBreak(list: Element, at: number, last: number): void {
  // The id is the row (column) after which the page ends, counted from one.
  list.appendChild(newElement(list, 'brk', { id: String(at), max: String(last), man: '1' }));
}

export function setCounts(list: Element, count: number): void {
  list.setAttribute('count', String(count));
  list.setAttribute('manualBreakCount', String(count));
}

/** From the last on: a long paper asks for each page as it is added. */
export function hasBreak(list: Element | null, at: number): boolean {
  for (let node = list?.lastChild ?? null; node; node = node.previousSibling) {
    const brk = node as Element;
    if (brk.localName !== 'brk' || numberOf(brk, 'id', 0) !== at) continue;
    if (flag(brk, 'man', false)) return true;
  }
  return false;
}

export function readBreaks(list: Element | null): number[] {
  return (list ? childrenOf(list, 'brk') : [])
    .filter((brk) => flag(brk, 'man', false))
    .map((brk) => numberOf(brk, 'id', 0));
}
