import { unknown } from '../../../src/facts/figure';
import { keyFigures } from '../../../src/taskpane/agenda/key-figures';

const figure = (value: number | null) => ({ value, rows: [] });

test('part 1 sums the resolutions up', () => {
  const figures = { '1.open': figure(5), '1.overdue': figure(2), '1.released': figure(3) };
  expect(keyFigures('1', figures)).toEqual([
    { text: '未解除列管 5 件（逾期 2 件），上次會議後解除 3 件', reason: '' },
  ]);
});

test('3-1 shows the balance of findings', () => {
  const figures = {
    '3-1.total.opening': figure(8),
    '3-1.total.new': figure(14),
    '3-1.total.closed': figure(12),
    '3-1.total.closing': figure(10),
    '3-1.overdue': figure(0),
  };
  expect(keyFigures('3-1', figures).map(({ text }) => text)).toEqual([
    '期初 8 ＋ 新增 14 － 結案 12 ＝ 期末 10',
    '逾期未完成 0 件',
  ]);
});

test('a figure that is not to be had is said to be so with its reason, never a zero', () => {
  const lack = '決議列管缺少「期限」欄';
  const figures = { '1.open': figure(5), '1.overdue': unknown(lack), '1.released': figure(0) };
  expect(keyFigures('1', figures)).toEqual([
    { text: '未解除列管 5 件（逾期 無法計算），上次會議後解除 0 件', reason: lack },
  ]);
});

test('a line of which nothing is known says so once', () => {
  const lack = '活頁簿沒有「稽核」表格';
  const figures = { '3-3.audits': unknown(lack), '3-3.findings.total': unknown(lack) };
  expect(keyFigures('3-3', figures)).toEqual([
    { text: '稽核場次與發現項數：無法計算', reason: lack },
  ]);
});

test('parts of words only have no figures', () => {
  expect(keyFigures('2', {})).toEqual([]);
});
