import { type Block, type Paper, textOfCell, type TreeNode } from '../document';

function treeText({ lines, children }: TreeNode, indent: string): string[] {
  return [
    `${indent}${lines.join('\u3000')}`,
    ...children.flatMap((child) => treeText(child, `${indent}\u3000`)),
  ];
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [block.text];
    case 'subtitle':
      return [block.text];
    case 'facts':
      return ['', ...block.facts.map(({ label, value }) => `${label}：${value}`)];
    case 'heading':
      return ['', block.text];
    case 'paragraph':
      return [block.text];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        block.columns.map((column) => column.header).join('｜'),
        // A line break inside a cell would look like a new row.
        ...block.rows.map((row) => row.map((cell) => inOneLine(textOfCell(cell))).join('｜')),
        ...(block.note === undefined ? [] : [block.note]),
      ];
    case 'form':
      return [
        '',
        ...block.rows.map((fields) =>
          fields.map(({ label, value }) => `${label}：${value || '＿＿＿＿'}`).join('\u3000'),
        ),
      ];
    case 'beside':
      return block.blocks.flatMap(blockText);
    case 'tree':
      return treeText(block.root, '');
    // Its numbers stand in the table it is fed from.
    case 'chart':
    case 'pageBreak':
      return [];
    case 'signatures':
      return ['', block.labels.map((label) => `${label}：＿＿＿＿＿＿`).join('\u3000')];
  }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}

/** A paper for a terminal. */
export function paperText(paper: Paper): string {
  return paper.blocks.flatMap(blockText).join('\n');
}
