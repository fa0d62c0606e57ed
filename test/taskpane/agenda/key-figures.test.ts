import { keyFigures } from '../../../src/taskpane/agenda/key-figures';

const figure = (value: number | null) => ({ value, rows: [] });

test('part 1 sums the resolutions up', () => {
  const figures = { '1.open': figure(5), '1.overdue': figure(2), '1.released': figure(3) };
  expect(keyFigures('1', figures)).toEqual(['未解除列管 5 件（逾期 2 件），上次會議後解除 3 件']);
});

test('3-1 shows the balance of findings', () => {
  const figures = {
    '3-1.total.opening': figure(8),
    '3-1.total.new': figure(14),
    '3-1.total.closed': figure(12),
    '3-1.total.closing': figure(10),
    '3-1.overdue': figure(0),
  };
  expect(keyFigures('3-1', figures)).toEqual([
    '期初 8 ＋ 新增 14 － 結案 12 ＝ 期末 10',
    '逾期未完成 0 件',
  ]);
});

test('a figure that is not to be had is never a zero', () => {
  expect(keyFigures('3-4', { '3-4.met': figure(null), '3-4.notMet': figure(0) })).toEqual([
    '達成 —、未達成 0、無資料 —',
  ]);
});

test('parts of words only have no figures', () => {
  expect(keyFigures('2', {})).toEqual([]);
});
