import { Book } from './book';

const nested = (times: number, wrap: (inner: string) => string, inner: string) =>
  Array.from({ length: times }).reduce<string>((text) => wrap(text), inner);

test.each([
  ['an area as large as the sheet', '=SUM(INDIRECT("A2:XFD1048576"))'],
  ['an area that is stretched', '=SUM(OFFSET(B2,0,0,1048570,16380))'],
  ['the same, hidden from IFERROR', '=IFERROR(SUM(OFFSET(B2,0,0,1048570,16380)),0)'],
  ['arrays on arrays', `=ROWS(${nested(12, (x) => `LET(a,${x},VSTACK(a,a,a,a,a,a,a,a))`, '1')})`],
  ['a product of matrices', '=SUM(MMULT(SEQUENCE(500,500),SEQUENCE(500,500)))'],
])('%s is not worked out', (_what, formula) => {
  const { cells, unsupported } = new Book().sheet('表', [[formula, '=1+1']]).calculate();
  expect(unsupported.map(({ reason }) => reason)).toEqual([
    'the formula takes more work than a calculation is given',
  ]);
  expect(cells.map(({ value }) => value)).toEqual([{ error: '#CALC!' }, 2]);
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
