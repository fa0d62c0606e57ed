import type { Block } from '../../../src/review/document';
import { pageGrid } from '../../../src/workbook/paper/page-grid';
import { asOnScreen } from './as-on-screen';
import { tableRows } from '../../../src/workbook/paper/table-rows';

const grid = pageGrid('portrait', asOnScreen);
const table = (block: Omit<Extract<Block, { kind: 'table' }>, 'kind'>) =>
  tableRows({ kind: 'table', ...block }, grid);

describe('tableRows', () => {
  test('a blank decision leaves three lines to write on, a given one takes what it needs', () => {
    const rows = table({
      columns: [
        { header: '案由', weight: 36 },
        { header: '決定', weight: 15, handwritten: 3 },
      ],
      rows: [
        ['甲', ''],
        ['乙', '洽悉'],
      ],
    });
    // Lines of 16.5 points and 3 of padding, rounded up to steps of 1.5.
    expect(rows.map((row) => row.height)).toEqual([19.5, 52.5, 19.5]);
  });

  test('a row takes the lines of its longest cell', () => {
    const rows = table({
      columns: [{ header: '說明', weight: 1 }],
      // 51 columns of 9 points, of which 98 % less 4 points: 37.1 characters to a line.
      rows: [['字'.repeat(37)], ['字'.repeat(38)], ['字'.repeat(75)]],
    });
    // Two and three lines of 16.5 points and 3 of padding.
    expect(rows.slice(1).map((row) => row.height)).toEqual([19.5, 36, 52.5]);
  });

  test('a blank cell of a joining column has no line above it and is not parted from its head', () => {
    const rows = table({
      columns: [
        { header: '類別', weight: 1, joinsBlank: true },
        { header: '期間', weight: 1 },
      ],
      rows: [
        ['觀察事項', '本期'],
        ['', '前期'],
        ['建議事項', '本期'],
      ],
    });
    const borders = rows.slice(1).map((row) => row.cells.map((cell) => cell.look.border));
    expect(borders).toEqual([
      ['openBelow', 'box'],
      ['openAbove', 'box'],
      ['box', 'box'],
    ]);
    expect(rows[1]?.keepWithNext).toBe(true);
  });

  test('a row of more than sixteen lines goes on in rows of eight, and loses no word', () => {
    const text = Array.from({ length: 740 }, (_, at) => '甲乙丙丁戊己庚辛壬癸'[at % 10]).join('');
    const rows = table({ columns: [{ header: '說明', weight: 1 }], rows: [[text]] }).slice(1);
    // 20 lines of 37 characters; eight lines are 8.38 of 16.5 points, four 4.16.
    expect(rows.map((row) => row.height)).toEqual([142.5, 142.5, 72]);
    expect(rows.map((row) => row.cells[0]?.text).join('')).toBe(text);
    expect(rows.map((row) => row.cells[0]?.look.border)).toEqual([
      'openBelow',
      'openBoth',
      'openAbove',
    ]);
  });

  test('a small table stays whole; of a long one only a low last row is held back', () => {
    const columns = [{ header: '項目', weight: 1 }];
    const keeps = (count: number) =>
      table({ columns, rows: Array.from({ length: count }, () => ['甲']) }).map(
        (row) => row.keepWithNext,
      );
    // Four rows of 24 points are 14 % of a page's 701; forty are more than one.
    expect(keeps(3)).toEqual([true, true, true, false]);
    const long = keeps(40);
    expect(long.slice(1, 39)).toEqual(Array<boolean>(38).fill(false));
    expect(long.slice(39)).toEqual([true, false]);
  });
});
