import type { TableBlock } from '../../../src/register/block';
import type { CellValue } from '../../../src/register/fault';
import { rowForm } from '../../../src/workbook/edit/row-forms';
import { RowsFound } from '../../../src/workbook/edit/rows-found';

const LONG = '機房門禁紀錄未保存完整，'.repeat(2_600);

function units(values: readonly CellValue[][], headers = ['單位', '主管職稱', '備註']): TableBlock {
  const place = { sheet: '單位', headerRow: 1, firstColumn: 1 };
  return { table: 'Units', ...place, headers, values: values.map((row) => [...row]), formulas: {} };
}

test('what a row is known by is short, whatever its texts are', () => {
  expect(rowForm(units([['', LONG, '']]), 2).length).toBeLessThan(300);
  expect(rowForm(units([['', '課長', 3]]), 2)).toContain('課長');
});

test('a long text that differs in its last letter is another row', () => {
  const form = rowForm(units([['', LONG, '']]), 2);
  const rows = [
    ['', `${LONG.slice(0, -1)}。`, ''],
    ['', LONG, ''],
    ['', LONG.slice(0, 100), ''],
  ];
  const like = new RowsFound(units(rows)).like(form);
  expect([2, 3, 4].map(like)).toEqual([false, true, false]);
});

test('by a long text a row is found again beside a column that came in since', () => {
  const form = rowForm(units([['', LONG, '']]), 2);
  const rows = [
    ['', `${LONG.slice(0, -1)}。`, '新', ''],
    ['', LONG, '新', ''],
  ];
  const like = new RowsFound(units(rows, ['單位', '主管職稱', '電話', '備註'])).like(form);
  expect([2, 3].map(like)).toEqual([false, true]);
});
