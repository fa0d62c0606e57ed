import { Book, valueOf } from './book';

// LibreOffice 7.4 answers the same to each of them; Excel's documentation of CEILING and FLOOR
// gives the signs.
test.each([
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(-1.005,2)', -1.01],
  ['=ROUND(0.285,2)', 0.29],
  ['=ROUND(2.675,2)', 2.68],
  ['=ROUND(1.15*100,0)', 115],
  ['=ROUND(2.5,0)', 3],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUND(-0.4,0)', 0],
  ['=ROUND(1234.5,-2)', 1200],
  ['=ROUND(1250,-2)', 1300],
  ['=ROUND(4,-2)', 0],
  ['=ROUND(60,-2)', 100],
  ['=ROUND(0,3)', 0],
  ['=ROUND(1E+20,2)', 1e20],
  ['=ROUND(0.1+0.2,20)', 0.1 + 0.2],
  ['=ROUND("2.567",1)', 2.6],
  ['=ROUND(TRUE,0)', 1],
  ['=ROUND("x",0)', { error: '#VALUE!' }],
  ['=ROUND(1/0,0)', { error: '#DIV/0!' }],
  ['=SUMPRODUCT(ROUND({1.005,0.285},2))', 1.3],
  ['=CEILING(2.1,1)', 3],
  ['=CEILING(0.3,0.1)', 0.3],
  ['=CEILING(-2.5,1)', -2],
  ['=CEILING(-2.5,-1)', -3],
  ['=CEILING(2.5,-1)', { error: '#NUM!' }],
  ['=FLOOR(0.7,0.1)', 0.7],
  ['=FLOOR(-2.5,1)', -3],
  ['=FLOOR(-2.5,-1)', -2],
  ['=FLOOR(2.5,-1)', { error: '#NUM!' }],
  ['=FLOOR(2.5,0)', { error: '#DIV/0!' }],
])('%s', (formula, expected) => {
  expect(valueOf(formula, new Book().sheet('料', [[1]]))).toEqual(expected);
});
