import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../../src/host/host';
import { over } from '../workbook/over-host';
import { caseFile } from './case';
import { run } from './run';
import { sampleBook } from '../sample-book';

let folder: string;
let input: string;
let output: string;

/** The sample with three slips: a text date, a near entry of a list, and a name that is not one. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isms-fix-'));
  input = join(folder, 'in.xlsx');
  output = join(folder, 'out.xlsx');
  const made = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  await made.excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Findings');
    const first = (header: string) => columns.getItem(header).getDataBodyRange().getRow(0);
    first('發現日期').numberFormat = [['@']];
    first('發現日期').values = [['115.9.14']];
    first('類別').values = [['次要不符']];
    await context.sync();
  });
  writeFileSync(input, made.host.save());
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Given {
  readonly written: string | null;
  readonly fixes: readonly {
    readonly rule: string;
    readonly cells: readonly { readonly before: string; readonly after: string }[];
  }[];
}

test('fix: the preview names each cell before and after, and nothing is written', async () => {
  const before = readFileSync(input);
  const { stdout } = await run(
    'fix',
    input,
    '--rule',
    'DAT-01',
    'FND-03',
    '--json',
    '--today',
    '2026-12-01',
  );
  const { written, fixes } = JSON.parse(stdout) as Given;
  expect(written).toBeNull();
  expect(fixes.map(({ rule, cells }) => [rule, cells[0]?.before, cells[0]?.after])).toEqual([
    ['FND-03', '次要不符', '次要不符合'],
    ['DAT-01', '115.9.14', '115/09/14'],
  ]);
  expect(readFileSync(input).equals(before)).toBe(true);
});

test('fix --out writes what was previewed, and undo takes it back', async () => {
  const fixed = await run(
    'fix',
    input,
    '--out',
    output,
    '--rule',
    'DAT-01',
    '--today',
    '2026-12-01',
  );
  expect(fixed.stdout).toMatch(/115\.9\.14 → 115\/09\/14/);
  const found = await run('check', output, '--json', '--today', '2026-12-01');
  expect(found.stdout).not.toContain('"DAT-01"');
  // The other slip was not asked for.
  expect(found.stdout).toContain('次要不符合');

  const undone = join(folder, 'undone.xlsx');
  const back = await run('undo', output, '--out', undone, '--today', '2026-12-02');
  expect(back.code).toBe(0);
  const again = await run('check', undone, '--json', '--today', '2026-12-01');
  expect(again.stdout).toContain('"value": "115.9.14"');
});

test('undo tells what was done to the structure, which it does not take back', async () => {
  const mended = join(folder, 'mended.xlsx');
  const range = caseFile('01-table-made-a-range', 'step1.xlsx');
  await run('fix', range, '--out', mended, '--rule', 'REG-01', '--today', '2026-12-01');
  const { stdout } = await run('undo', mended);
  expect(stdout).toMatch(/^沒有可復原的變更紀錄。\n/);
  expect(stdout).toMatch(
    /修復：工作表「決議列管」的 A2:N11（標題與 9 列資料）設為表格 Resolutions.*（結構的變更，無法由此復原）$/m,
  );
});

test('fix: lists and date formats that were lost are shown and given back, and no value changes', async () => {
  const bare = join(folder, 'bare.xlsx');
  const { host, excel } = over(Host.open(readFileSync(input)));
  const seen = async (of: typeof excel) =>
    of.run(async (context) => {
      const table = context.workbook.tables.getItem('CorrectiveActions');
      const results = table.columns.getItem('驗證結果').getDataBodyRange();
      const days = table.columns.getItem('驗證日期').getDataBodyRange().load('numberFormat,values');
      const { dataValidation } = results;
      dataValidation.load('type');
      await context.sync();
      const formats = [...new Set(days.numberFormat.flat() as string[])];
      return { type: dataValidation.type, formats, values: days.values };
    });
  const before = await seen(excel);
  await excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('CorrectiveActions');
    columns.getItem('驗證結果').getDataBodyRange().dataValidation.clear();
    columns.getItem('驗證日期').getDataBodyRange().numberFormat = before.values.map(() => [
      'General',
    ]);
    await context.sync();
  });
  writeFileSync(bare, host.save());
  const given = ['--rule', 'REG-12', '--today', '2026-12-01'];
  const done = await run('fix', bare, '--out', output, ...given);
  expect(done.stdout).toContain('可自動修正 1 項');
  expect(done.stdout).toContain(
    '驗證結果的下拉清單已遺失，打錯的字不會被擋下；驗證日期的日期格式已遺失',
  );
  expect(done.stdout).toContain('補上日期格式：驗證日期 41 格');
  expect(await seen(over(Host.open(readFileSync(output))).excel)).toEqual(before);
  expect((await run('fix', output, ...given)).stdout).toContain('可自動修正 0 項');
});
