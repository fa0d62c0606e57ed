import { Book } from './book';

test('formulas in a circle show 0 and are named; what reads them goes on from there', () => {
  const book = new Book().sheet('圈', [['=A2+1', '=A1+5'], ['=A3+1'], ['=SUM(A1:A2)'], ['=A4']]);
  const { cells, unsupported } = book.calculate();
  expect(cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [0, 0, 0],
    [0, 1, 5],
    [1, 0, 0],
    [2, 0, 0],
    [3, 0, 0],
  ]);
  expect(unsupported.map(({ row, reason }) => [row, reason])).toEqual(
    [0, 1, 2, 3].map((row) => [row, 'circular reference']),
  );
});

test('a running total, a count of rows and a look at the headings are no circles', () => {
  const rows = [1, 2, 3].map((n) => [n, n === 1 ? '=A1' : `=B${n - 1}+A${n}`, `=ROWS($C$1:C${n})`]);
  const book = new Book().sheet('累計', rows);
  expect(book.calculate().unsupported).toEqual([]);
  expect(book.column('累計', 1)).toEqual([1, 3, 6]);
  expect(book.column('累計', 2)).toEqual([1, 2, 3]);
});

test('two columns that read each other on other rows are no circle', () => {
  const book = new Book().sheet('交錯', [
    [1, '=A1+1'],
    ['=B1+1', '=A2+1'],
    ['=B2+1', '=A3+1'],
  ]);
  expect(book.calculate().unsupported).toEqual([]);
  expect(book.column('交錯', 1)).toEqual([2, 4, 6]);
});
