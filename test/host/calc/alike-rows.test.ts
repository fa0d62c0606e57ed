import { Book } from './book';

// A column's formula is prepared in its first row: what another row makes of it is its own all the same.
test.each([
  ['=[@天數]*2', [2, 4, 6]],
  ['=SUM(缺失[天數])-[@天數]', [5, 4, 3]],
  ['=缺失[天數]*10', [10, 20, 30]],
  ['=ROW([@天數])', [2, 3, 4]],
  ['=INDEX([@天數],1)', [1, 2, 3]],
  ['=SUBTOTAL(9,[@天數])', [1, 2, 3]],
  ['=ROWS(缺失[天數])+[@天數]', [4, 5, 6]],
  ['=COUNTIF(缺失[單位],[@單位])', [2, 1, 2]],
  ['=旁邊[@值]', [10, 20, { error: '#VALUE!' }]],
  ['=[@後一欄]&[@單位]', ['1甲', '2乙', '3甲']],
])('%s in each row', (formula, expected) => {
  const book = new Book().table('清單', '缺失', [
    ['天數', '單位', '所求', '後一欄', '值'],
    [1, '甲', formula, '=[@天數]', 10],
    [2, '乙', formula, '=[@天數]', 20],
    [3, '甲', formula, '=[@天數]', null],
  ]);
  const [list] = book.tables;
  if (list === undefined) throw new Error('no table');
  book.tables[0] = {
    ...list,
    rect: { ...list.rect, columns: 4 },
    columns: list.columns.slice(0, 4),
  };
  const rect = { row: 0, column: 4, rows: 3, columns: 1 };
  book.tables.push({ ...list, name: '旁邊', rect, columns: ['值'] });
  expect(book.column('清單', 2)).toEqual(expected);
});

test('the same formula above and below the rows of its table', () => {
  const book = new Book().table('清單', '缺失', [
    ['天數', '=SUM([天數])'],
    [1, '=SUM([天數])'],
    [2, '=SUM([天數])'],
    [3, '=[@天數]'],
    [4, '=[@天數]'],
    [null, '=[@天數]'],
  ]);
  const [list] = book.tables;
  if (list === undefined) throw new Error('no table');
  const columns = ['天數', '計'];
  book.tables[0] = { ...list, columns, hasTotals: true };
  expect(book.column('清單', 1)).toEqual([10, 10, 10, 3, 4, { error: '#VALUE!' }]);
});
