import { columnSpans, wholeShare } from '../../../src/workbook/paper/column-spans';
import { pageGrid } from '../../../src/workbook/paper/page-grid';
import { asOnScreen } from './as-on-screen';

const sum = (spans: readonly number[]) => spans.reduce((total, span) => total + span, 0);

describe('columnSpans', () => {
  test('hazard 4: A4 portrait less 4 cm gives 51 columns of 9 points, 16.2 of 17 cm', () => {
    const grid = pageGrid('portrait', asOnScreen);
    expect(grid.columns).toBe(51);
    // 4 % to spare.
    expect((grid.columns * grid.columnWidth * 2.54) / 72).toBeLessThan(17 * 0.96);
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
    // A sixth, a third and a half of 51, give or take two.
    expect(Math.abs(first - 8.5)).toBeLessThan(2);
    expect(Math.abs(second - 17)).toBeLessThan(2);
    expect(first + second + third).toBe(51);
  });

  test('an id keeps room enough to stand in one line, whatever its weight', () => {
    const columns = [
      { header: '編號', weight: 1 },
      { header: '決議事項', weight: 30 },
    ];
    // In DejaVu Sans 5.94 em: in 8 columns LibreOffice has 5.83 em, in 9 it has 6.58.
    const spans = columnSpans(columns, [['NC-115-001', '']], pageGrid('portrait', asOnScreen));
    expect(spans).toEqual([9, 42]);
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
    expect(short + long).toBe(51);
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
    // In DejaVu Sans 7.64 em: in 10 columns LibreOffice has 7.33 em, in 11 it has 8.08.
    expect(id).toBe(11);
  });

  test('where ids leave no room in this type, that is said; smaller type has it', () => {
    const columns = Array.from({ length: 5 }, () => ({ header: '編號', weight: 1 }));
    const rows = [columns.map(() => 'MR-114-01-A02')];
    const share = (textSize: 10 | 12) =>
      wholeShare(columns, rows, pageGrid('portrait', asOnScreen, { textSize }));
    // Five times 11 columns are more than 51; in type of 10 points 9 are enough.
    expect(share(12)).toBeCloseTo(55 / 51);
    expect(share(10)).toBeCloseTo(45 / 51);
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
    // In DejaVu Sans 5.13 em: in 7 columns LibreOffice has 5.08 em, in 8 it has 5.83.
    expect(columnSpans(columns, rows, pageGrid('portrait', asOnScreen))[0]).toBe(8);
  });

  test('a table to write in is alike wherever it stands', () => {
    const columns = [
      { header: '案由', weight: 36 },
      { header: '決定', weight: 15, handwritten: 3 },
    ];
    for (const text of ['短', '長'.repeat(300)]) {
      expect(columnSpans(columns, [[text, '']], pageGrid('portrait', asOnScreen))).toEqual([
        36, 15,
      ]);
    }
  });

  test('twelve columns still fit on the page', () => {
    const columns = Array.from({ length: 12 }, () => ({ header: '預定完成日期', weight: 1 }));
    const rows = [columns.map(() => 'MR-115-01-A01')];
    const spans = columnSpans(columns, rows, pageGrid('portrait', asOnScreen));
    expect(sum(spans)).toBe(51);
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(4);
  });
});
