import { Book } from './book';
import type { CalcCell, CalcValue } from '../../../src/host/calc/source';

const ROWS = 1_000;

/** Column A holds 甲 and 乙 in turn, B the row number. Counts how often a cell is read. */
function book(formulas: readonly string[]) {
  const values = new Map<number, CalcValue>();
  const cells: CalcCell[] = [];
  const put = (row: number, column: number, value: CalcValue, formula?: string) => {
    values.set(row * 16_384 + column, value);
    cells.push({ row, column, value, formula });
  };
  for (let row = 0; row < ROWS; row += 1) {
    put(row, 0, row % 2 === 0 ? '甲' : '乙');
    put(row, 1, row + 1);
  }
  const home = formulas.map((formula, row) => ({ row, column: 0, value: null, formula }));
  let reads = 0;
  const made = new Book();
  made.sheets.push({
    name: '資料',
    cells: () => cells,
    valueAt: (row, column) => {
      reads += 1;
      return values.get(row * 16_384 + column) ?? null;
    },
  });
  made.sheets.push({ name: '首頁', cells: () => home });
  return { results: made.column('首頁', 0), reads };
}

// 1 to 1,000 sum up to 500,500; the odd ones to 250,000. A sheet has 1,048,576 rows.
test.each([
  ['=SUM(資料!B:B)', 500_500],
  ['=SUMIF(資料!A:A,"甲",資料!B:B)', 250_000],
  ['=SUMIFS(資料!B:B,資料!A:A,"甲",資料!B:B,">999")', 0],
  ['=COUNTA(資料!A:A)', 1_000],
  ['=COUNTIF(資料!A:A,"乙")', 500],
  ['=COUNTIF(資料!A:A,"<>甲")', 1_048_576 - 500],
  ['=COUNTIF(資料!A:A,"")', 1_048_576 - 1_000],
  ['=COUNTBLANK(資料!A:A)', 1_048_576 - 1_000],
  ['=MATCH(700,資料!B:B,0)', 700],
  ['=INDEX(資料!A:A,700)', '乙'],
  ['=VLOOKUP("乙",資料!A:B,2,FALSE)', 2],
  ['=XLOOKUP(3,資料!B:B,資料!A:A)', '甲'],
  ['=MAX(資料!B:B)', 1_000],
  ['=SUM(資料!2:3)', 5],
  ['=ROWS(資料!A:A)', 1_048_576],
  ['=COLUMNS(資料!1:1)', 16_384],
  ['=SUM(資料!B2:B1048576)', 500_499],
  ['=SUMPRODUCT((資料!A:A="甲")*(資料!B:B>999))', 0],
])('%s', (formula, expected) => {
  expect(book([formula]).results).toEqual([expected]);
});

test('a column is read once, as far as it is used, however many formulas ask for it', () => {
  const formulas = Array.from(
    { length: 300 },
    (_formula, n) => `=SUMIF(資料!A:A,"甲",資料!B:B)+COUNTIF(資料!B:B,${n + 1})`,
  );
  const { results, reads } = book(formulas);
  expect(results).toEqual(formulas.map(() => 250_001));
  // Two columns of 1,000 cells, in as many passes as it takes to see that nothing changes.
  expect(reads).toBeLessThanOrEqual(2 * 2 * ROWS);
});
