import { Book } from './book';

test('a table of 2,000 rows that counts over another of 2,000 rows takes seconds at most', () => {
  const rows = 2000;
  const actions: (string | number)[][] = [['編號', '缺失', '狀態', '已結']];
  const findings: (string | number)[][] = [['編號', '期限', '狀態', '件數', '未結', '逾期']];
  for (let n = 0; n < rows; n += 1) {
    // Every second finding has two actions; of these the first is closed.
    actions.push([
      `C-${n}`,
      `F-${n - (n % 2)}`,
      n % 2 === 0 ? '已結' : '辦理中',
      '=[@狀態]="已結"',
    ]);
    findings.push([
      `F-${n}`,
      46290 + (n % 10),
      '=IF([@件數]=0,"未處理",IF([@未結]=0,"已結","辦理中"))',
      '=COUNTIFS(矯正[缺失],[@編號])',
      '=COUNTIFS(矯正[缺失],[@編號],矯正[已結],FALSE)',
      '=IF(AND([@狀態]<>"已結",[@期限]<TODAY()),TODAY()-缺失[[#This Row],[期限]],0)',
    ]);
  }
  const book = new Book()
    .sheet('首頁', [['=COUNTIF(缺失[狀態],"辦理中")', '=SUM(缺失[逾期])']])
    .table('矯正', '矯正', actions)
    .table('缺失', '缺失', findings);
  const started = process.cpuUsage();
  const { cells, unsupported } = book.calculate();
  // Processor time: other tests run beside this one.
  const seconds = process.cpuUsage(started).user / 1e6;

  expect(unsupported).toEqual([]);
  expect(cells).toHaveLength(2 + rows * 5);
  expect(cells.slice(0, 2).map(({ value }) => value)).toEqual([
    1000, // the findings with an even number
    200 * (5 + 4 + 3 + 2 + 1), // due on 46290 to 46294, of ten days in turn
  ]);
  expect(seconds).toBeLessThan(8);
});

test('more different formulas than the engine takes at once', () => {
  const count = 12_000;
  const rows: (string | number)[][] = [[1]];
  for (let row = 1; row < count; row += 1) rows.push([`=A${row}+1`]);
  rows.push([`=SUM(A1:A${count})`]);
  const results = new Book().sheet('長', rows).column('長', 0);
  expect(results).toHaveLength(count);
  expect(results[count - 2]).toBe(count);
  expect(results[count - 1]).toBe((count * (count + 1)) / 2);
});
