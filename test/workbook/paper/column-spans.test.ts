import { columnSpans, wholeShare } from '../../../src/workbook/paper/column-spans';
import { pageGrid } from '../../../src/workbook/paper/page-grid';
import { asOnScreen } from './as-on-screen';

const sum = (spans: readonly number[]) => spans.reduce((total, span) => total + span, 0);

describe('columnSpans', () => {
  test('hazard 4: A4 portrait less 4.5 cm gives 49 columns of 9 points, 15.6 of 16.5 cm', () => {
    const grid = pageGrid('portrait', asOnScreen);
    expect(grid.columns).toBe(49);
    // 4 % to spare.
    expect((grid.columns * grid.columnWidth * 2.54) / 72).toBeLessThan(16.5 * 0.96);
  });

  test('spans follow the weights and fill the page', () => {
    const columns = [
      { header: '甲', weight: 1 },
      { header: '乙', weight: 2 },
      { header: '丙', weight: 3 },
    ];
    const [first = 0, second = 0, third = 0] = columnSpans(
      columns,
      [],
      pageGrid('portrait', asOnScreen),
    );
    // A sixth, a third and a half of 49, give or take two.
    expect(Math.abs(first - 8.2)).toBeLessThan(2);
    expect(Math.abs(second - 16.3)).toBeLessThan(2);
    expect(first + second + third).toBe(49);
  });

  test('an id keeps room enough to stand in one line, whatever its weight', () => {
    const columns = [
      { header: '編號', weight: 1 },
      { header: '決議事項', weight: 30 },
    ];
    // 10 characters of 0.57 em are 68.4 points, with 4 of padding 72.4; of 9 columns 98 % are 79.4.
    const spans = columnSpans(columns, [['NC-115-001', '']], pageGrid('portrait', asOnScreen));
    expect(spans).toEqual([9, 40]);
  });

  test('a long text takes from short ones what keeps its rows low', () => {
    const columns = [
      { header: '編號', weight: 1 },
      { header: '說明', weight: 1 },
    ];
    const [short = 0, long = 0] = columnSpans(
      columns,
      [['1', '資'.repeat(120)]],
      pageGrid('portrait', asOnScreen),
    );
    expect(short).toBeLessThanOrEqual(10);
    expect(short + long).toBe(49);
  });

  test('an id never stands in two lines, whatever the others would gain', () => {
    const columns = [
      { header: '編號', weight: 1 },
      { header: '決議事項', weight: 1 },
      { header: '辦理情形', weight: 1 },
    ];
    const rows = Array.from({ length: 6 }, () => [
      'MR-114-01-A02',
      '應'.repeat(60),
      '已'.repeat(90),
    ]);
    const [id = 0] = columnSpans(columns, rows, pageGrid('portrait', asOnScreen));
    // 13 characters of 0.57 em and padding are 92.9 points; of 11 columns 98 % are 97.0.
    expect(id).toBe(11);
  });

  test('where ids leave no room in this type, that is said; smaller type has it', () => {
    const columns = Array.from({ length: 5 }, () => ({ header: '編號', weight: 1 }));
    const rows = [columns.map(() => 'MR-114-01-A02')];
    const share = (textSize: 10 | 12) =>
      wholeShare(columns, rows, pageGrid('portrait', asOnScreen, { textSize }));
    // Five times 11 columns are more than 49; 74.1 points and padding ask for 9.
    expect(share(12)).toBeCloseTo(55 / 49);
    expect(share(10)).toBeCloseTo(45 / 49);
  });

  test('a name is not divided to make room for long texts', () => {
    const columns = [
      { header: '姓名', weight: 1 },
      { header: '說明', weight: 20 },
    ];
    const rows = Array.from({ length: 6 }, () => ['葉書寧', '應'.repeat(90)]);
    // Three characters and padding are 40 points: 5 columns.
    expect(columnSpans(columns, rows, pageGrid('portrait', asOnScreen))[0]).toBe(5);
  });

  test('one date keeps its column wide enough among many rows without one', () => {
    const columns = [
      { header: '期限', weight: 1 },
      { header: '說明', weight: 20 },
    ];
    const rows = Array.from({ length: 60 }, (_, at) => [
      at === 0 ? '115/03/31' : '—',
      '應'.repeat(190),
    ]);
    // Nine characters of 0.57 em and padding are 65.6 points; of 7 columns 98 % are 61.7, of 8 70.5.
    expect(columnSpans(columns, rows, pageGrid('portrait', asOnScreen))[0]).toBe(8);
  });

  test('a table to write in is alike wherever it stands', () => {
    const columns = [
      { header: '案由', weight: 36 },
      { header: '決定', weight: 15, handwritten: 3 },
    ];
    for (const text of ['短', '長'.repeat(300)]) {
      expect(columnSpans(columns, [[text, '']], pageGrid('portrait', asOnScreen))).toEqual([
        35, 14,
      ]);
    }
  });

  test('twelve columns still fit on the page', () => {
    const columns = Array.from({ length: 12 }, () => ({ header: '預定完成日期', weight: 1 }));
    const rows = [columns.map(() => 'MR-115-01-A01')];
    const spans = columnSpans(columns, rows, pageGrid('portrait', asOnScreen));
    expect(sum(spans)).toBe(49);
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(4);
  });
});
