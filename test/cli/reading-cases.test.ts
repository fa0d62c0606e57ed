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
