import type { Block, Paper, TableBlock } from '../document';
import { chartSvg } from './chart-svg';
import { element, linesHtml } from './element';
import { factsHtml, formHtml, signaturesHtml } from './form-html';
import { tableHtml } from './table-html';
import { treeHtml } from './tree-html';

export interface BlockOptions {
  /** Word drops them; their numbers stand in the table beside them. */
  readonly charts: boolean;
}

/** The blocks of a paper as HTML, each line of it escaped. */
export function blocksHtml(paper: Paper, options: BlockOptions): string {
  const tables = tablesOf(paper.blocks);
  return paper.blocks.map((block) => blockHtml(block, tables, options)).join('\n');
}

/** Tables by the id that charts know them by. */
function tablesOf(blocks: readonly Block[]): ReadonlyMap<string, TableBlock> {
  const all = blocks.flatMap((block): readonly Block[] =>
    block.kind === 'beside' ? block.blocks : [block],
  );
  const known = new Map<string, TableBlock>();
  for (const block of all) {
    if (block.kind === 'table' && block.id !== undefined) known.set(block.id, block);
  }
  return known;
}

function blockHtml(
  block: Block,
  tables: ReadonlyMap<string, TableBlock>,
  options: BlockOptions,
): string {
  switch (block.kind) {
    case 'title':
      return element(
        'h1',
        { 'font-size': '16pt', 'text-align': 'center', margin: '0 0 6pt' },
        linesHtml(block.text),
      );
    case 'subtitle':
      return element('p', { 'text-align': 'center', margin: '0 0 6pt' }, linesHtml(block.text));
    case 'facts':
      return factsHtml(block.facts);
    case 'heading':
      return element(
        block.level === 1 ? 'h2' : 'h3',
        {
          'font-size': block.level === 1 ? '14pt' : '12pt',
          margin: '10pt 0 4pt',
          'break-after': 'avoid',
        },
        linesHtml(block.text),
      );
    case 'paragraph':
      return element(
        'p',
        { margin: '0 0 6pt', 'font-weight': block.emphasis ? 'bold' : undefined },
        linesHtml(block.text),
      );
    case 'table':
      return tableHtml(block);
    case 'form':
      return formHtml(block);
    case 'chart':
      return options.charts ? chartSvg(block, tables.get(block.table)) : '';
    case 'beside': {
      const total = block.weights.reduce((sum, weight) => sum + weight, 0) || 1;
      const cells = block.blocks.map((each, at) => {
        const width = `${(((block.weights[at] ?? 1) / total) * 100).toFixed(2)}%`;
        const style = { width, 'vertical-align': 'top', padding: at === 0 ? '0' : '0 0 0 8pt' };
        return element('td', style, blockHtml(each, tables, options));
      });
      return element(
        'table',
        { width: '100%', 'border-collapse': 'collapse', 'break-inside': 'avoid' },
        element('tbody', {}, element('tr', {}, cells.join(''))),
        { role: 'presentation' },
      );
    }
    case 'tree':
      return treeHtml(block.root);
    case 'pageBreak':
      return element('div', { 'break-after': 'page', 'page-break-after': 'always' }, '');
    case 'signatures':
      return signaturesHtml(block.labels);
  }
}
