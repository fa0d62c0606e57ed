import { Book } from './book';

const ROWS = 6_000;
const CASES = 8_000;
/** Cases that ask for numbers too. */
const FULL = 40;

// A: F-1 and f-2 in turn, B: 甲, 乙, 丙 in turn, C: 1, 2, 3, …
const data = Array.from({ length: ROWS }, (_row, n) => [
  n % 2 === 0 ? 'F-1' : 'f-2',
  ['甲', '乙', '丙'][n % 3] ?? '',
  n + 1,
]);
const area = (column: string) => `料[${column}]`;

/** Of the rows of a case those of a letter, by counting. */
const numbersOf = (at: number, letters: string) =>
  data.flatMap(([, letter, number], n) =>
    n % 2 === at % 2 && letters.includes(String(letter)) ? [Number(number)] : [],
  );
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('thousands of rows that ask for the same two numbers are worked out, each as it asks', () => {
  const cases = Array.from({ length: CASES }, (_row, at) => {
    const own = `${area('A')},[@號]`;
    return [
      at % 2 === 0 ? 'f-1' : 'F-2',
      `=COUNTIFS(${own})`,
      `=COUNTIFS(${own},${area('B')},"甲")`,
      `=COUNTIFS(${own},${area('B')},"<>甲")`,
      `=COUNTIFS(${own},${area('C')},"<=10")`,
      ...(at >= FULL
        ? []
        : [
            `=SUMIFS(${area('C')},${own},${area('B')},"甲")`,
            `=MAXIFS(${area('C')},${own},${area('B')},"甲")`,
            `=MINIFS(${area('C')},${own},${area('B')},"乙")`,
          ]),
    ];
  });
  const result = new Book()
    .table('料', '料', [['A', 'B', 'C'], ...data])
    .table('案', '案', [['號', '1', '2', '3', '4', '5', '6', '7'], ...cases])
    .calculate();
  expect(result.unsupported).toEqual([]);
  for (const at of [0, 1, 2, 3, FULL, FULL + 1, CASES - 2, CASES - 1]) {
    const found = result.cells.filter(({ sheet, row }) => sheet === '案' && row === at + 1);
    expect(found.sort((a, b) => a.column - b.column).map(({ value }) => value)).toEqual([
      ROWS / 2,
      numbersOf(at, '甲').length,
      numbersOf(at, '乙丙').length,
      5,
      ...(at >= FULL
        ? []
        : [
            sum(numbersOf(at, '甲')),
            Math.max(...numbersOf(at, '甲')),
            Math.min(...numbersOf(at, '乙')),
          ]),
    ]);
  }
});
