import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, elementXml } from '../../xlsx/xml';
import { encodeXml } from '../../xlsx/xml-text';
import { elementOf } from '../chart/chart-xml';
import { drop, ensure } from '../chart/chart-xml-edit';
import { runProperties } from './text-runs';

/** The text of a shape, every line a paragraph with the look of the first one. */
export function setShapeText(body: Element, text: string): void {
  const [first] = childrenOf(body, 'p');
  const run = first && childOf(first, 'r');
  const look = (run && childOf(run, 'rPr')) ?? (first && childOf(first, 'endParaRPr')) ?? null;
  const inner = look ? childrenOf(look).map(elementXml).join('') : '';
  const attributes = Array.from(look?.attributes ?? [])
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ name, value }) => ` ${name}="${encodeXml(value)}"`)
    .join('');
  const way = first && childOf(first, 'pPr');
  drop(body, 'p');
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const letters =
      line === ''
        ? ''
        : `<a:r><a:rPr${attributes}>${inner}</a:rPr><a:t>${encodeXml(line)}</a:t></a:r>`;
    const end = `<a:endParaRPr${attributes}>${inner}</a:endParaRPr>`;
    const made = elementOf(body, `<a:p>${way ? elementXml(way) : ''}${letters}${end}</a:p>`);
    body.appendChild(made);
  }
}

/** Of the letters and of those that are yet to be written. */
export function letterLooks(body: Element): Element[] {
  return childrenOf(body, 'p').flatMap((paragraph) => [
    ...childrenOf(paragraph, 'r').map(runProperties),
    ensure(paragraph, 'endParaRPr', '<a:endParaRPr/>'),
  ]);
}

/** `<a:pPr>` of every paragraph. */
export function paragraphs(body: Element): Element[] {
  return childrenOf(body, 'p').map((paragraph) => ensure(paragraph, 'pPr', '<a:pPr/>'));
}

export function bodyProperties(body: Element): Element {
  return ensure(body, 'bodyPr', '<a:bodyPr/>');
}
