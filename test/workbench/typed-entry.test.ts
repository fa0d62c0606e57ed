import { readTypedEntry } from '../../src/workbench/typed-entry';

// What Excel in Taiwan makes of the same keys; 46295 is 30 September 2026.
test.each([
  ['', null, undefined],
  ['機房', '機房', undefined],
  ['12', 12, undefined],
  ['-3.5', -3.5, undefined],
  ['.5', 0.5, undefined],
  ['1,234', 1234, '#,##0'],
  ['12,34', '12,34', undefined],
  ['25%', 0.25, '0%'],
  ['12.5%', 0.125, '0.00%'],
  ['1e3', 1000, '0.00E+00'],
  ['1234567890123456', 1234567890123460, undefined],
  ['true', true, undefined],
  ['2026/9/30', 46295, 'yyyy/m/d'],
  ['2026-09-30', 46295, 'yyyy/m/d'],
  ['2026年9月30日', 46295, 'yyyy/m/d'],
  ['2026/9/30 12:00', 46295.5, 'yyyy/m/d h:mm'],
  ['18:00', 0.75, 'h:mm'],
  ['2026/2/29', '2026/2/29', undefined],
  ['115/3/1', '115/3/1', undefined],
  ["'007", '007', undefined],
  ['MR-115-01', 'MR-115-01', undefined],
  ['=', '=', undefined],
  ['-', '-', undefined],
])('%p becomes %p', (text, value, numberFormat) => {
  const expected = {
    kind: 'value',
    value,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
  expect(readTypedEntry(text, 'General')).toEqual(expected);
});

test('a formula', () => {
  expect(readTypedEntry('=SUM(A1:A3)', 'General')).toEqual({
    kind: 'formula',
    formula: '=SUM(A1:A3)',
  });
});

test('a text cell takes everything as it is', () => {
  expect(readTypedEntry('007', '@')).toEqual({ kind: 'value', value: '007' });
  expect(readTypedEntry('=A1', '@')).toEqual({ kind: 'value', value: '=A1' });
});
