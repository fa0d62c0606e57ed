import { cellAddress, columnLetters, readPlace } from '../../src/workbench/cell-address';

test('letters of columns', () => {
  expect([0, 25, 26, 51, 701, 702, 16383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'ZZ',
    'AAA',
    'XFD',
  ]);
  expect(cellAddress({ row: 8, column: 27 })).toBe('AB9');
});

test.each([
  ['B3', { rect: { row: 2, column: 1, rows: 1, columns: 1 } }],
  ['$B$3:d9', { rect: { row: 2, column: 1, rows: 7, columns: 3 } }],
  ['D9:B3', { rect: { row: 2, column: 1, rows: 7, columns: 3 } }],
  ['缺失!A2', { sheet: '缺失', rect: { row: 1, column: 0, rows: 1, columns: 1 } }],
  [
    "#'議程 MR-115-01'!A1",
    { sheet: '議程 MR-115-01', rect: { row: 0, column: 0, rows: 1, columns: 1 } },
  ],
  ["'王''s'!C1", { sheet: "王's", rect: { row: 0, column: 2, rows: 1, columns: 1 } }],
])('%s is a place', (text, place) => {
  expect(readPlace(text)).toEqual(place);
});

test.each(['狀態清單', 'A0', 'XFE1', 'A1048577', '缺失!', ''])('%p is none', (text) => {
  expect(readPlace(text)).toBeUndefined();
});
