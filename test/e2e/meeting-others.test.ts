import type { Frame } from 'playwright-core';
import { openPlace } from './pane-place';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// What others do to the workbook while a meeting is recorded, and what people wrote on its papers.

let bench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  bench = await openWorkbench();
  const { page } = bench;
  await openPlace(page.frameLocator('iframe'), '會議');
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('the pane is not there');
  pane = frame;
  const steps = pane.getByRole('navigation', { name: '會議的步驟' });
  await steps.getByRole('button', { name: '開會' }).click({ timeout: 90_000 });
});

afterAll(async () => {
  expect(bench.complaints).toEqual([]);
  await bench.close();
});

interface Cell {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

const decisionOf = (no: string): Cell => ({
  table: 'AgendaItems',
  key: `MR-115-01-${no}`,
  column: '決議內容',
});

/** What a colleague writes meanwhile; without a text what the cell holds. */
function cell(at: Cell, text?: string): Promise<string> {
  return pane.evaluate(
    ([{ table, key, column }, typed]) =>
      Excel.run(async (context) => {
        const item = context.workbook.tables.getItem(table);
        const body = item.getDataBodyRange().load('values');
        const head = item.getHeaderRowRange().load('values');
        await context.sync();
        const row = body.values.findIndex(([first]) => first === key);
        const found = body.getCell(row, (head.values[0] ?? []).indexOf(column)).load('values');
        if (typed !== undefined) found.values = [[typed]];
        await context.sync();
        return String(found.values[0]?.[0]);
      }),
    [at, text] as const,
  );
}

async function open(no: string): Promise<void> {
  const head = pane.getByRole('button', { name: new RegExp(`^${no} `) });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

const words = () => pane.getByLabel(/^(決定|決議)內容$/);
const save = () => pane.getByRole('button', { name: /^儲存/ });

test('both sides are shown of what a colleague has changed meanwhile, and one of them is kept', async () => {
  await open('3-1');
  await words().fill('我的決定');
  await cell(decisionOf('3-1'), '同事的決定');
  const clash = pane.getByRole('group', { name: /在您輸入時已被變更/ });
  await clash.getByText('目前內容：同事的決定').waitFor();
  await clash.getByText('您的內容：我的決定').waitFor();
  // Saved without a choice nothing is written over, and the list of what is left leads back.
  await save().click();
  const left = pane.getByRole('list', { name: '下列內容沒有儲存' });
  await left.getByText(/同事的決定/).waitFor();
  expect(await cell(decisionOf('3-1'))).toBe('同事的決定');
  await left.getByRole('button', { name: '前往' }).click();
  await clash.getByRole('button', { name: '保留我的' }).click();
  await clash.waitFor({ state: 'detached' });
  await save().click();
  await save().waitFor({ state: 'detached' });
  expect(await cell(decisionOf('3-1'))).toBe('我的決定');

  await words().fill('又改');
  await cell(decisionOf('3-1'), '同事再改');
  await clash.getByRole('button', { name: '採用目前的' }).click();
  await save().waitFor({ state: 'detached' });
  expect(await words().inputValue()).toBe('同事再改');
});

test('of a row that was deleted meanwhile what was typed is shown until it is let go', async () => {
  await open('3-3');
  await words().fill('請補辦稽核');
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem('AgendaItems');
      const all = rows.load('items/values');
      await context.sync();
      all.items.find(({ values }) => values[0]?.[0] === 'MR-115-01-3-3')?.delete();
      await context.sync();
    }),
  );
  await pane.getByRole('button', { name: /^3-3 .*未列入$/ }).waitFor();
  await save().click();
  await pane.getByText(/您輸入的內容：.*：請補辦稽核/).waitFor();
  await pane.getByRole('button', { name: '捨棄' }).click();
  await save().waitFor({ state: 'detached' });
});

test('a column that an earlier version does not have is said where it would be filled in', async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem('Reviews').columns.getItem('資源需求').delete();
      await context.sync();
    }),
  );
  await pane
    .getByRole('button', { name: /^審查結論/ })
    .last()
    .click();
  await pane.getByText('此活頁簿沒有「資源需求」欄。請到「檢核」以修復補上。').waitFor();
  expect(await pane.getByLabel('資源需求').isDisabled()).toBe(true);
  await pane.getByLabel('改善決定').fill('無');
  await save().click();
  await save().waitFor({ state: 'detached' });
});

const agenda = '議程 MR-115-01';

/** Writes into a box of the agenda's sheet; the boxes' names and columns stand hidden beside them. */
function write(box: string, text: string): Promise<void> {
  return pane.evaluate(
    ([sheet, wanted, written]) =>
      Excel.run(async (context) => {
        const item = context.workbook.worksheets.getItem(sheet);
        const used = item.getUsedRange().load('values');
        await context.sync();
        for (const [row, cells] of used.values.entries()) {
          const mark = cells.map(String).find((each) => each.startsWith('ISMS:'));
          const boxes = JSON.parse(mark?.slice(5) ?? '[]') as [string, string, number, number][];
          const own = boxes.find(([name]) => name === wanted);
          if (own) item.getCell(row, own[3]).values = [[written]];
        }
        await context.sync();
      }),
    [agenda, box, text] as const,
  );
}

test('what was written on the printed agenda is taken over, and saved as what is typed', async () => {
  await openPlace(pane, '議程');
  await pane.getByRole('button', { name: '產生議程' }).click();
  await pane
    .getByText(/^已產生工作表/)
    .first()
    .waitFor({ timeout: 90_000 });
  await write('3-2.decision', '行政室應於 116 年 3 月底前補辦備份還原測試。');
  await write('3-2.owner', '行政室');
  await write('3-2.due', '116年3月31日');
  await openPlace(pane, '會議');
  await pane.getByText(`「${agenda}」上填寫的 3 處與資料表不同`).waitFor();
  await pane.getByRole('button', { name: '帶入空白的 3 處' }).click();
  await pane.getByText(/上填寫的/).waitFor({ state: 'detached' });
  await save().click();
  await save().waitFor({ state: 'detached' });
  expect(await cell({ ...decisionOf('3-2'), column: '決議類別' })).toBe('決定');
  const work = { table: 'Resolutions', key: 'MR-115-01-A01', column: '主辦' };
  expect(await cell(work)).toBe('行政室');
});

test('where a new paper would lose what was written it is asked, and replaced when that is meant', async () => {
  await write('4.decision', '洽悉');
  await pane.evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        const item = context.workbook.worksheets.getItem(sheet);
        const used = item.getUsedRange().load('values,columnIndex,columnCount');
        await context.sync();
        // Whoever deletes the hidden column takes away what says where the boxes are.
        used.getColumn(used.columnCount - 1).clear();
        await context.sync();
      }),
    agenda,
  );
  await openPlace(pane, '議程');
  await pane.getByRole('button', { name: '重新產生議程' }).click();
  await pane.getByText(/所以沒有取代任何內容/).waitFor({ timeout: 90_000 });
  await pane.getByRole('button', { name: '仍要取代' }).click();
  await pane.getByText(/所以沒有取代任何內容/).waitFor({ state: 'detached', timeout: 90_000 });
  await pane
    .getByText(/^已產生工作表/)
    .first()
    .waitFor({ timeout: 90_000 });
});
