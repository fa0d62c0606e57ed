import { numberOfText } from '../../../src/host/calc/text-number';
import { Book, valueOf } from './book';

// Microsoft support, 「VALUE function」 and 「Convert text to numbers」: in arithmetic and where a
// function wants a single number, a text in a number, date or time format counts as that number;
// any other text is #VALUE!. 2026-11-22 is 46348, counted by calendar from 1899-12-30.
const reading = { year: 2026, date1904: false };
const VALUE = { error: '#VALUE!' };

test.each([
  ['1,234', 1234],
  ['-1,234.5', -1234.5],
  ['1,234,567', 1234567],
  [' 12 ', 12],
  ['1e3', 1000],
  ['1.5E-2', 0.015],
  ['.5', 0.5],
  ['5.', 5],
  ['50%', 0.5],
  ['12.5 %', 0.125],
  ['(5)', -5],
  ['$1,200', 1200],
  ['NT$1,200', 1200],
  ['1 1/2', 1.5],
  ['2026/11/22', 46348],
  ['2026-11-22', 46348],
  ['2026年11月22日', 46348],
  ['2026/11/22 12:00', 46348.5],
  ['2026/11', 46327],
  ['11/22', 46348],
  ['11月22日', 46348],
  ['1900/1/1', 1],
  ['12:00', 0.5],
  ['6:00:00 PM', 0.75],
  ['下午 6:00', 0.75],
  ['36:00', 1.5],
])('%s counts as %d', (text, number) => {
  expect(numberOfText(text, reading)).toBeCloseTo(number, 10);
});

test.each([
  '',
  ' ',
  '無',
  'F-12',
  '12個',
  '1 2',
  '--1',
  '1.2.3.4',
  'TRUE',
  '2026/2/30',
  '0x10',
  '1_000',
])('%j is no number', (text) => {
  expect(numberOfText(text, reading)).toBeUndefined();
});

// Read by the settings of the machine: the host cannot tell, and keeps what Excel made of them.
test.each(['11/22/2026', '115/11/22', '22-Nov-2026', '１２３', '1,23', '民國115年11月22日'])(
  '%s is left to Excel',
  (text) => {
    expect(numberOfText(text, reading)).toBe('doubt');
  },
);

test('where days count from 1904 a date is 1,462 less, a time is the same', () => {
  const old = { year: 2026, date1904: true };
  expect(numberOfText('2026/11/22', old)).toBe(46348 - 1462);
  expect(numberOfText('12:00', old)).toBe(0.5);
});

/** A1 to A8: texts, then a boolean and a number. */
function book(): Book {
  return new Book().sheet('甲', [
    ['1,234'],
    ['2026/11/22'],
    ['50%'],
    [' 12 '],
    ['12:00'],
    ['無'],
    [true],
    [7],
  ]);
}

const on = (formula: string) => valueOf(formula.replace(/\b(A\d(?::A\d)?)/g, '甲!$1'), book());

test.each([
  ['="1,234"+1', 1235],
  ['="2026/11/22"+0', 46348],
  ['="50%"*2', 1],
  ['=" 12 "+1', 13],
  ['="1e3"+0', 1000],
  ['="12:00"+0', 0.5],
  ['=TRUE+1', 2],
  ['=A1+1', 1235],
  ['=1+A1', 1235],
  ['=-A1', -1234],
  ['=--A2', 46348],
  ['=A3%', 0.005],
  ['=A4^2', 144],
  ['=A2-A4', 46336],
  ['=A7+1', 2],
  ['=A9+1', 1],
  ['=(A1&"")*1', 1234],
  ['=IF(TRUE,A1,0)*2', 2468],
  ['=A1&1', '1,2341'],
  ['=A1="1,234"', true],
  ['=+A1', '1,234'],
  ['=A6+1', VALUE],
  ['=""+1', VALUE],
  ['=SUMPRODUCT(A1:A4*1)', 1234 + 46348 + 0.5 + 12],
  ['=SUMPRODUCT((A1:A8="無")*1)', 1],
  ['=LET(x,A1,x+1)', 1235],
])('%s', (formula, expected) => {
  const value = on(formula);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
  else expect(value).toEqual(expected);
});

test.each([
  ['=ROUND(A1,-2)', 1200],
  ['=INT("1,234.5")', 1234],
  ['=ABS("-5")', 5],
  ['=MOD(A1,10)', 4],
  ['=YEAR(A2)', 2026],
  ['=MONTH("2026/11/22")', 11],
  ['=DAY("2026年11月22日")', 22],
  ['=HOUR(A5)', 12],
  ['=WEEKDAY(A2)', 1],
  ['=EDATE("2026/11/22",1)', 46378],
  ['=EOMONTH(A2,0)', 46356],
  ['=DATE("2026","11","22")', 46348],
  ['=LEFT("abc","2")', 'ab'],
  ['=REPT("a","3")', 'aaa'],
  ['=INDEX(A1:A8,"8")', 7],
  ['=VALUE(A1)', 1234],
  ['=VALUE("無")', VALUE],
  ['=DATEVALUE("2026/11/22 12:00")', 46348],
  ['=TIMEVALUE("2026/11/22 12:00")', 0.5],
  ['=TEXT("2026/11/22","yyyy-mm-dd")', '2026-11-22'],
  ['=TEXT("無","yyyy")', '無'],
  ['=DATEDIF("2026/11/1",A2,"d")', 21],
  ['=NETWORKDAYS("2026/11/16","2026/11/22")', 5],
  ['=ROUND(A6,0)', VALUE],
])('a function that wants a single number: %s', (formula, expected) => {
  expect(on(formula)).toEqual(expected);
});

test.each([
  ['=SUM(A1:A8)', 7],
  ['=MAX(A1:A8)', 7],
  ['=AVERAGE(A1:A8)', 7],
  ['=COUNT(A1:A8)', 1],
  ['=SUM(A1,A8)', 7],
  ['=SUM("1,234",1)', 1235],
  ['=SUM("無",1)', VALUE],
  ['=CHAR(10)&CODE("A")', '\n65'],
])('texts in cells are passed over, written ones are not: %s', (formula, expected) => {
  expect(on(formula)).toEqual(expected);
});

test('what Excel may read otherwise keeps the value the file had', () => {
  const kept = new Book();
  kept.sheets.push({
    name: '甲',
    cells: () => [
      { row: 0, column: 0, value: '11/22/2026' },
      { row: 0, column: 1, value: 46349, formula: '=A1+1' },
      { row: 0, column: 2, value: 0, formula: '=B1+1' },
    ],
  });
  const { cells, unsupported } = kept.calculate();
  expect(cells).toEqual([{ sheet: '甲', row: 0, column: 2, value: 46350 }]);
  expect(unsupported.map(({ column }) => column)).toEqual([1]);
});

test('what may be a number is most likely none where the formula is new and has no value to keep', () => {
  expect(valueOf('=IFERROR("１２"+0,"無")')).toBe('無');
  expect(valueOf('=IFERROR(VALUE("12")+"x","無")')).toBe('無');
  expect(valueOf('=SUM(1,IFERROR("３"*1,0.5))')).toBe(1.5);
});
