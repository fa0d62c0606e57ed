import { affordable } from '../../../src/host/calc/affordable';
import { Budget, TOO_MUCH } from '../../../src/host/calc/budget';
import { entryOf } from '../../../src/host/calc/formula-entry';
import { siteOf } from '../../../src/host/calc/formula-site';
import { Outlines } from '../../../src/host/calc/outlines';
import { SheetValues } from '../../../src/host/calc/sheet-values';
import { Book } from './book';

const outline = () =>
  new Outlines(new Book().sheet('表', [])).of('=1', { sheet: '表', row: 0, column: 0 });

const nested = (times: number, wrap: (inner: string) => string, inner: string) =>
  Array.from({ length: times }).reduce<string>((text) => wrap(text), inner);

test.each([
  ['an area as large as the sheet', '=SUM(INDIRECT("A2:XFD1048576"))'],
  ['an area that is stretched', '=SUM(OFFSET(B2,0,0,1048570,16380))'],
  ['the same, hidden from IFERROR', '=IFERROR(SUM(OFFSET(B2,0,0,1048570,16380)),0)'],
  ['arrays on arrays', `=ROWS(${nested(12, (x) => `LET(a,${x},VSTACK(a,a,a,a,a,a,a,a))`, '1')})`],
  ['a pattern that goes back and forth', `=REGEXTEST("${'a'.repeat(60)}!","^(a+)+$")`],
  ['the same, cutting out', `=IFERROR(REGEXEXTRACT("${'a'.repeat(60)}!","^(a+)+$"),"")`],
  ['the same, replacing', `=REGEXREPLACE("${'a'.repeat(60)}!","^(a+)+$","b")`],
  ['a thousand operators over a column', `=SUMPRODUCT((C1:C100000=1)${'*1'.repeat(1000)})`],
  ['the same, over an array that is made', `=SUM(SEQUENCE(200000)${'*1'.repeat(1000)})`],
  ['a column crossed with a row', `=SUMPRODUCT((C1:C50000=1)*{${'1,'.repeat(2000)}1})`],
  ['a product of matrices', '=SUM(MMULT(SEQUENCE(500,500),SEQUENCE(500,500)))'],
  ['a combination that is counted one by one', '=COMBIN(1E15,5E14)'],
  ['interest of a million periods', '=CUMIPMT(0.01,1000000,1000,1,1000000,0)'],
  ['the same, hidden from IFERROR', '=IFERROR(VDB(1E9,1,1E9,0,1E9),0)'],
  ['a distribution of a billion trials', '=BINOM.DIST(5E8,1E9,0.5,TRUE)'],
])('%s is not worked out', (_what, formula) => {
  const { cells, unsupported } = new Book().sheet('表', [[formula, '=1+1']]).calculate();
  expect(unsupported.map(({ reason }) => reason)).toEqual([
    'the formula takes more work than a calculation is given',
  ]);
  expect(cells.map(({ value }) => value)).toEqual([{ error: '#CALC!' }, 2]);
});

test('a formula that asks for too much leaves the others what they need', () => {
  const rows = [['=COMBIN(1E15,5E14)'], ['=COMBIN(5,2)'], ['=SUM(SEQUENCE(4))'], ['=FACT(4)']];
  expect(new Book().sheet('表', rows).column('表', 0)).toEqual([{ error: '#CALC!' }, 10, 10, 24]);
});

test('what Excel refuses takes no work', () => {
  const row = [
    `=LEN(${nested(12, (x) => `SUBSTITUTE(${x},"x","xxxxxxxxxx")`, '"x"')})`,
    '=WORKDAY(1,1E15)',
    '=WORKDAY.INTL(1,1E12,2)',
  ];
  const book = new Book().sheet('表', [row]);
  const { cells } = book.calculate();
  const codes = ['#VALUE!', '#NUM!', '#NUM!'];
  expect(cells.map(({ value }) => value)).toEqual(codes.map((error) => ({ error })));
});

test('what is made and stacked within the budget is what Excel makes', () => {
  const rows = [
    ['=SUM(SEQUENCE(3,2,10,5))', '=SUBSTITUTE("a-b-c","-","+",2)', '=SUBSTITUTE("a-b","-","")'],
    ['=SUM(MMULT({1,2;3,4},{5;6}))', '=SUM(OFFSET(A4,0,0,1,3))', '=SUM(INDIRECT("A4:C4"))'],
    ['=ROWS(VSTACK({1;2},3))', '=COLUMNS(HSTACK({1,2},3))', '=SUBSTITUTE("abc","x","y")'],
    [1, 2, 4],
  ];
  const book = new Book().sheet('表', rows);
  expect(book.column('表', 0)).toEqual([135, 56, 3]); // 10+15+…+35; 17+39; 2+1
  expect(book.column('表', 1)).toEqual(['a-b+c', 7, 3]);
  expect(book.column('表', 2)).toEqual(['ab', 7, 'abc']);
});

