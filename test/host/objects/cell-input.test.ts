import { readInput } from '../../../src/host/objects/cell-input';

// Serial numbers counted by hand: 1900-01-01 is 1, and Excel has a 29 February 1900.
const read = (text: string, numberFormat = 'General', formatProtects = true) =>
  readInput(text, { numberFormat, currentYear: 2026, date1904: false, formatProtects });

test.each([
  ['1', 1],
  ['-1.5', -1.5],
  ['.5', 0.5],
  ['+3', 3],
  ['1,234', 1234],
  ['(5)', -5],
  ['12%', 0.12],
  ['$1,200.50', 1200.5],
  ['1e3', 1000],
  ['123456789012345678', 123456789012346000],
  ['true', true],
  ['FALSE', false],
])('%s is %p', (text, value) => {
  expect(read(text)).toMatchObject({ kind: 'value', value });
});

test.each([
  ['3/1/2026', 46082, 'm/d/yyyy'],
  ['2026-03-01', 46082, 'm/d/yyyy'],
  ['3/1', 46082, 'd-mmm'],
  ['3/32', 11749, 'mmm-yy'],
  ['1-Mar-26', 46082, 'd-mmm-yy'],
  ['March 1, 2026', 46082, 'd-mmm-yy'],
  ['1/1/1900', 1, 'm/d/yyyy'],
  ['3/1/1900', 61, 'm/d/yyyy'],
  ['6:00', 0.25, 'h:mm'],
  ['6:00 PM', 0.75, 'h:mm AM/PM'],
  ['3/1/2026 12:00', 46082.5, 'm/d/yyyy h:mm'],
  ['24:00', 1, '[h]:mm:ss'],
  ['36:30:00', 36.5 / 24, '[h]:mm:ss'],
  ['1 1/2', 1.5, '# ?/?'],
  ['-0 3/4', -0.75, '# ?/?'],
  ['2 5/16', 2.3125, '# ??/??'],
  ['-$5', -5, '$#,##0_);[Red]($#,##0)'],
  ['$-1,200.5', -1200.5, '$#,##0.00_);[Red]($#,##0.00)'],
])('%s is the serial number %p shown as %s', (text, value, numberFormat) => {
  expect(read(text)).toEqual({ kind: 'value', value, numberFormat });
});

test.each([
  '115/3/1',
  '13/1/2026',
  '2026/2/30',
  '1,23',
  '一',
  '-',
  'A-01',
  '1.2.3',
  '25:61',
  '1 1/0',
  '$x',
])('%s stays text', (text) => {
  expect(read(text)).toEqual({ kind: 'value', value: text });
});

test('formulas, errors, apostrophes, text cells, nothing', () => {
  expect(read('=A1')).toEqual({ kind: 'formula', formula: '=A1' });
  expect(read('#N/A')).toEqual({ kind: 'value', value: { error: '#N/A' } });
  expect(read("'007")).toEqual({ kind: 'value', value: '007', quoted: true });
  expect(read('=A1', '@')).toEqual({ kind: 'value', value: '=A1' });
  expect(read('')).toEqual({ kind: 'value', value: null });
});

// Microsoft support, 「Date systems in Excel」: 1998-07-05 is 34519 where days count from 1904.
test.each([
  ['1998/7/5', 34519],
  ['1904/1/2', 1],
  ['1998/7/5 12:00', 34519.5],
  ['12:00', 0.5],
  ['1903/12/31', '1903/12/31'],
])('in a workbook that counts from 1904 %s is %s', (text, value) => {
  const cell = { numberFormat: 'General', currentYear: 2026, date1904: true, formatProtects: true };
  expect(readInput(text, cell)).toMatchObject({ kind: 'value', value });
});

test('hazard 6: a leading +, - or @ begins a formula, an apostrophe keeps the text', () => {
  expect(read('+886-2-1234')).toEqual({ kind: 'formula', formula: '=+886-2-1234' });
  expect(read('-甲')).toEqual({ kind: 'formula', formula: '=-甲' });
  expect(read('@SUM(A1)')).toEqual({ kind: 'formula', formula: '=SUM(A1)' });
  expect(read('-5%')).toMatchObject({ kind: 'value', value: -0.05 });
  expect(read('-甲', '@')).toEqual({ kind: 'value', value: '-甲' });
  expect(read('-甲', '@', false)).toEqual({ kind: 'formula', formula: '=-甲' });
  for (const format of ['General', '@']) {
    expect(read("'-甲", format, false)).toEqual({ kind: 'value', value: '-甲', quoted: true });
    expect(read("''甲", format, false)).toEqual({ kind: 'value', value: "'甲", quoted: true });
  }
});
