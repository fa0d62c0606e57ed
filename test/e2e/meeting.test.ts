import type { run } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { openPlace } from './pane-place';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// A meeting from its preparation to what follows from it, by role and label: nothing is typed in the grid.

jest.setTimeout(120_000);

/** Rules of axe that the pane breaks. */
async function broken(page: Page): Promise<string[]> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('There is no pane');
  await frame.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const { violations } = await frame.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    // Where the keyboard enters a list, Fluent puts elements of its own that pass it on.
    return axe.run({ include: 'main', exclude: '[data-tabster-dummy]' });
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join()}`));
}

async function save(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: /^儲存/ }).click();
  await pane.getByRole('button', { name: /^儲存/ }).waitFor({ state: 'detached' });
}

async function decide(pane: FrameLocator, item: string, kind: string, words = ''): Promise<void> {
  await pane.getByRole('button', { name: `項次 ${item} ` }).click();
  await pane.getByLabel('決議類別').selectOption(kind);
  if (words !== '') await pane.getByLabel(/^(決定|決議)內容$/).fill(words);
}

async function beginNextYear(pane: FrameLocator): Promise<void> {
  await openPlace(pane, '工作表');
  await pane.getByRole('button', { name: '開始新年度…' }).click();
  await pane.getByText('將加入下一次會議 MR-116-01（接續 MR-115-01）').waitFor();
  await pane
    .getByRole('region', { name: /自動接續/ })
    .getByText(/^MR-115-01-A01 /)
    .waitFor();
  await pane.getByRole('button', { name: /^加入 \d+ 列$/ }).click();
  await pane.getByText('MR-116-01 已在表中').first().waitFor({ timeout: 30_000 });
}

async function madePaper(page: Page, title: string): Promise<string> {
  const pane = page.frameLocator('iframe');
  await openPlace(pane, '文件');
  await pane.getByRole('combobox', { name: '文件', exact: true }).selectOption({ label: title });
  await pane.getByRole('button', { name: '產生工作表' }).click();
  await pane
    .getByText(/^已產生工作表/)
    .first()
    .waitFor({ timeout: 30_000 });
  return textOf(page, new RegExp(`^${title}`));
}

/** All that the sheets of a paper say. */
async function textOf(page: Page, name: RegExp): Promise<string> {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('There is no pane');
  return frame.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        const used = sheets.items
          .filter((sheet) => new RegExp(wanted).test(sheet.name))
          .map((sheet) => sheet.getUsedRange().load('values'));
        await context.sync();
        return used.flatMap(({ values }) => values.flat().map(String)).join('\n');
      }),
    name.source,
  );
}

test('a meeting is prepared, held and closed in the pane, and the next year begun', async () => {
  const { page, close, complaints } = await openWorkbench({ bypassCSP: true }, (opening) =>
    // The day after the meeting of the sample.
    opening.addInitScript(standAt, Date.parse('2026-12-11T09:00:00+08:00')),
  );
  try {
    const pane = page.frameLocator('iframe');
    await openPlace(pane, '會議');
    const steps = pane.getByRole('navigation', { name: '會議的步驟' });
    await steps.waitFor({ timeout: 30_000 });
    expect(await broken(page)).toEqual([]);

    await steps.getByRole('button', { name: '準備' }).click();
    await pane.getByRole('button', { name: /^出席名單/ }).click();
    await pane.getByLabel('藍秀琴 出席狀況').selectOption('代理');
    await pane.getByRole('combobox', { name: '藍秀琴 的代理人' }).fill('溫子晴');
    await pane.getByRole('button', { name: '未填者皆為出席' }).click();
    // Nothing is lost on the way to another step, or to another tab.
    await steps.getByRole('button', { name: '會後' }).click();
    await openPlace(pane, '議程');
    await openPlace(pane, '會議');
    await pane.getByText('尚未儲存：出席').waitFor();
    await pane.getByRole('button', { name: '儲存 15 格' }).waitFor();
    expect(await broken(page)).toEqual([]);
    await save(pane);

    await steps.getByRole('button', { name: '開會' }).click();
    await decide(pane, '3-2', '決定', '行政室應於 116 年 3 月底前補辦備份還原測試。');
    await pane.getByRole('combobox', { name: '主辦' }).fill('行政室');
    await pane.getByLabel('完成期限').fill('116/3/31');
    await pane.getByText('即 116年3月31日（星期三）').waitFor();
    expect(await broken(page)).toEqual([]);
    // An Enter that takes a word from an input method saves nothing; the next one does.
    await pane.getByLabel('完成期限').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await pane.getByRole('button', { name: /^儲存/ }).count()).toBe(1);
    await pane.getByLabel('完成期限').press('Enter');
    await pane.getByRole('group', { name: '列管 MR-115-01-A01' }).waitFor();

    const heard = ['1', '2 之 1', '2 之 2', '2 之 3', '3-1', '3-3', '3-4'];
    for (const item of [...heard, '4 之 1', '4 之 2', '4 之 3', '5', '6']) {
      await decide(pane, item, '洽悉');
    }
    await pane.getByRole('button', { name: '增列臨時動議' }).click();
    await pane.getByLabel('案由').fill('網站維護');
    await pane.getByLabel('決議類別').selectOption('照案通過');
    await pane.getByLabel(/^(決定|決議)內容$/).fill('請資安長指定專人維護網站。');
    await pane.getByRole('button', { name: /^審查結論：/ }).click();
    for (const label of ['適用性', '適切性', '有效性']) await pane.getByLabel(label).fill('適用。');
    for (const label of ['改善決定', 'ISMS 變更需求', '資源需求']) {
      await pane.getByLabel(label).fill('無');
    }
    await save(pane);
    await pane.getByText('各項都已決定').waitFor();

    await steps.getByRole('button', { name: '會後' }).click();
    await pane.getByRole('button', { name: /^會議狀態/ }).click();
    await pane.getByLabel('狀態', { exact: true }).selectOption('已召開');
    await save(pane);
    await pane.getByRole('button', { name: /^結案前檢核.*已備妥/ }).waitFor();
    expect(await pane.getByRole('button', { name: /^MR-115-01-A01/ }).count()).toBe(1);
    expect(await broken(page)).toEqual([]);

    await pane.getByRole('button', { name: '復原上一次' }).click();
    await pane.getByRole('button', { name: /^會議狀態.*籌備中/ }).waitFor();
    await pane.getByLabel('狀態', { exact: true }).selectOption('已召開');
    await save(pane);

    await beginNextYear(pane);
    const minutes = await madePaper(page, '會議紀錄');
    expect(minutes).toContain('行政室應於 116 年 3 月底前補辦備份還原測試。');
    expect(minutes).toContain('請資安長指定專人維護網站。');
    // The open decision stands in the agenda of the year to come.
    await openPlace(pane, '議程');
    await pane.getByRole('button', { name: '產生議程' }).click();
    await pane
      .getByText(/已產生工作表.*議程 MR-116-01/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await textOf(page, /^議程/)).toMatch(/MR-115-01-A01[^]*補辦備份還原測試/);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
