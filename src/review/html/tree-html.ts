import type { TreeNode } from '../document';
import { element, linesHtml } from './element';

/** Boxes in tables within tables: drawn alike by browsers, printers and Word. */
export function treeHtml(node: TreeNode): string {
  const box = element(
    'div',
    {
      border: '1px solid #000',
      padding: '3pt 6pt',
      display: 'inline-block',
      'text-align': 'center',
    },
    node.lines.map(linesHtml).join('<br>'),
  );
  const top = element(
    'tr',
    {},
    element('td', centred, box, { colspan: node.children.length || 1 }),
  );
  const line = element(
    'div',
    { 'border-left': '1px solid #000', height: '10pt', width: '0', margin: '0 auto' },
    '',
  );
  const below = node.children.map((child) =>
    element('td', { ...centred, 'border-top': '1px solid #000' }, `${line}${treeHtml(child)}`),
  );
  const between = element(
    'tr',
    {},
    element('td', centred, line, { colspan: node.children.length }),
  );
  const rows =
    node.children.length === 0 ? top : `${top}${between}${element('tr', {}, below.join(''))}`;
  return element(
    'table',
    { 'border-collapse': 'collapse', margin: '0 auto' },
    element('tbody', {}, rows),
    { role: 'presentation' },
  );
}

const centred = { 'text-align': 'center', 'vertical-align': 'top', padding: '0 4pt' } as const;
