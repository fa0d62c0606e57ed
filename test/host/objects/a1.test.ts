import {
  absoluteAddress,
  localAddress,
  parseAddress,
  quotedSheetName,
} from '../../../src/host/objects/a1';

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:D4', { row: 1, column: 1, rows: 3, columns: 3 }],
  ['D4:B2', { row: 1, column: 1, rows: 3, columns: 3 }],
  ['A:C', { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
  ['2:3', { row: 1, column: 0, rows: 2, columns: 16_384 }],
  ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
])('%s', (text, rect) => {
  expect(parseAddress(text)).toEqual({ rect });
});

test.each(['', 'A', '30', 'A0', 'XFE1', 'A1048577', 'A1:B', '名稱', 'A1:B2:C3'])(
  '%j is no address',
  (text) => {
    expect(parseAddress(text)).toBe(null);
  },
);

test('sheets, quoted or not', () => {
  expect(parseAddress('工作表1!A1')?.sheet).toBe('工作表1');
  expect(parseAddress("'115 年''s'!A1")?.sheet).toBe("115 年's");
  expect(quotedSheetName('議程 MR-115-01')).toBe("'議程 MR-115-01'");
  expect(quotedSheetName('工作表1')).toBe('工作表1');
  expect(quotedSheetName('A1')).toBe("'A1'");
  expect(quotedSheetName('115')).toBe("'115'");
});

test('addresses of rects', () => {
  expect(localAddress({ row: 4, column: 25, rows: 1, columns: 2 })).toBe('Z5:AA5');
  expect(localAddress({ row: 0, column: 2, rows: 1_048_576, columns: 1 })).toBe('C:C');
  expect(absoluteAddress({ row: 4, column: 25, rows: 2, columns: 2 })).toBe('$Z$5:$AA$6');
  expect(absoluteAddress({ row: 0, column: 0, rows: 2, columns: 16_384 })).toBe('$1:$2');
});
