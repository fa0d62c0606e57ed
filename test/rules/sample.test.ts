import { atOnce } from '../../src/register/steps';
import { factsOf } from '../../src/facts/facts';
import type { TableBlock } from '../../src/register/block';
import type { Day } from '../../src/register/day';
import { readRegister } from '../../src/register/read';
import type { TableName } from '../../src/register/register';
import { tableNamed, tableNames } from '../../src/register/register';
import { sampleRows } from '../../src/register/sample/sample';
import { toCells } from '../../src/register/write';
import { check } from '../../src/rules/check';
import { printedProblems } from '../../src/app/papers/printed-problems';

/** The table as the sheet of a new workbook holds it. */
function block(table: TableName): TableBlock {
  const declared = tableNamed(table);
  const values = sampleRows[table].map((row) => toCells(declared, row));
  const headers = Object.values(declared.columns).map((column) => column.header);
  const formulas = Object.values(declared.columns)
    .filter((column) => column.formula)
    .map(
      ({ header }) => [header, values.map((row) => row[headers.indexOf(header)] ?? '')] as const,
    );
  return {
    table,
    sheet: declared.sheet,
    headerRow: 3,
    firstColumn: 1,
    headers,
    values,
    formulas: Object.fromEntries(formulas),
  };
}

const register = readRegister(tableNames.map(block));

function problemsOn(day: string): string[] {
  const problems = check(factsOf(register, { today: () => day as Day }));
  return problems.map(({ severity, rule, key }) => `${severity} ${rule} ${key}`);
}

test('the sample office is ready for its third review, with something to be seen', () => {
  expect(problemsOn('2026-11-22')).toEqual([
    'W FND-01 NC-114-001',
    'W FND-01 NC-115-001',
    'W FND-12 NC-115-005',
    'W FND-12 NC-115-012',
    'W CA-21 CA-114-010',
    'W CA-17 CA-114-013',
    'W CA-21 CA-115-010',
    'W KPI-03 M-03',
    'W KPI-03 M-05',
    'W TRK-02 MR-114-01-A03',
    'I RSP-08 2-1-B',
    'I RSP-07 2-2-A',
    'I KPI-04 O-02',
    'I MR-03 MR-114-01',
  ]);
  expect(register.rows.Findings.length).toBeGreaterThanOrEqual(40);
});

test('the sample is free of errors until the middle of 116', () => {
  for (const day of ['2026-12-10', '2026-12-31', '2027-01-01', '2027-03-31', '2027-06-30']) {
    expect([day, problemsOn(day).filter((problem) => problem.startsWith('E'))]).toEqual([day, []]);
  }
});

test('what the papers of the sample print gives no false alarm, before its meeting and after', () => {
  const register = readRegister(tableNames.map(block));
  for (const day of ['2026-11-22', '2026-12-20']) {
    const facts = factsOf(register, { today: () => day as Day });
    expect(atOnce(printedProblems(facts, []))).toEqual([]);
  }
});
