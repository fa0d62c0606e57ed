import { registerPage } from '../../src/workbook/register-page';

// Between Excel's margins a page on its side has 842 − 2 × 50.4 = 741.2 points (A4) or
// 1191 − 2 × 50.4 = 1090.2 (A3); 4 % are kept spare. 9 points of 11 are 81.8 %: never under 82.

test('hazard 4: a narrow table keeps its size, a wider one is shrunk to one page', () => {
  expect(registerPage([100, 200, 300])).toEqual({ paper: 'A4', scale: 100, pages: 1 });
  // 850 points: 741.2 ÷ 1.04 ÷ 850 = 0.8385.
  expect(registerPage([250, 300, 300])).toEqual({ paper: 'A4', scale: 83, pages: 1 });
});

test('what A4 could only hold under 9 points goes to A3', () => {
  // 900 points: 741.2 ÷ 1.04 ÷ 900 = 0.79; 1090.2 ÷ 1.04 = 1048.3 holds them whole.
  expect(registerPage([300, 300, 300])).toEqual({ paper: 'A3', scale: 100, pages: 1 });
  // 1200 points: 1090.2 ÷ 1.04 ÷ 1200 = 0.8736.
  expect(registerPage([400, 400, 400])).toEqual({ paper: 'A3', scale: 87, pages: 1 });
});

test('hazard 4: no column is cut, and no page is added that the smallest scale does not need', () => {
  // At 82 % a page of A3 holds 1090.2 ÷ 0.82 ÷ 1.04 = 1278.4 points: 100 + 1000, then 100 + 1000
  // again. At 95 % it holds 1103.4 and the pages stay two; at 96 % it holds 1091.9, less than 1100.
  expect(registerPage([100, 500, 500, 500, 500])).toEqual({ paper: 'A3', scale: 95, pages: 2 });
});
