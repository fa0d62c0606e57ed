import type { run } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { choose, enter, openByKeys, type } from './by-keyboard';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// A meeting from its preparation to what follows from it by the keyboard alone: nothing is typed in the grid.

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

/** Whoever holds the meeting, without a mouse. */
class Keys {
  constructor(
    private readonly page: Page,
    readonly pane: FrameLocator,
  ) {}

  readonly open = (place: string) => openByKeys(this.page, this.pane, place);
  readonly press = (name: string | RegExp) => enter(this.page, this.pane, 'button', name);
  readonly choose = (name: string, text: string) => choose(this.page, this.pane, name, text);
  readonly type = (name: string | RegExp, text: string) =>
    type(this.page, this.pane.getByLabel(name).first(), String(name), text);

  async save(): Promise<void> {
    await this.press(/^儲存/);
    await this.pane.getByRole('button', { name: /^儲存/ }).waitFor({ state: 'detached' });
  }

  async decide(item: string, kind: string, words = ''): Promise<void> {
    await this.press(new RegExp(`^項次 ${item} `));
    await this.choose('決議類別', kind);
    if (words !== '') await this.type(/^(決定|決議)內容$/, words);
  }

  async beginNextYear(): Promise<void> {
    await this.open('工作表');
    await this.press('開始新年度…');
    await this.pane.getByText('將加入下一次會議 MR-116-01（接續 MR-115-01）').waitFor();
    await this.pane
      .getByRole('region', { name: /自動接續/ })
      .getByText(/^MR-115-01-A01 /)
      .waitFor();
    await this.press(/^加入 \d+ 列$/);
    await this.pane.getByText('MR-116-01 已在表中').first().waitFor({ timeout: 90_000 });
  }

  async makePaper(title: string): Promise<string> {
    await this.open('文件');
    await this.choose('文件', title);
    await this.press('產生工作表');
    await this.pane
      .getByText(/^已產生工作表/)
      .first()
      .waitFor({ timeout: 90_000 });
    return textOf(this.page, new RegExp(`^${title}`));
  }
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
    const keys = new Keys(page, pane);
    await keys.open('會議');
    const steps = pane.getByRole('navigation', { name: '會議的步驟' });
    await steps.waitFor({ timeout: 90_000 });
    expect(await broken(page)).toEqual([]);

    await keys.press(/^準備$/);
    await keys.press(/^出席名單/);
    await keys.choose('藍秀琴 出席狀況', '代理');
    await keys.type('藍秀琴 的代理人', '溫子晴');
    await keys.press('未填者皆為出席');
    // Nothing is lost on the way to another step, or to another tab.
    await keys.press(/^會後$/);
    await keys.open('議程');
    await keys.open('會議');
    await pane.getByText('尚未儲存：出席').waitFor();
    await pane.getByRole('button', { name: '儲存 15 格' }).waitFor();
    expect(await broken(page)).toEqual([]);
    await keys.save();

    await keys.press(/^開會$/);
    await keys.decide('3-2', '決定', '行政室應於 116 年 3 月底前補辦備份還原測試。');
    await keys.type('主辦', '行政室');
    await keys.type('完成期限', '116/3/31');
    await pane.getByText('即 116年3月31日（星期三）').waitFor();
    expect(await broken(page)).toEqual([]);
    // An Enter that takes a word from an input method saves nothing; the next one does.
    await pane.getByLabel('完成期限').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await pane.getByRole('button', { name: /^儲存/ }).count()).toBe(1);
    await page.keyboard.press('Enter');
    await pane.getByRole('group', { name: '列管 MR-115-01-A01' }).waitFor();

    const heard = ['1', '2 之 1', '2 之 2', '2 之 3', '3-1', '3-3', '3-4'];
    for (const item of [...heard, '4 之 1', '4 之 2', '4 之 3', '5', '6']) {
      await keys.decide(item, '洽悉');
    }
    await keys.press('增列臨時動議');
    await keys.type('案由', '網站維護');
    await keys.choose('決議類別', '照案通過');
    await keys.type(/^(決定|決議)內容$/, '請資安長指定專人維護網站。');
    await keys.press(/^審查結論：/);
    for (const label of ['適用性', '適切性', '有效性']) await keys.type(label, '適用。');
    for (const label of ['改善決定', 'ISMS 變更需求', '資源需求']) await keys.type(label, '無');
    await keys.save();
    await pane.getByText('各項都已決定').waitFor();

    await keys.press(/^會後$/);
    await keys.press(/^會議狀態/);
    await keys.choose('狀態', '已召開');
    await keys.save();
    await pane.getByRole('button', { name: /^結案前檢核.*已備妥/ }).waitFor();
    expect(await pane.getByRole('button', { name: /^MR-115-01-A01/ }).count()).toBe(1);
    expect(await broken(page)).toEqual([]);

    await keys.press('復原上一次');
    await pane.getByRole('button', { name: /^會議狀態.*籌備中/ }).waitFor();
    await keys.choose('狀態', '已召開');
    await keys.save();

    await keys.beginNextYear();
    const minutes = await keys.makePaper('會議紀錄');
    expect(minutes).toContain('行政室應於 116 年 3 月底前補辦備份還原測試。');
    expect(minutes).toContain('請資安長指定專人維護網站。');
    // The open decision stands in the agenda of the year to come.
    await keys.open('議程');
    await keys.press('產生議程');
    await pane
      .getByText(/已產生工作表.*議程 MR-116-01/)
      .first()
      .waitFor({ timeout: 90_000 });
    expect(await textOf(page, /^議程/)).toMatch(/MR-115-01-A01[^]*補辦備份還原測試/);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
