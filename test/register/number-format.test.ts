import { shownAs } from '../../src/register/number-format';

// Expected as Excel shows them: ECMA-376 part 1, 18.8.31 (number formats).
test.each([
  ['0%', 0.8],
  ['0.00%', 0.999],
  ['#,##0.0%;[Red]-#,##0.0%', -0.1],
  ['[<1]0%;0.0', 0.8],
  ['% 0', 0.8],
  ['"達成 "0%', 0.8],
  ['0%;;', 0.5],
])('%s shows %d as a percentage', (format, value) => {
  expect(shownAs(format, value)).toBe('percent');
});

test.each([
  ['', 80],
  ['General', 80],
  ['@', 80],
  ['0"%"', 80],
  ['0\\%', 80],
  ['0_%', 80],
  ['#,##0.00', 80],
  ['0.00E+00', 80],
  ['[$NT$-404]#,##0.00', 80],
  ['0 "days (m)"', 80],
  ['[<1]0%;0.0', 80],
  ['0;-0%', 80],
  ['[Red]0.0', 80],
])('%s shows %d as a number', (format, value) => {
  expect(shownAs(format, value)).toBe('number');
});

test.each([
  'm/d',
  '[$-404]e/mm/dd',
  'yyyy"年"m"月"d"日"',
  '[h]:mm',
  'h:mm AM/PM',
  'aaa',
  '[$-404]gge',
])('%s shows a date or time', (format) => {
  expect(shownAs(format, 46_086)).toBe('date');
});