test('of more formulas than there is work for the first are worked out, the others keep their values', () => {
  // Three of them are more than a calculation is given.
  const formula = '=1+1';
  const long = { ...outline(), length: 2_000_000 };
  const values = new Map([
    [
      '表',
      new SheetValues(
        '表',
        () => ({ bottom: 4, right: 1 }),
        () => null,
      ),
    ],
  ]);
  const entries = [7, 7, 7, null].map((given, row) =>
    entryOf(siteOf('表', { row, column: 0, formula, value: given }, long), given),
  );
  expect(affordable(entries, values).map(({ row }) => row)).toEqual([0, 1]);
  expect(entries.map(({ kept, value }) => [kept, value])).toEqual([
    [undefined, 7],
    [undefined, 7],
    [TOO_MUCH, 7],
    [TOO_MUCH, { error: '#CALC!' }],
  ]);
  expect(values.get('表')?.at(3, 0)).toEqual({ error: '#CALC!' });
});

test('numbers that are counted again are found by an index, texts that read as them too', () => {
  const rows = [
    [1, '=COUNTIF(A$1:A$70,A1)'],
    ['1', '=COUNTIF(A$1:A$70,A2)'],
    [2, '=SUMIF(A$1:A$70,2)'],
    [2, '=COUNTIF(A$1:A$70,3)'],
    [null, '=COUNTIF(A$1:A$70,A5)'],
    [0, '=COUNTIF(A$1:A$70,"=0")'],
  ];
  expect(new Book().sheet('表', rows).column('表', 1)).toEqual([2, 2, 4, 0, 1, 1]);
});

test('cells that formulas look at are counted, and more than enough are refused for good', () => {
  const budget = new Budget();
  expect(budget.scanning(() => (budget.scanned(1_000), 5))).toBe(5);
  const refused = budget.scanning(() => (budget.scanned(1_000_000_000), 5));
  expect(() => (refused as { kind: number }).kind).toThrow(TOO_MUCH);
  expect(budget.refusals).toBe(1);
});

test('what reads a formula that was not worked out and had no value is not worked out either', () => {
  const rows = [
    ['=COMBIN(1E15,5E14)', '=COUNT(A1:A3)', '=B1+1', '=SUM(A2:A3)'],
    [1, '=IFERROR(A1,0)'],
    [2, '=A3*2'],
  ];
  const { cells, unsupported } = new Book().sheet('表', rows).calculate();
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const left = unsupported.map(({ row, column }) => [row, column]);
  expect(left.sort()).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 1],
  ]);
  for (const [row = 0, column = 0] of left) expect(at(row, column)).toEqual({ error: '#CALC!' });
  expect([at(0, 3), at(2, 1)]).toEqual([3, 4]);
});

test('wildcards are charged by the texts they go through', () => {
  const text = `${'ab'.repeat(2_000)}c`;
  const rows = Array.from({ length: 150 }, (_row, at) => [
    text,
    `=COUNTIF(A$1:A$150,"*${'?'.repeat(100)}${at}x*")`,
  ]);
  const { unsupported } = new Book().sheet('表', rows).calculate();
  expect(unsupported.length).toBeGreaterThan(0);
  expect(unsupported.every(({ reason }) => reason === TOO_MUCH)).toBe(true);
});

test('the columns that take least come first where there is not work for all', () => {
  const costly = `=${'1+'.repeat(3_000)}`;
  const rows = Array.from({ length: 900 }, (_row, at) => [`${costly}${at}`, `=ROW()*2`]);
  const { unsupported } = new Book().sheet('表', rows).calculate();
  expect(unsupported.length).toBeGreaterThan(0);
  expect(new Set(unsupported.map(({ column }) => column))).toEqual(new Set([0]));
});

test('texts as long as can be are bounded for all formulas together', () => {
  const texts = Array.from({ length: 3_500 }, (_row, at) => [`=REPT("a",32000)&${at}`]);
  const long = new Book().sheet('表', texts).calculate().unsupported;
  // 100,000,000 characters are 3,125 texts.
  expect(long).toHaveLength(3_500 - 3_125);
});

test.each(['=SUM(大)', '=IFERROR(SUM(大),0)', '=COUNT(大)'])(
  'what is refused inside a name is told and not taken for another value: %s',
  (formula) => {
    const book = new Book()
      .sheet('表', [[formula, '=SUM(小)', 3]])
      .name('大', 'OFFSET(表!$C$1,0,0,1048570,16380)')
      .name('小', '表!$C$1:$C$2');
    const { cells, unsupported } = book.calculate();
    expect(unsupported.map(({ column, reason }) => [column, reason])).toEqual([[0, TOO_MUCH]]);
    expect(cells.map(({ value }) => value)).toEqual([{ error: '#CALC!' }, 3]);
  },
);

test('arrays fill so many cells and no more, all together', () => {
  const rows = Array.from({ length: 6 }, () => ['=SEQUENCE(100000)']);
  const book = new Book().sheet('表', []).sheet('界', [['=1+1']]);
  for (const [at, [formula = '']] of rows.entries()) {
    book.sheets.push({
      name: `陣${at}`,
      cells: () => [
        {
          row: 0,
          column: 0,
          value: null,
          formula,
          dynamic: true,
          spill: { row: 0, column: 0, rows: 1, columns: 1 },
        },
      ],
    });
  }
  const { cells, unsupported } = book.calculate();
  expect(unsupported.map(({ sheet, reason }) => [sheet, reason])).toEqual(
    ['陣2', '陣3', '陣4', '陣5'].map((sheet) => [sheet, TOO_MUCH]),
  );
  const last = cells.filter(({ sheet, row }) => sheet === '陣1' && row === 99_999);
  expect(last.map(({ value }) => value)).toEqual([100_000]);
});
