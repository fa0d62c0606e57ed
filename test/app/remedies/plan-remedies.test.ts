import { unsaid } from '../../../src/register/said';
import { planRemedies } from '../../../src/app/remedies/plan-remedies';
import type { TableBlock } from '../../../src/register/block';
import type { Fix } from '../../../src/rules/fix';
import type { Problem } from '../../../src/rules/problem';

const risks: TableBlock = {
  ...{ table: 'Risks', sheet: '風險處理', headerRow: 2, firstColumn: 1 },
  headers: ['風險編號', '負責人', '預定完成日', '處理狀態'],
  values: [
    ['R-01', '張三', 46023, '未逾期辦理中'],
    ['R-01', '李四', 46023, '如期完成'],
    ['', '王五', '', ''],
  ],
  formulas: { 處理狀態: ['=IF([@預定完成日]="","","x")', '如期完成', ''] },
};

function problem(rule: string, fix: Fix): Problem {
  const place = { table: 'Risks', key: 'R-01', row: 3, column: '' } as const;
  return { rule, severity: 'E', ...place, value: null, message: rule, said: unsaid, fix };
}

function cell(key: string, row: number, column: string, after: string | number): Fix {
  return { kind: 'cells', label: '', cells: [{ table: 'Risks', key, row, column, after }] };
}

test('each cell is shown before and after, days as the sheet shows them', () => {
  const plan = planRemedies([risks], [problem('A', cell('R-01', 4, '預定完成日', 46024))]);
  // 46,023 is 2026-01-01.
  expect(plan.remedies[0]?.cells).toMatchObject([
    { key: 'R-01', row: 4, before: '115/01/01', after: '115/01/02' },
  ]);
  expect(plan.edit.cells).toMatchObject([
    { row: 4, before: { value: 46023 }, after: { value: 46024 } },
  ]);
});

test('two that want one cell to be different are both left out, and said to be', () => {
  const plan = planRemedies(
    [risks],
    [
      problem('A', cell('R-01', 3, '負責人', '張三豐')),
      problem('B', cell('R-01', 3, '負責人', '張參')),
      problem('C', cell('R-01', 4, '負責人', '李四光')),
      problem('D', cell('R-01', 4, '負責人', '李四光')),
    ],
  );
  expect(plan.remedies.map(({ left }) => left?.includes('張三豐') ?? false)).toEqual([
    ...[true, true, false, false],
  ]);
  // What two agree on is one change.
  expect(plan.edit.cells.map(({ after }) => after.value)).toEqual(['李四光']);
});

test('two that thought of the same next id get two', () => {
  const plan = planRemedies(
    [risks],
    [
      problem('A', cell('R-01', 4, '風險編號', 'R-02')),
      problem('B', cell('', 5, '風險編號', 'R-02')),
      problem('C', {
        kind: 'rows',
        label: '',
        table: 'Risks',
        rows: [{ 風險編號: 'R-02', 負責人: '趙六' }],
      }),
    ],
  );
  expect(plan.edit.cells.map(({ after }) => after.value)).toEqual(['R-02', 'R-03']);
  expect(plan.edit.add).toEqual([{ table: 'Risks', rows: [{ 風險編號: 'R-04', 負責人: '趙六' }] }]);
});

test('a computed column is filled where it does not work itself out, and nowhere else', () => {
  const refill: Fix = { kind: 'refill', label: '', table: 'Risks', column: '處理狀態' };
  const plan = planRemedies([risks], [problem('REG-07', refill)]);
  expect(plan.edit.cells.map(({ row }) => row)).toEqual([4, 5]);
  for (const { after } of plan.edit.cells) expect(after.formula).toMatch(/^=IF\(/);
});

test('a row that is no longer there is left out, and said to be', () => {
  const plan = planRemedies([risks], [problem('A', cell('R-09', 3, '負責人', '張三豐'))]);
  expect(plan.edit.cells).toEqual([]);
  expect(plan.remedies[0]?.left).toContain('重新檢核');
});

test('a column pasted over is shown once, and with each further problem only its own cell', () => {
  const rows = 2_000;
  const values = Array.from({ length: rows }, (_, at) => [`R-${String(at)}`, '', '', '如期完成']);
  const pasted = { ...risks, values, formulas: { 處理狀態: values.map(() => '如期完成') } };
  const refill: Fix = { kind: 'refill', label: '', table: 'Risks', column: '處理狀態' };
  const problems = values.map(([key = ''], at) => ({
    ...problem('RSK-04', refill),
    ...{ key, row: 3 + at },
  }));
  const plan = planRemedies([pasted], problems);
  expect(plan.remedies.map(({ cells }) => cells.length)).toEqual([
    rows,
    ...Array.from({ length: rows - 1 }, () => 1),
  ]);
  expect(plan.remedies[7]?.cells).toMatchObject([{ key: 'R-7', row: 10, before: '如期完成' }]);
  expect(plan.edit.cells).toHaveLength(rows);
});
