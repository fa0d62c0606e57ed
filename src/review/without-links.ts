import type { Block, CellContent, Paper, TableBlock } from './document';

/** The paper for where its register is not: cells lead nowhere. */
export function withoutLinks(paper: Paper): Paper {
  return { ...paper, blocks: paper.blocks.map(ofBlock) };
}

function ofBlock(block: Block): Block {
  if (block.kind === 'table') return ofTable(block);
  if (block.kind !== 'beside') return block;
  return {
    ...block,
    blocks: block.blocks.map((each) => (each.kind === 'table' ? ofTable(each) : each)),
  };
}

function ofTable(table: TableBlock): TableBlock {
  return { ...table, rows: table.rows.map((row) => row.map(ofCell)) };
}

function ofCell(cell: CellContent): CellContent {
  if (typeof cell === 'string' || cell.row === undefined) return cell;
  const { text, value, format, bold } = cell;
  return {
    text,
    ...(value !== undefined && { value }),
    ...(format !== undefined && { format }),
    ...(bold !== undefined && { bold }),
  };
}
