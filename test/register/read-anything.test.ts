import type { CellValue } from '../../src/register/fault';
import { readRegister } from '../../src/register/read';
import { tableNamed, tableNames } from '../../src/register/register';

const ODD: readonly CellValue[] = [
  '',
  ' ',
  '　',
  0,
  -1,
  60,
  1e21,
  1150301,
  46348.5,
  true,
  false,
  '#N/A',
  '#REF!',
  '# 不是錯誤值',
  '=1+1',
  '、、',
  '115/2/29',
  '民國年月日',
  '__proto__',
  'constructor',
  '𠮷野',
  '\n',
  'x'.repeat(32767),
];

// Every column meets every odd cell in turn; a row's place tells which.
test.each(tableNames)('%s: no cell makes the reader throw and no row is lost', (name) => {
  const columns = Object.values(tableNamed(name).columns);
  const headers = columns.map((column) => column.header);
  const values = ODD.flatMap((odd) =>
    columns.map((_, at) =>
      columns.map((column, c) => (c === at ? odd : column.formula ? '' : 'A')),
    ),
  );
  const { rows, faults } = readRegister([
    { table: name, sheet: name, headerRow: 1, firstColumn: 1, headers, values, formulas: {} },
  ]);
  const read = rows[name] as readonly {
    readonly row: number;
    readonly unread: ReadonlySet<string>;
  }[];
  expect(read.map((row) => row.row)).toEqual(values.map((_, index) => index + 2));
  const own = faults.filter((fault) => fault.table === name);
  expect(own.filter((fault) => !headers.includes(fault.column))).toEqual([]);
  const unread = read.reduce((sum, row) => sum + row.unread.size, 0);
  const settings = own.filter((fault) => name === 'Settings' && fault.column === '值').length;
  // A text date has a fault, but it is read.
  const notOfCells = ['duplicateKey', 'missingKey', 'textDate'];
  const cells = own.filter((fault) => !notOfCells.includes(fault.code)).length;
  // One fault for every cell left unread; a setting's value may be at fault though it was read.
  expect(cells - unread).toBeGreaterThanOrEqual(0);
  expect(cells - unread).toBeLessThanOrEqual(settings);
});
