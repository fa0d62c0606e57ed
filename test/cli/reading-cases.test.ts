import { caseFile } from './case';
import { run } from './run';

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly table: string;
  readonly key: string;
  readonly row: number;
  readonly column: string;
  readonly value: string | number | null;
  readonly message: string;
}

/** What `check` reports of a workbook as JSON, on the day the sample is made for. */
async function check(name: string, file: string) {
  const { code, stdout, stderr } = await run(
    'check',
    caseFile(name, file),
    ...['--json', '--today', '2026-11-22'],
  );
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as { readonly problems: readonly Told[] };
  return { code, problems: report.problems, of: (rule: string) => ofRule(report.problems, rule) };
}

interface Figure {
  readonly value: number | string | null;
  readonly rows: readonly string[];
}

/** The agenda as JSON. */
async function agenda(name: string, file: string) {
  const path = caseFile(name, file);
  const { code, stdout, stderr } = await run('agenda', path, '--json', '--today', '2026-11-22');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as {
    readonly review: string;
    readonly figures: Readonly<Record<string, Figure>>;
    readonly parts: readonly { readonly no: string; readonly status: string }[];
  };
}

function ofRule(problems: readonly Told[], rule: string): Told[] {
  return problems.filter((problem) => problem.rule === rule);
}

test('a header row that is off is one problem of that table, and all else is checked', async () => {
  const { code, problems } = await check('09-header-row-hidden', 'no-header.xlsx');
  expect(code).toBe(1);
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors.map(({ rule, table, row }) => [rule, table, row])).toEqual([
    ['REG-02', 'Findings', 0],
  ]);
  expect(errors[0]?.message).toContain('勾選「標題列」');
  // What other tables have to say is said: the columns their makers did not know yet.
  expect(ofRule(problems, 'REG-02').map(({ table }) => table)).toContain('Resolutions');
});

test.each([
  ['step1.xlsx', 'Resolutions', '工作表「決議列管」的 A2:N11'],
  ['renamed.xlsx', 'Resolutions', '工作表「決議列管」的表格「Resolutions2」'],
  ['risks-step1.xlsx', 'Risks', '工作表「風險處理」的 A2:M14'],
  // An empty table was made beside the rows before this was refused.
  ['step2.xlsx', 'Resolutions', '工作表「決議列管」的 A2:N11'],
  ['risks-step2.xlsx', 'Risks', '工作表「風險處理」的 A2:M14'],
])('%s: where the rows of a table stand is said, and no empty one is asked for', async (...row) => {
  const [file, table, place] = row;
  const { code, problems, of } = await check('01-table-made-a-range', file);
  expect(code).toBe(1);
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors.map((problem) => [problem.rule, problem.table])).toEqual([['REG-01', table]]);
  expect(of('REG-01')[0]?.message).toContain(place);
  expect(of('REG-01')[0]?.message).toContain(`把表格名稱改為 ${table}`);
  expect(of('REG-01')[0]?.message).not.toContain('建立工作表');
});

test('a row right below a table is an error that names it', async () => {
  const { code, problems } = await check('02-rows-below-the-table', 'rows-below.xlsx');
  expect(code).toBe(1);
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors).toMatchObject([
    { rule: 'REG-06', table: 'Findings', row: 50, value: 'NC-115-018' },
  ]);
  expect(errors[0]?.message).toContain('工作表「發現事項」第 50 列緊接在表格下方');
  // The agenda does not count it, and says that it does not.
  const made = await agenda('02-rows-below-the-table', 'rows-below.xlsx');
  expect(made.figures['3-1.total.new']?.value).toBe(18);
  const part = made.parts.find(({ no }) => no === '3');
  expect(JSON.stringify(part)).toContain('「發現事項」表格之外另有1列資料，未計入本項。');
});

