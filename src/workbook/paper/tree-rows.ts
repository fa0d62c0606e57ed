import type { TreeNode } from '../../review/document';
import type { PageGrid } from './page-grid';
import { emsOf, heightOfLines, type Look, plainIn, type PlannedRow } from './planned-row';
import { wrapText } from './wrap-text';

const indent = 4;

/** An organisation chart as boxes, each further in than the one it stands below. */
export function treeRows(root: TreeNode, grid: PageGrid, depth = 0): PlannedRow[] {
  const column = Math.min(depth * indent, grid.columns - indent);
  const span = grid.columns - column;
  const look: Look = { ...plainIn(grid), vertical: 'Center', border: 'box' };
  const text = root.lines.join('\n');
  const lines = wrapText(text, emsOf(span, grid.textWidth)).length;
  return [
    {
      cells: [{ column, span, text, look }],
      height: heightOfLines(lines, 6),
      keepWithNext: false,
      repeat: [],
    },
    ...root.children.flatMap((child) => treeRows(child, grid, depth + 1)),
  ];
}
