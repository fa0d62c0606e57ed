import { Book } from './book';
import type { CalcValue } from '../../../src/host/calc/source';

/** Five rows: texts, numbers (one of them a text), marks; 46024 is 2026-01-02, a Friday. */
function book(): Book {
  return new Book().sheet('資料', [
    ['abc', 1.25, 'x', 1],
    ['de', 2.345, null, 2],
    ['f', '字', 'y', 3],
    [null, 4.5, 'z', 4],
    ['ghij', 46024, 'w', 5],
  ]);
}

const place = (formula: string) => formula.replace(/\b([A-D]\d:[A-D]\d)/g, '資料!$1');

function result(formula: string, isArray: boolean, row = 0): CalcValue | undefined {
  const made = book();
  const spill = { row, column: 0, rows: 1, columns: 1 };
  const cell = { row, column: 0, value: null, formula: place(formula) };
  made.sheets.push({ name: '試算', cells: () => [isArray ? { ...cell, spill } : cell] });
  return made.calculate().cells.find(({ sheet }) => sheet === '試算')?.value;
}

// Worked out by hand, row by row.
test.each([
  ['=SUMPRODUCT(LEN(A1:A5))', 10],
  ['=SUMPRODUCT(--ISNUMBER(B1:B5))', 4],
  ['=SUMPRODUCT(ROUND(B1:B2,1))', 3.6],
  ['=SUMPRODUCT(--(LEFT(A1:A5,1)="d"))', 1],
  ['=SUMPRODUCT(--ISBLANK(A1:A5))', 1],
  ['=SUMPRODUCT(--NOT(A1:A5="abc"))', 4],
  ['=SUMPRODUCT(--ISNUMBER(SEARCH("e",A1:A5)))', 1],
  ['=SUMPRODUCT(LEN(SUBSTITUTE(A1:A5,"a","")))', 9],
  ['=SUMPRODUCT(VALUE(LEFT("123",{1,2,3})))', 136],
  ['=SUMPRODUCT(LEN(REPT("a",D1:D5)))', 15],
  ['=SUMPRODUCT(--(MID("abcde",D1:D5,1)=LEFT(A1:A5,1)))', 1],
  ['=SUMPRODUCT(MOD(D1:D5,2))', 3],
  ['=SUMPRODUCT(DATE({2025,2026},1,1)-DATE(2025,1,1))', 365],
  ['=SUMPRODUCT(--ISNUMBER(MATCH(D1:D5,D2:D3,0)))', 2],
  ['=SUMPRODUCT((ROW(A1:A5)>2)*D1:D5)', 12],
  ['=SUMPRODUCT(COLUMN(A1:D1))', 10],
  ['=SUMPRODUCT(POWER(D1:D5,{1,2}))', 70],
  ['=SUMPRODUCT(CHOOSE({1,2},D1:D5,D1:D5))', 30],
  ['=SUMPRODUCT(IFS(D1:D5>2,10,TRUE,1))', 32],
  ['=SUMPRODUCT(SWITCH(D1:D5,1,10,2,20,0))', 30],
  ['=SUMPRODUCT(RANK(D1:D5,D1:D5))', 15],
  ['=SUMPRODUCT(LARGE(D1:D5,{1,2}))', 9],
  ['=SUMPRODUCT(INDEX(D1:D5,{1,3},1))', 4],
  ['=SUMPRODUCT(VLOOKUP({1,3},D1:D5,1,0))', 4],
  ['=LOOKUP(2,1/(A1:A5="de"),D1:D5)', 2],
  // Once of the Analysis ToolPak: arrays yes, ranges no.
  ['=SUMPRODUCT(EDATE({46024,46025},0))', 92049],
  ['=SUMPRODUCT(EDATE(B5:B5,0))', 46024],
  ['=SUMPRODUCT(EDATE(D1:D5,1))', { error: '#VALUE!' }],
  ['=LEN("abc")', 3],
])('%s works on each value of the array', (formula, expected) => {
  const value = result(formula, false);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
  else expect(value).toEqual(expected);
});

test.each([
  ['=SUM(LEN(A1:A5))', 10],
  ['=MAX(LEN(A1:A5))', 4],
  ['=SUM(IF(ISNUMBER(D1:D5),D1:D5,0))', 15],
  ['=TEXTJOIN(",",TRUE,UPPER(A1:A3))', 'ABC,DE,F'],
  ['=AND(LEN(A1:A5)>0)', false],
  ['=OR(ISNUMBER(A1:B5))', true],
  ['=MATCH(TRUE,ISBLANK(A1:A5),0)', 4],
  ['=INDEX(A1:A5,MATCH(1,(A1:A5="f")*(C1:C5="y"),0))', 'f'],
  ['=COUNT(1/(LEN(A1:A5)>2))', 2],
  ['=XLOOKUP(2,LEN(A1:A5),D1:D5)', 2],
  ['=ROWS(FILTER(A1:A5,LEN(A1:A5)>1))', 3],
])('%s as an array formula', (formula, expected) => {
  expect(result(formula, true)).toEqual(expected);
});

test('an ordinary formula takes the cell of its own row, or none', () => {
  expect(result('=LEN(A1:A5)', false, 1)).toBe(2);
  expect(result('=D1:D5*2', false, 3)).toBe(8);
  expect(result('=SUM(LEN(A1:A5))', false, 4)).toBe(4);
  expect(result('=LEN(A1:A5)', false, 7)).toEqual({ error: '#VALUE!' });
});

test('a dynamic formula fills as many cells as its array has', () => {
  const made = book();
  const spill = { row: 0, column: 0, rows: 1, columns: 1 };
  const formula = place('=LEN(A1:A3)');
  made.sheets.push({
    name: '試算',
    cells: () => [{ row: 0, column: 0, value: null, formula, spill, dynamic: true }],
  });
  expect(made.calculate().cells.map(({ value }) => value)).toEqual([3, 2, 1]);
});
