import { registerScale } from '../../src/workbook/register-page';

// An A4 page on its side has 842 − 2 × 50.4 = 741.2 points between Excel's margins; 4 % are kept spare.

test('hazard 4: a narrow table keeps its size, a wider one is shrunk to one page', () => {
  expect(registerScale([100, 200, 300])).toBe(100);
  // 900 points: 741.2 ÷ 1.04 ÷ 900 = 0.7919.
  expect(registerScale([300, 300, 300])).toBe(79);
});

test('hazard 4: no column is cut, and no page is added that the smallest scale does not need', () => {
  // At 60 % a page holds 741.2 ÷ 0.6 ÷ 1.04 = 1187.8 points: 100 + 1000, then 100 + 1000 again. At
  // 64 % it holds 1113.6 and the pages stay two; at 65 % it holds 1096.4, less than 1100.
  expect(registerScale([100, 500, 500, 500, 500])).toBe(64);
});