test('80% and 99.9% typed into cells are 80 and 99.9 where the 單位 is %', async () => {
  const target = await agenda('03-percent-cells', 'target-80-percent.xlsx');
  // O-03 stands at 72%: below 80% it is not met.
  expect(target.figures['3-4.met']?.rows).not.toContain('O-03');
  expect(target.figures['3-4.notMet']?.rows).toContain('O-03');
  const value = await agenda('03-percent-cells', 'value-99.9-percent.xlsx');
  expect(value.figures['3-2.M-01.latest']?.value).toBe(99.9);
});

test('a workbook of the 1904 system is refused by its name, with the way out', async () => {
  const { code, stdout, stderr } = await run('check', caseFile('12-1904', '1904.xlsx'));
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('1904 日期系統');
  expect(stderr).toContain('另存新檔不會改變日期系統');
});

test('a missing 管審會議 is the reason that no agenda can be made, not a row to be added', async () => {
  const path = caseFile('19-reviews-table-missing', 'in.xlsx');
  for (const argument of [[], ['--review', 'MR-115-01']]) {
    const { code, stdout, stderr } = await run('agenda', path, ...argument);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('活頁簿沒有「管審會議」表格');
    expect(stderr).not.toContain('新增一列');
  }
  // Its rows stand under the name of another table of the register.
  const { problems } = await check('19-reviews-table-missing', 'in.xlsx');
  const missing = ofRule(problems, 'REG-01');
  expect(missing.map(({ table }) => table)).toEqual(['Reviews']);
  expect(missing[0]?.message).toContain('工作表「管審會議」的表格「Measurements」');
});

test('blank matches blank nowhere: a row without its id belongs to no meeting', async () => {
  const { problems } = await check('20-blank-matches-blank', 'in.xlsx');
  const errors = problems.filter(({ severity }) => severity === 'E');
  expect(errors.map(({ rule, table, row }) => [rule, table, row])).toEqual(
    expect.arrayContaining([
      ['REG-05', 'Reviews', 6],
      ['TRK-01', 'Resolutions', 12],
    ]),
  );
  const { figures, review } = await agenda('20-blank-matches-blank', 'in.xlsx');
  expect(review).toBe('MR-115-01');
  expect(figures['1.open']?.value).toBe(4);
});

test.each(['reviews.xlsx', 'resolutions.xlsx'])(
  '%s: without a column it needs, part 1 is unknown and says why',
  async (file) => {
    const column = file === 'reviews.xlsx' ? '「日期」' : '「解除日期」';
    const { problems } = await check('23-columns-missing', file);
    const errors = problems.filter(({ rule, severity }) => rule === 'REG-02' && severity === 'E');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(`缺少${column}欄`);
    const { figures, parts } = await agenda('23-columns-missing', file);
    expect(figures['1.open']?.value).toBeNull();
    expect(parts[0]?.status).toBe('missing');
    expect(JSON.stringify(parts[0])).toContain(`缺少${column}欄`);
  },
);

test('a table named like a method of objects is the user’s own', async () => {
  const { problems, code } = await check('21-table-named-like-a-method', 'in.xlsx');
  expect(code).toBe(problems.some(({ severity }) => severity === 'E') ? 1 : 0);
  expect(ofRule(problems, 'REG-01')).toEqual([]);
});

test.each([
  ['01-table-made-a-range', 'step1.xlsx', '1.open', '活頁簿沒有「決議列管」表格'],
  ['01-table-made-a-range', 'step2.xlsx', '1.open', '「決議列管」表格是空的，資料不在其中'],
  ['01-table-made-a-range', 'risks-step1.xlsx', '5.open', '活頁簿沒有「風險處理」表格'],
  ['09-header-row-hidden', 'no-header.xlsx', '3-1.total.new', '「發現事項」表格的標題列未開啟'],
])('%s/%s: %s is unknown, with the reason, and the part says so', async (...row) => {
  const [name, file, id, reason] = row;
  const { figures, parts } = await agenda(name, file);
  expect(figures[id]?.value).toBeNull();
  const part = parts.find(({ no }) => no === id.charAt(0));
  expect(part?.status).toBe('missing');
  expect(JSON.stringify(part)).toContain(reason);
  expect(JSON.stringify(part)).not.toContain('歷次會議無列管決議');
});
