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

// The 15 digits that are shown are cut off or rounded up, as in PhpSpreadsheet 920 and 1404, EPPlus 1087
// and Apache POI 62506, each of them a difference from what Excel answers; by hand where it is plain.
test.each([
  ['=ROUNDDOWN(30000*0.0042*3,0)', 378],
  ['=ROUNDDOWN(17.38,2)', 17.38],
  ['=ROUNDDOWN(SUM(2.26,2.94),2)', 5.2],
  ['=ROUNDDOWN(249.9975,0)', 249],
  ['=ROUNDDOWN(-3.14159,1)', -3.1],
  ['=ROUNDDOWN(31415.92654,-2)', 31400],
  ['=ROUNDDOWN(5,-1)', 0],
  ['=ROUNDUP(SUM(2.21,2.19),2)', 4.4],
  ['=ROUNDUP(100*1.1,0)', 110],
  ['=ROUNDUP(3.2,0)', 4],
  ['=ROUNDUP(-3.14159,1)', -3.2],
  ['=ROUNDUP(31415.92654,-2)', 31500],
  ['=ROUNDUP(0.0001,0)', 1],
  ['=ROUNDUP(1,-3)', 1000],
  ['=ROUNDUP(0,-3)', 0],
  ['=ROUNDUP(1,-400)', { error: '#NUM!' }],
  ['=TRUNC(0.29,2)', 0.29],
  ['=TRUNC((0.1+0.7)*10)', 8],
  ['=TRUNC(-8.9)', -8],
  ['=TRUNC(1-0.9,1)', 0.1],
  ['=EVEN(100*1.1)', 110],
  ['=EVEN(1.5)', 2],
  ['=EVEN(-1)', -2],
  ['=EVEN(0)', 0],
  ['=ODD(2)', 3],
  ['=ODD(0)', 1],
  ['=ODD(-2)', -3],
  ['=ODD(-1)', -1],
])('%s is of the digits that are shown', (formula, expected) => {
  expect(valueOf(formula)).toEqual(expected);
});

// Microsoft support, 「MROUND function」, 「CEILING.MATH function」, 「FLOOR.MATH function」 (examples);
// IronCalc 571; superuser.com/questions/617791 and stackoverflow.com/questions/59417255 for MOD;
// limits and MROUND(0,-4.2) as DnaCalc/OxFunc has seen them in Excel 16.
test.each([
  ['=MROUND(10,3)', 9],
  ['=MROUND(-10,-3)', -9],
  ['=MROUND(5,-2)', { error: '#NUM!' }],
  ['=MROUND(6.05,0.1)', 6],
  ['=MROUND(7.05,0.1)', 7.1],
  ['=MROUND(0,-4.2)', 0],
  ['=CEILING.MATH(24.3,5)', 25],
  ['=CEILING.MATH(-8.1,2)', -8],
  ['=CEILING.MATH(-5.5,2,-1)', -6],
  ['=CEILING.MATH(0.1+0.2,0.1)', 0.3],
  ['=FLOOR.MATH(-8.1,2)', -10],
  ['=FLOOR.MATH(-5.5,2,-1)', -4],
  ['=FLOOR.MATH(7.1,0.1)', 7.1],
  ['=FLOOR.MATH(6.7)', 6],
  ['=FLOOR.MATH(-5.5,,1)', -5],
  ['=MOD(3,2)', 1],
  ['=MOD(-3,2)', 1],
  ['=MOD(3,-2)', -1],
  ['=MOD(6,-3)', 0],
  ['=MOD(3,0)', { error: '#DIV/0!' }],
  ['=MOD(0.9,0.3)', 5.551115123125783e-17],
  ['=MOD((1.2-1)/0.2,1)', 0.9999999999999998],
  ['=MOD(100500000000000,1)', { error: '#NUM!' }],
  ['=POWER(0,0)', { error: '#NUM!' }],
  ['=POWER(0,-1)', { error: '#DIV/0!' }],
  ['=POWER(10,700)', { error: '#NUM!' }],
  ['=POWER(-8,1/3)', { error: '#NUM!' }],
  ['=ROUND(POWER(98.6,3.2),3)', 2401077.222],
  ['=FACT(5)', 120],
  ['=FACT(1.9)', 1],
  ['=FACT(-1)', { error: '#NUM!' }],
  ['=FACT(171)', { error: '#NUM!' }],
  ['=FACT(1E15)', { error: '#NUM!' }],
  ['=ISODD(TRUE)', { error: '#VALUE!' }],
  ['=ISEVEN("2")', true],
  ['=ISEVEN(-2.5)', true],
  ['=SIN(2^27)', { error: '#NUM!' }],
  ['=COS(0)', 1],
])('%s of multiples, remainders and powers', (formula, expected) => {
  expect(valueOf(formula)).toEqual(expected);
});
