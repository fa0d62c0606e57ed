import { columnSpans } from '../../../src/workbook/paper/column-spans';
import { pageGrid } from '../../../src/workbook/paper/page-grid';

const sum = (spans: readonly number[]) => spans.reduce((total, span) => total + span, 0);

describe('columnSpans', () => {
  test('A4 portrait less 4.5 cm gives 36 columns of 12.75 points: 16.2 of 16.5 cm', () => {
    const grid = pageGrid('portrait');
    expect(grid.columns).toBe(36);
    expect((grid.columns * grid.columnWidth * 2.54) / 72).toBeLessThan(16.5);
  });

  test('spans follow the weights and fill the page', () => {
    const columns = [
      { header: '甲', weight: 1 },
      { header: '乙', weight: 2 },
      { header: '丙', weight: 3 },
    ];
    expect(columnSpans(columns, [], pageGrid('portrait'))).toEqual([6, 12, 18]);
  });

  test('an id keeps room enough to stand in one line, whatever its weight', () => {
    const columns = [
      { header: '編號', weight: 1 },
      { header: '決議事項', weight: 30 },
    ];
    // 10 half characters are 5.5 em: 66 points and 6 of padding, so 6 columns of 12.75.
    const spans = columnSpans(columns, [['NC-115-001', '']], pageGrid('portrait'));
    expect(spans).toEqual([6, 30]);
  });

  test('twelve columns still fit on the page', () => {
    const columns = Array.from({ length: 12 }, () => ({ header: '預定完成日期', weight: 1 }));
    const rows = [columns.map(() => 'MR-115-01-A01')];
    const spans = columnSpans(columns, rows, pageGrid('portrait'));
    expect(sum(spans)).toBe(36);
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(2);
  });
});
