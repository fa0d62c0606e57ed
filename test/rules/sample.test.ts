import type { TableBlock } from '../../src/register/block';
import type { Day } from '../../src/register/day';
import { readRegister } from '../../src/register/read';
import type { TableName } from '../../src/register/register';
import { tableNamed, tableNames } from '../../src/register/register';
import { sampleRows } from '../../src/register/sample/sample';
import { toCells } from '../../src/register/write';
import { check } from '../../src/rules/check';

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

test('the sample office is ready for its third review', () => {
  const register = readRegister(tableNames.map(block));
  const problems = check(register, { today: () => '2026-11-22' as Day });
  expect(
    problems.filter(({ severity }) => severity === 'E').map((p) => `${p.rule} ${p.message}`),
  ).toEqual([]);
  expect(register.rows.Findings.length).toBeGreaterThanOrEqual(40);
});
