import { DOMParser, type Element } from '@xmldom/xmldom';
import { partsOf } from '../xlsx/parts';

/**
 * What a saved workbook says, part by part, for comparing: attributes in order of their names.
 * Left out: shared strings and styles, which only grow and are named by their places in them.
 */
export function written(xlsx: Uint8Array): Record<string, string> {
  const parts = Object.entries(partsOf(xlsx)).filter(
    ([name]) => !/sharedStrings|styles\.xml|calcChain/.test(name),
  );
  return Object.fromEntries(
    parts
      .map(([name, text]) => [name, /\.(xml|rels|vml)$/.test(name) ? plain(text) : text] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function plain(text: string): string {
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
  return root ? elementText(root) : '';
}

function elementText(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}="${value}"`);
  const inner = Array.from(element.childNodes, (node) =>
    node.nodeType === 1 ? elementText(node as Element) : (node.nodeValue ?? ''),
  ).join('');
  return `\n<${element.nodeName} ${attributes.sort().join(' ')}>${inner}`;
}
