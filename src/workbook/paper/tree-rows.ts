import type { TreeNode } from '../../review/document';
import type { PageGrid } from './page-grid';
import {
  emsOf,
  heightOfLines,
  type Look,
  plainIn,
  type PlannedCell,
  type PlannedRow,
} from './planned-row';
import { wrapText } from './wrap-text';

/** Points of each half of the lines between two levels. */
const lineHeight = 12;
/** Grid columns that a box keeps free at its left and right. */
const beside = 1;
/** A box is no narrower, in grid columns: boxes that would be stand below each other. */
const leastWidth = 8;
/** And no wider, in em: a single box is no banner across the page. */
const mostEms = 26;

/** Of more people, names follow each other in a line: a row of the sheet ends at 409 points. */
const mostLines = 14;

interface Box {
  readonly node: TreeNode;
  /** Grid columns: where it begins, how wide it is, and the line from above meets it. */
  readonly column: number;
  readonly span: number;
  readonly centre: number;
  readonly children: readonly Box[];
}

function leavesOf(node: TreeNode): number {
  return node.children.length === 0
    ? 1
    : node.children.reduce((sum, child) => sum + leavesOf(child), 0);
}

/** Too many boxes for the width go into one, line by line: no name is lost, and none is too small to read. */
function fitting(given: TreeNode, width: number): TreeNode {
  const [name = '', ...members] = given.lines;
  const node =
    given.lines.length > mostLines ? { ...given, lines: [name, members.join('、')] } : given;
  if (leavesOf(node) * leastWidth <= width) return node;
  const below = (each: TreeNode): string[] => [...each.lines, ...each.children.flatMap(below)];
  return {
    lines: node.lines,
    children: [{ lines: node.children.flatMap(below), children: [] }],
  };
}

function boxOf(given: TreeNode, from: number, width: number, grid: PageGrid): Box {
  const node = fitting(given, width);
  const leaves = leavesOf(node);
  let before = 0;
  const children = node.children.map((child) => {
    const left = from + Math.round((width * before) / leaves);
    before += leavesOf(child);
    return boxOf(child, left, from + Math.round((width * before) / leaves) - left, grid);
  });
  const first = children[0]?.centre ?? from + Math.round(width / 2);
  const centre = Math.round((first + (children.at(-1)?.centre ?? first)) / 2);
  let half = Math.floor(width / 2) - beside;
  while (half > leastWidth / 2 && emsOf(2 * half, grid.textWidth, grid.textSize) > mostEms) {
    half -= 1;
  }
  half = Math.max(1, Math.min(half, centre - from - beside, from + width - beside - centre));
  return { node, column: centre - half, span: 2 * half, centre, children };
}

/** The lines from the boxes of a level to those below: down, across, and down again. */
function lineRows(level: readonly Box[], grid: PageGrid): PlannedRow[] {
  const parents = level.filter(({ children }) => children.length > 0);
  const line = (column: number, span: number, border: Look['border']): PlannedCell => ({
    ...{ column, span, text: '' },
    look: { ...plainIn(grid), border },
  });
  const down = parents.map(({ centre }) => line(centre, 1, 'left'));
  const across = parents.flatMap(({ children }) =>
    children.map(({ centre }, at) => {
      const next = children[at + 1];
      return next === undefined
        ? line(centre, 1, 'left')
        : line(centre, next.centre - centre, 'topLeft');
    }),
  );
  return [down, across].map((cells) => ({
    ...{ cells, height: lineHeight, keepWithNext: true, repeat: [] },
  }));
}

/** An organisation chart: boxes level by level, and lines made of the borders of cells between them. */
export function treeRows(root: TreeNode, grid: PageGrid): PlannedRow[] {
  const look: Look = { ...plainIn(grid), align: 'center', vertical: 'Center', border: 'box' };
  const rows: PlannedRow[] = [];
  let level: readonly Box[] = [boxOf(root, 0, grid.columns, grid)];
  while (level.length > 0) {
    const lines = level.map(
      ({ node, span }) =>
        wrapText(node.lines.join('\n'), emsOf(span, grid.textWidth, grid.textSize)).length,
    );
    rows.push({
      cells: level.map(({ node, column, span }) => ({
        ...{ column, span, look },
        text: node.lines.join('\n'),
      })),
      height: heightOfLines(Math.max(...lines), 2 * grid.rowPadding, grid.textSize),
      keepWithNext: true,
      repeat: [],
    });
    const below = level.flatMap(({ children }) => children);
    if (below.length > 0) rows.push(...lineRows(level, grid));
    level = below;
  }
  return rows.map((row, at) => (at === rows.length - 1 ? { ...row, keepWithNext: false } : row));
}
