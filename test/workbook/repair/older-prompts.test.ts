import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { createSheets } from '../../../src/app/create-sheets';
import { fixedClock } from '../../../src/app/fixed-clock';
import { Host } from '../../../src/host/host';
import type { Day } from '../../../src/register/day';
import { type OpenWorkbook, over } from '../over-host';

const clock = fixedClock('2026-12-01' as Day);
const made = join(__dirname, '../../fixtures/versions/version-2.xlsx');

const older = '任職起日，以西元輸入，例如 2026/3/1。';
const both = '以西元輸入，例如 2026/3/1；窗格開著時也可以輸入民國 115/3/1。';

async function promptsOf({ excel }: OpenWorkbook, headers: readonly string[]): Promise<string[]> {
  return excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Members');
    const rules = headers.map((header) =>
      table.columns.getItem(header).getDataBodyRange().dataValidation.load('prompt'),
    );
    await context.sync();
    return rules.map(({ prompt }) => prompt.message);
  });
}

async function settingPrompts({ excel }: OpenWorkbook) {
  return excel.run(async (context) => {
    const columns = context.workbook.tables.getItem('Settings').columns;
    const items = columns.getItem('項目').getDataBodyRange().load('values');
    const values = columns.getItem('值').getDataBodyRange();
    await context.sync();
    const cells = items.values.map(([item]: string[], at: number) => {
      return [item, values.getCell(at, 0).dataValidation.load('prompt')] as const;
    });
    await context.sync();
    return new Map(
      cells.map(
        ([
          item,
          {
            prompt: { title, message },
          },
        ]) => [item, { title, message }],
      ),
    );
  });
}

test('input messages that an older program wrote are no fault, and a repair of the table brings them up', async () => {
  const book = over(Host.open(readFileSync(made)));
  expect(await promptsOf(book, ['到任日', '卸任日'])).toEqual([older, '任職迄日；仍在職請留白。']);
  const { problems } = await checkWorkbook(book.workbook, clock);
  expect(problems.filter(({ rule }) => rule.startsWith('REG-'))).toEqual([]);

  // Somebody's own words under our title.
  await book.excel.run(async (context) => {
    const end = context.workbook.tables.getItem('Members').columns.getItem('卸任日');
    end.getDataBodyRange().dataValidation.prompt = {
      ...{ showPrompt: true, title: '卸任日', message: '請問人事。' },
    };
    await context.sync();
  });
  const plan = await book.workbook.planRepair({ table: 'Members', repair: 'dressColumns' });
  await book.workbook.repair(plan);
  expect(await promptsOf(book, ['到任日', '卸任日'])).toEqual([`任職起日。${both}`, '請問人事。']);
});

test('every date column of a new workbook says both ways of entry, whole', async () => {
  const book = over(Host.blank());
  await createSheets(book.workbook, { sample: false });
  const [start, end, name] = await promptsOf(book, ['到任日', '卸任日', '姓名']);
  expect(start).toBe(`任職起日。${both}`);
  expect(end).toBe(`任職迄日；仍在職請留白。${both}`);
  expect(name).not.toContain('西元');
  const held = await settingPrompts(book);
  expect(held.get('核定日期')).toEqual({ title: '核定日期', message: both });
  expect(held.get('機關名稱')?.message).toBe('填入此項目的值；不知道請留白。');
});
