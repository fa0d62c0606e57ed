import { Book } from './book';

// Four actions for each of 50 cases; cases differ in case of their letters from those of the actions.
const ACTIONS = Array.from({ length: 200 }, (_each, n) => ({
  of: `c-${n % 50}`,
  result: ['有效', '無效', '部分有效', ''][Math.floor(n / 50 + n) % 4] ?? '',
  days: n % 7 === 0 ? '' : n,
}));
const CASES = 60;

const WORTH = (result: string) =>
  1 + Number(result !== '有效') + 8 * Number(result === '無效') + 2 * Number(result === '部分有效');

/** The formulas are one text in every row; rows of a key are few among many. */
function book(change: (row: number, action: (string | number)[]) => (string | number | object)[]) {
  const product =
    'SUMPRODUCT(MAX((辦理[案]=[@編號])*(1+(辦理[結果]<>"有效")+8*(辦理[結果]="無效")+2*(辦理[結果]="部分有效"))))';
  const count =
    'SUMPRODUCT(([@編號]=辦理[案])*ISNUMBER(LN(辦理[日數])/1)*(COUNTIFS(辦理[案],[@編號],辦理[結果],辦理[結果])>0))';
  const cases = Array.from({ length: CASES }, (_each, n) => [
    `C-${n}`,
    `=${product}`,
    `=${count}`,
    `=IFERROR(${product},-1)`,
  ]);
  const actions = ACTIONS.map(({ of, result, days }, n) => change(n, [of, result, days]));
  return new Book()
    .table('辦理', '辦理', [['案', '結果', '日數'], ...actions] as (string | number)[][])
    .table('案件', '案件', [['編號', '最大', '件數', '避錯'], ...cases]);
}

const own = (n: number) => ACTIONS.filter(({ of }) => of === `c-${n}`);

test('of a product over the rows of a key the others come to nothing', () => {
  const results = book((_n, action) => action);
  expect(results.column('案件', 1)).toEqual(
    Array.from({ length: CASES }, (_each, n) => Math.max(0, ...own(n).map((a) => WORTH(a.result)))),
  );
  // LN of 0 and of no number is an error, which ISNUMBER leaves out.
  expect(results.column('案件', 2)).toEqual(
    Array.from({ length: CASES }, (_each, n) => {
      const counted = own(n).filter(({ days }) => typeof days === 'number' && days > 0);
      return counted.length;
    }),
  );
});

test('an error in any row is the result in all', () => {
  const results = book((n, [of, result, days]) => [
    of ?? '',
    n === 137 ? { error: '#DIV/0!' } : (result ?? ''),
    days ?? '',
  ]);
  const all = (value: unknown) => Array.from({ length: CASES }, () => value);
  expect(results.column('案件', 1)).toEqual(all({ error: '#DIV/0!' }));
  expect(results.column('案件', 3)).toEqual(all(-1));
});

test('ten thousand rows of a product over six thousand are worked out', () => {
  const actions = Array.from({ length: 6_000 }, (_each, n) => [
    `C-${n}`,
    n % 3 === 0 ? '有效' : '',
  ]);
  const cases = Array.from({ length: 10_000 }, (_each, n) => [
    `C-${n}`,
    '=SUMPRODUCT(MAX((辦理[案]=[@編號])*(1+(辦理[結果]<>"有效"))))',
  ]);
  const { cells, unsupported } = new Book()
    .table('辦理', '辦理', [['案', '結果'], ...actions])
    .table('案件', '案件', [['編號', '最大'], ...cases])
    .calculate();
  expect(unsupported).toEqual([]);
  const counts = new Map<unknown, number>();
  for (const { value } of cells) counts.set(value, (counts.get(value) ?? 0) + 1);
  expect(counts).toEqual(
    new Map([
      [1, 2_000],
      [2, 4_000],
      [0, 4_000],
    ]),
  );
});
