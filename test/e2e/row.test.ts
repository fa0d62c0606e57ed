import type { run } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// A finding from its entry to its verification in the place 「資料」, by the keyboard alone.

jest.setTimeout(120_000);

/** Rules of axe that the pane breaks. */
async function broken(page: Page): Promise<string[]> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('There is no pane');
  await frame.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const { violations } = await frame.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    return axe.run({ include: 'main', exclude: '[data-tabster-dummy]' });
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join()}`));
}

/** Walks with Tab to what has a name, as somebody does who has no mouse. */
async function tabTo(
  page: Page,
  pane: FrameLocator,
  role: Role,
  name: string | RegExp,
  key = 'Tab',
) {
  const wanted = pane.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let steps = 0; steps < 60; steps++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return wanted;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not come to ${String(name)}`);
}

type Role = 'button' | 'combobox' | 'textbox' | 'tab' | 'checkbox';

async function fill(page: Page, pane: FrameLocator, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    const field = pane.locator(`[data-header="${label}"] :is(input, textarea, select)`).first();
    const tag = await field.evaluate((one) => one.tagName);
    const role = tag === 'SELECT' || (await field.getAttribute('role')) === 'combobox';
    await tabTo(page, pane, role ? 'combobox' : 'textbox', label);
    if (tag !== 'SELECT') await page.keyboard.insertText(text);
    else while ((await field.inputValue()) !== text) await page.keyboard.press('ArrowDown');
  }
}

async function save(page: Page, pane: FrameLocator): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await pane.getByText('沒有變更').waitFor();
}

test('a finding is entered, acted on and verified by the keyboard alone, without the grid', async () => {
  const { page, close, complaints } = await openWorkbench(
    { bypassCSP: true, viewport: { width: 1366, height: 768 } },
    (opening) => opening.addInitScript(standAt, Date.parse('2026-12-01T09:00:00+08:00')),
  );
  try {
    const pane = page.frameLocator('iframe');
    await pane.getByRole('tab', { name: '資料' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('combobox', { name: '資料表' }).waitFor({ timeout: 30_000 });
    await tabTo(page, pane, 'button', '新增一列：發現事項');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: '新增（尚未儲存）' }).waitFor();
    await fill(page, pane, {
      發現日期: '115/11/30',
      來源: '自行檢查',
      類別: '次要不符合',
      構面: '管理面',
      條文: 'A.5.9',
      不符合事項: '社會課資產清冊未登載 115 年新購之 2 臺筆記型電腦。',
      受稽單位: '社會課',
      開立人: '韓佩珊',
    });
    await pane.getByText('即 115年11月30日（星期一）').waitFor();
    expect(await broken(page)).toEqual([]);
    // The Enter of an input method is its own.
    await pane
      .getByRole('textbox', { name: '條文' })
      .dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true });
    await save(page, pane);
    await pane.getByRole('heading', { name: 'NC-115-018' }).waitFor();
    expect(await broken(page)).toEqual([]);

    await tabTo(page, pane, 'button', '新增矯正措施');
    await page.keyboard.press('Enter');
    await pane.getByRole('textbox', { name: '開立日' }).waitFor();
    expect(await pane.getByRole('textbox', { name: '開立日' }).inputValue()).toBe('115/12/01');
    expect(await pane.getByRole('combobox', { name: '發現編號' }).inputValue()).toBe('NC-115-018');
    await fill(page, pane, {
      原因分析: '驗收流程未通知資產清冊維護人員。',
      預定完成日: '115/12/15',
      實際完成日: '115/12/1',
    });
    await save(page, pane);
    await pane.getByRole('heading', { name: 'CA-115-018' }).waitFor();

    // The rule speaks under its field while it is typed: done without evidence.
    await pane.getByText('（CA-11）').first().waitFor();
    await fill(page, pane, {
      負責人: '施雨彤',
      佐證: '資產清冊 115 年 12 月版。',
      驗證人: '童欣怡',
      驗證日期: '115/12/1',
      驗證結果: '有效',
    });
    await pane.getByRole('button', { name: '儲存 5 格' }).waitFor();
    // Esc asks only where something would be lost.
    await page.keyboard.press('Escape');
    await pane.getByText('有尚未儲存的內容，要捨棄嗎？').waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, pane, 'combobox', '驗證結果');
    await save(page, pane);
    await pane.getByText('（CA-11）').first().waitFor({ state: 'detached' });
    await tabTo(page, pane, 'button', /^返回 NC-115-018/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await pane.getByText(/CA-115-018 如期完成 有效 施雨彤/).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
