import { Wildcard } from '../../src/host/wildcard';
import { Book } from './calc/book';

test.each([
  ['資安*', '資安事件', true],
  ['*事件', '資安事件', true],
  ['*事件', '資安事件表', false],
  ['a*b*c', 'aXbYbZc', true],
  ['ab*ba', 'aba', false], // the two ends may not overlap
  ['?b', 'ab', true],
  ['?b', 'b', false],
  ['?', '𠮷', true], // one character, though kept as two
  ['*?', '', false],
  ['~*a', '*a', true],
  ['~*a', 'xa', false],
  ['a~', 'a~', true],
  ['İX*', 'İx1', true],
  ['ΟΔΟΣ', 'οδος', true],
  ['a.c', 'abc', false],
  ['', '', true],
  ['', 'a', false],
])('%s against %s', (pattern, text, fits) => {
  expect(new Wildcard(pattern).fits(text)).toBe(fits);
});

test('a place found begins as early as can be and is as long as can be', () => {
  expect(new Wildcard('b*b').find('abcbcbc')).toEqual({ start: 1, end: 6 });
  expect(new Wildcard('b?').find('abbcb', 2)).toEqual({ start: 2, end: 4 });
  expect(new Wildcard('b*').find('abc')).toEqual({ start: 1, end: 3 });
  expect(new Wildcard('B', true).find('abB')).toEqual({ start: 2, end: 3 });
  expect(new Wildcard('x').find('abc')).toBeUndefined();
  expect(new Wildcard('a').replace('Abab', '-')).toBe('-b-b');
  expect(new Wildcard('*').replace('abc', '-')).toBe('-');
  expect(new Wildcard('?').replace('abc', '--')).toBe('------');
});

const stars = `${'*a'.repeat(60)}b`;

test('many stars over a long text are no hang, wherever they are looked for', () => {
  const row = [
    '=REPT("a",30000)',
    `=COUNTIF(A1,"${stars}")`,
    `=IFERROR(SEARCH("${stars}",A1),0)`,
    `=IFERROR(MATCH("${stars}",A1:A2,0),0)`,
    `=IFERROR(VLOOKUP("${stars}",A1:A2,1,FALSE),0)`,
    `=IFERROR(HLOOKUP("${stars}",A1:B1,1,FALSE),0)`,
    `=XLOOKUP("${stars}",A1:A2,A1:A2,0,2)`,
    `=IFERROR(XMATCH("${stars}",A1:A2,2),0)`,
    `=COUNTIF(A1,"${stars.slice(0, -1)}")`,
  ];
  const { cells } = new Book().sheet('字', [row]).calculate();
  expect(cells.slice(1).map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  expect(new Wildcard(stars).replace('a'.repeat(30_000), '')).toHaveLength(30_000);
});

test('what is looked for is found as Excel finds it', () => {
  const rows = [
    ['甲1', 10, '=MATCH("乙*",A1:A4,0)', '=VLOOKUP("?2",A1:B4,2,FALSE)'],
    ['乙2', 20, '=XMATCH("乙*",A1:A4,2,-1)', '=XLOOKUP("丙*",A1:A4,B1:B4,"無",2)'],
    ['乙3', 30, '=XMATCH("乙*",A1:A4)', '=XLOOKUP("丁",A1:A4,B1:B4,"無")'],
    ['丙~', 40, '=MATCH("丙~~",A1:A4,0)', '=MATCH(25,B1:B4)'],
    [null, null, '=XLOOKUP(25,B1:B4,A1:A4,,1)', '=XMATCH(25,B1:B4,-1)'],
    [null, null, '=HLOOKUP("甲*",A1:B4,3,FALSE)', '=VLOOKUP("甲1",A1:B4,3,FALSE)'],
    [null, null, '=SEARCH("B?","abcb",3)', '=SEARCH("~?","a?")'],
    [null, null, '=MATCH(10,B1:B1,-1)', '=VLOOKUP(25,B1:B4,1)'],
  ];
  const book = new Book().sheet('字', rows);
  const none = { error: '#N/A' };
  expect(book.column('字', 2)).toEqual([2, 3, none, 4, '乙3', '乙3', { error: '#VALUE!' }, 1]);
  expect(book.column('字', 3)).toEqual([20, 40, '無', 2, 2, { error: '#REF!' }, 2, 20]);
});
