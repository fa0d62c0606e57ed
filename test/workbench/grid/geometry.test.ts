import { overlaps } from '../../../src/host/model/rect';
import { gridExtent } from '../../../src/workbench/grid/extent';
import { reachBack } from '../../../src/workbench/grid/merge-window';
import { between, moveCell, type Ground } from '../../../src/workbench/grid/selection-move';

const merges = [
  { row: 2, column: 1, rows: 3, columns: 2 },
  { row: 4, column: 0, rows: 10, columns: 1 },
];

describe('a window of the grid', () => {
  test('is never smaller than a screen and leaves room beyond what is used', () => {
    expect(gridExtent([null])).toEqual({ rows: 60, columns: 26 });
    const used = { row: 0, column: 0, rows: 200, columns: 30 };
    expect(gridExtent([used])).toEqual({ rows: 230, columns: 36 });
    const wholeColumn = { row: 0, column: 3, rows: 1_048_576, columns: 1 };
    expect(gridExtent([wholeColumn])).toEqual({ rows: 60, columns: 26 });
    const last = { row: 1_048_575, column: 16_383, rows: 1, columns: 1 };
    expect(gridExtent([last])).toEqual({ rows: 1_048_576, columns: 16_384 });
  });

  test('reaches back to where merged areas begin, and on to what cuts those', () => {
    expect(reachBack({ first: 8, last: 20 }, merges, 'rows')).toEqual({ first: 2, last: 20 });
    expect(reachBack({ first: 14, last: 20 }, merges, 'rows')).toEqual({ first: 14, last: 20 });
    expect(reachBack({ first: 2, last: 9 }, merges, 'columns')).toEqual({ first: 1, last: 9 });
  });
});

describe('the active cell', () => {
  const grid: Ground = {
    hiddenRow: (row) => row === 7 || row === 8,
    hiddenColumn: (column) => column === 4,
    mergeAt: (row, column) =>
      merges.find(
        (merge) =>
          row >= merge.row &&
          row < merge.row + merge.rows &&
          column >= merge.column &&
          column < merge.column + merge.columns,
      ) ?? null,
    mergesIn: (rect) => merges.filter((merge) => overlaps(merge, rect)),
  };

  test.each([
    ['over hidden rows', { row: 6, column: 3 }, { down: 1, right: 0 }, { row: 9, column: 3 }],
    ['over hidden columns', { row: 0, column: 5 }, { down: 0, right: -1 }, { row: 0, column: 3 }],
    ['into a merged area', { row: 3, column: 3 }, { down: 0, right: -1 }, { row: 2, column: 1 }],
    ['out of a merged area', { row: 2, column: 1 }, { down: 1, right: 0 }, { row: 5, column: 1 }],
    ['not beyond the edge', { row: 0, column: 0 }, { down: -1, right: 0 }, { row: 0, column: 0 }],
    ['a page', { row: 20, column: 3 }, { down: 15, right: 0 }, { row: 35, column: 3 }],
  ])('goes %s', (_how, from, steps, to) => {
    expect(moveCell(from, steps, grid)).toEqual(to);
  });

  test('and another make a rect', () => {
    expect(between({ row: 5, column: 3 }, { row: 2, column: 4 })).toEqual({
      row: 2,
      column: 3,
      rows: 4,
      columns: 2,
    });
  });
});
