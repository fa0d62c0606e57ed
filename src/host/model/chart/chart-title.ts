import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, copyOf, descendantsOf } from '../../xlsx/xml';
import { encodeXml } from '../../xlsx/xml-text';
import type { WorkbookModel } from '../workbook-model';
import { referenceXml } from './chart-cache';
import { areasOf, cellsOf } from './chart-reference';
import { richTextXml } from './chart-template';
import { elementOf } from './chart-xml';
import { drop, put } from './chart-xml-edit';

/** The text of `<c:title>` or of a label; null where Excel makes it by itself. */
export function titleText(book: WorkbookModel, title: Element): string | null {
  const text = childOf(title, 'tx');
  const rich = text && childOf(text, 'rich');
  if (rich) {
    const paragraphs = childrenOf(rich, 'p').map((paragraph) =>
      descendantsOf(paragraph, 't')
        .map((run) => run.textContent ?? '')
        .join(''),
    );
    return paragraphs.join('\n');
  }
  return text ? textOf(book, text) : null;
}

/** The text of `<c:tx>`: that of the cells it refers to now, else as the file remembers it. */
export function textOf(book: WorkbookModel, text: Element): string {
  const reference = childOf(text, 'strRef');
  if (!reference) return childOf(text, 'v')?.textContent ?? '';
  const areas = areasOf(book, childOf(reference, 'f')?.textContent ?? '');
  if (areas) {
    const texts = [...cellsOf(areas)].map(({ sheet, row, column }) => sheet.text(row, column));
    return texts.filter((each) => each !== '').join(' ');
  }
  return descendantsOf(reference, 'v')
    .map((each) => each.textContent ?? '')
    .join(' ');
}

/** The letters keep the look they had. */
export function setTitleText(title: Element, text: string): void {
  const look = lookOf(title);
  drop(title, 'txPr');
  const made = put(title, richTextXml(text, ''));
  for (const properties of [...descendantsOf(made, 'defRPr'), ...descendantsOf(made, 'rPr')]) {
    for (const { name, value } of look ? Array.from(look.attributes) : []) {
      if (!name.includes(':') && name !== 'lang') properties.setAttribute(name, value);
    }
    for (const child of look ? childrenOf(look) : []) properties.appendChild(copyOf(child));
  }
}

/** The title shows a cell. */
export function setTitleFormula(book: WorkbookModel, title: Element, formula: string): void {
  put(title, `<c:tx>${referenceXml(book, formula, 'name')}</c:tx>`);
}

/** A literal text as the name of a series. */
export function literalTextXml(text: string): string {
  return `<c:tx><c:v>${encodeXml(text)}</c:v></c:tx>`;
}

function lookOf(title: Element): Element | null {
  const text = childOf(title, 'tx');
  const source = (text && childOf(text, 'rich')) ?? childOf(title, 'txPr');
  const found = source && (descendantsOf(source, 'rPr')[0] ?? descendantsOf(source, 'defRPr')[0]);
  return found ? copyOf(found) : elementOf(title, '<a:defRPr/>');
}
