import { Book, valueOf } from './book';

const [NA, REF, VALUE] = ['#N/A', '#REF!', '#VALUE!'].map((error) => ({ error }));

const book = () =>
  new Book()
    .sheet('料', [
      ['名', '數', '混'],
      ['甲', 10, '2'],
      ['乙', 20, true],
      ['丙', 30, 4],
    ])
    .name('一格', '料!$B$2')
    .name('常數', '5')
    .name('列', '{1,2,3}');

// Microsoft support, 「INDEX function」: of one row or column the other number may be left out, and a
// place that is not there is #REF!. The rest is the plain meaning.
test.each([
  ['=INDEX({1,2,3},2)', 2],
  ['=INDEX(料!A3:C3,2)', 20],
  ['=INDEX(料!A3:C3,4)', REF],
  ['=INDEX(料!A3:C3,1,2)', 20],
  ['=SUM(INDEX(料!B2:B4,0))', 60],
  ['=INDEX(列,3)', 3],
  ['=INDEX(一格,1)', 10],
  ['=INDEX(一格,2)', REF],
  ['=INDEX((料!B2),2)', REF],
  ['=INDEX(常數,1)', 5],
  ['=INDEX(常數,2)', REF],
  ['=INDEX(料!B2:B4,1,2)', REF],
  ['=INDEX(料!B2:B4,-1)', VALUE],
  ['=INDEX(料!B2:B4,2.9)', 20],
  ['=INDEX(料!B2:B4,1/0)', { error: '#DIV/0!' }],
  ['=SUM(INDEX(料!A2:C4,2,0))', 20],
  ['=SUM(INDEX(料!A2:C4,0,2))', 60],
  ['=INDEX(料!A:A,3)', '乙'],
  ['=INDEX(料!A:A,1048577)', REF],
  ['=INDEX(料!A:A,9)&"空"', '空'],
])('%s is the cell in that place', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// An argument that is left empty counts as 0, so VLOOKUP and MATCH look for the same value (Microsoft
// support, 「VLOOKUP function」); errors of numbers below 1 and of areas of rows and columns as
// DnaCalc/OxFunc has seen them in Excel 16.
test.each([
  ['=VLOOKUP("乙",料!A2:B4,2,)', 20],
  ['=MATCH("乙",料!A2:A4,)', 2],
  ['=VLOOKUP(2,{1,10;2,20;3,30},0,FALSE)', VALUE],
  ['=HLOOKUP(2,{1,2,3;10,20,30},0,FALSE)', VALUE],
  ['=VLOOKUP(2,{1,10;2,20;3,30},3,FALSE)', REF],
  ['=MATCH(3,{1,2;3,4},0)', NA],
  ['=XMATCH(3,{1,2;3,4})', VALUE],
  ['=XMATCH("a*",{"aaa","abb","bcd"},2,2)', VALUE],
  ['=SEARCH("","abc",4)', VALUE],
  ['=SEARCH("","abc",3)', 3],
  ['=SEARCH("","")', 1],
])('%s is looked up', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// Microsoft support, 「COUNT function」: logical values and texts of numbers count where they are typed;
// 「SUMPRODUCT function」: what is no number counts as 0, and sizes that differ are #VALUE!.
test.each([
  ['=COUNT(1,TRUE,"2","bad")', 3],
  ['=COUNT(料!C2:C4)', 1],
  ['=COUNT(料!C2,料!C3)', 0],
  ['=COUNT({1,TRUE,"2"})', 1],
  ['=COUNT(1/0,2)', 1],
  ['=COUNT(,1)', 2],
  ['=SUM(INDEX(料!C2:C4,1))', 0],
  ['=SUM(OFFSET(料!C2,0,0),1)', 1],
  ['=SUM(INDIRECT("料!C2"),"3")', 3],
  ['=SUM(INDEX(料!B2:B4,1)*2,1)', 21],
  ['=SUMPRODUCT({1,TRUE},{3,4})', 3],
  ['=SUMPRODUCT({1,2},{3})', VALUE],
  ['=SUMPRODUCT({1,2},{3;4})', VALUE],
  ['=SUMPRODUCT(料!B2:B4,料!B2:B3)', VALUE],
  ['=SUMPRODUCT((料!A2:A4="乙")*1,料!B2:B4)', 20],
  ['=SUMPRODUCT(料!B:B,料!C:C)', 120],
  ['=SUMPRODUCT(料!B2:B4,料!C2:C4)', 120],
  ['=SUMPRODUCT(2,3)', 6],
  ['=SUMPRODUCT({1,2}/0)', { error: '#DIV/0!' }],
])('%s is counted', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// Microsoft support, 「ADDRESS function」.
test.each([
  ['=ADDRESS(2,3)', '$C$2'],
  ['=ADDRESS(2,3,2)', 'C$2'],
  ['=ADDRESS(2,3,2,FALSE)', 'R2C[3]'],
  ['=ADDRESS(2,3,1,FALSE,"[Book1]Sheet1")', "'[Book1]Sheet1'!R2C3"],
  ['=ADDRESS(2,3,1,FALSE,"EXCEL SHEET")', "'EXCEL SHEET'!R2C3"],
  ['=ADDRESS(5,5,3,0)', 'R[5]C5'],
  ['=ADDRESS(1,1,4,1,"發現事項")', '發現事項!A1'],
  ['=ADDRESS(1,1,,,"A1")', "'A1'!$A$1"],
  ['=ADDRESS(1,16385)', VALUE],
  ['=ADDRESS(0,1)', VALUE],
  ['=ADDRESS(1,1,5)', VALUE],
])('%s', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

// From a cell to the one that INDEX answers with, both included, in whichever direction (Microsoft support,
// 「INDEX function」: the result is a reference).
test.each([
  ['=SUM(料!B2:INDEX(料!B2:B4,2))', 30],
  ['=SUM(料!B2:INDEX(料!B:B,COUNTA(料!B:B)))', 60],
  ['=SUM(料!B4:INDEX(料!B2:B4,2))', 50],
  ['=SUM(料!$B$2:INDEX(料!$A$2:$C$4,3,2))', 60],
  ['=COUNTA(料!A1:INDEX(料!A1:C1,MATCH("數",料!A1:C1,0)))', 2],
  ['=COUNTA(料!A2:INDEX(料!A2:A4,3))+ROWS(料!A2:INDEX(料!A2:A4,3))', 6],
  ['=SUM(料!B2:INDEX(料!B2:B4,4))', REF],
  ['=SUM(料!B2:INDEX(料!B2:B4,MATCH("丁",料!A2:A4,0)))', NA],
])('%s is of an area that ends where INDEX says', (formula, expected) => {
  expect(valueOf(formula, book())).toEqual(expected);
});

test('a name may stand for such an area', () => {
  const named = book().name('至今', '料!$B$2:INDEX(料!$B:$B,COUNTA(料!$B:$B))');
  expect(valueOf('=SUM(至今)+ROWS(至今)', named)).toBe(63);
});

test('other areas that are worked out are refused by name, not answered', () => {
  const { cells, unsupported } = book()
    .sheet('試算', [
      ['=SUM(INDEX(料!B2:B4,1):INDEX(料!B2:B4,2))'],
      ['=SUM(料!B2:INDEX(料!B2:B4,0))'],
    ])
    .calculate();
  expect(unsupported.map(({ reason }) => reason)).toEqual([
    'an area from one reference to another that is worked out',
  ]);
  const values = cells.filter(({ sheet }) => sheet === '試算').map(({ value }) => value);
  expect(values).toEqual([{ error: '#NAME?' }, VALUE]);
});
