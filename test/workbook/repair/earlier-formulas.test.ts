import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { fixedClock } from '../../../src/app/fixed-clock';
import { migrate, previewMigration } from '../../../src/app/migration';
import { Host } from '../../../src/host/host';
import type { Day } from '../../../src/register/day';
import { earlierFormulas } from '../../../src/register/earlier-formulas';
import { findingStateFormula } from '../../../src/register/formulas';
import { type OpenWorkbook, over, reopened } from '../over-host';

const clock = fixedClock('2026-12-01' as Day);
const made = join(__dirname, '../../fixtures/versions/version-2.xlsx');
const [earlier = ''] = earlierFormulas.get(findingStateFormula) ?? [];
const own = '=IF([@結案日]="","未結","結案")';

async function states({ excel }: OpenWorkbook) {
  return excel.run(async (context) => {
    const cells = context.workbook.tables.getItem('Findings').columns.getItem('狀態');
    const body = cells.getDataBodyRange().load('formulas,values');
    await context.sync();
    const flat = (rows: unknown[][]) => rows.map(([cell]) => cell);
    return { formulas: flat(body.formulas), values: flat(body.values) };
  });
}

/** The second row has somebody's own formula, as one that was put in while Excel carried nothing on. */
function open(): OpenWorkbook {
  const host = Host.open(readFileSync(made));
  const [table] = host.model.sheets.flatMap(({ tables }) =>
    tables.filter(({ name }) => name === 'Findings'),
  );
  const { row = 0, column = 0 } = table?.bodyRect ?? {};
  const at = table?.columns.findIndex(({ name }) => name === '狀態') ?? 0;
  table?.sheet.setFormula(row + 1, column + at, own.slice(1));
  return over(host);
}

test('the formulas of an earlier version are no fault', async () => {
  const book = over(Host.open(readFileSync(made)));
  const { formulas } = await states(book);
  expect(new Set(formulas)).toEqual(new Set([earlier]));
  const { problems } = await checkWorkbook(book.workbook, clock);
  expect(problems.filter(({ rule }) => /^(?:REG-|FND-14)/.test(rule))).toEqual([]);
});

test('a repair says that it renews them, and leaves a formula that people wrote', async () => {
  const book = open();
  const before = await states(book);
  const plan = await book.workbook.planRepair({ table: 'Findings', repair: 'dressColumns' });
  const count = String(before.formulas.length - 1);
  expect(plan.steps).toContain(`較早版本所寫的公式換成目前的寫法，結果相同：狀態 ${count} 格。`);
  await book.workbook.repair(plan);
  const after = await states(reopened(book));
  expect(after.values).toEqual(before.values);
  expect(after.formulas).toEqual(
    before.formulas.map((_, at) => (at === 1 ? own : findingStateFormula)),
  );
  const again = await book.workbook.planRepair({ table: 'Findings', repair: 'dressColumns' });
  expect(again.steps.join('')).not.toContain('較早版本');
});

test('a migration offers to renew them once', async () => {
  const book = open();
  const plan = await previewMigration(book.workbook, clock);
  expect(plan.remedies.map(({ problem, left }) => [problem.message, left])).toEqual([
    [expect.stringMatching(/^發現事項：「狀態」欄的公式是較早版本的寫法，結果相同/), undefined],
  ]);
  await migrate(book.workbook, plan, { at: '2026-12-01 09:00' });
  const { formulas } = await states(book);
  expect(new Set(formulas)).toEqual(new Set([findingStateFormula, own]));
  expect((await previewMigration(book.workbook, clock)).remedies).toEqual([]);
});
