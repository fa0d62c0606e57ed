import type { run } from 'axe-core';
import type { FrameLocator, Page } from 'playwright-core';
import { enter, fill, openByKeys, tabTo } from './by-keyboard';
import { standAt } from './stand-at';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// By the keyboard alone, without the grid: a finding from its entry to its verification, a handover from
// the new appointment to the paper of what is to be done, and the main path of every other place.

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench(
    { bypassCSP: true, viewport: { width: 1366, height: 768 } },
    (opening) => opening.addInitScript(standAt, Date.parse('2026-12-01T09:00:00+08:00')),
  );
});

afterAll(() => workbench.close());

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

async function save(page: Page, pane: FrameLocator): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await pane.getByText('沒有變更').waitFor();
}

test('a finding is entered, acted on and verified by the keyboard alone, without the grid', async () => {
  const { page, complaints } = workbench;
  const pane = page.frameLocator('iframe');
  await openByKeys(page, pane, '資料');
  await pane.getByRole('combobox', { name: '資料表' }).waitFor({ timeout: 90_000 });
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
});

test('a handover is written at once, and the newcomer sees month by month what is to be done', async () => {
  const { page, complaints } = workbench;
  const pane = page.frameLocator('iframe');
  await openByKeys(page, pane, '成員與權責');
  await pane.getByRole('combobox', { name: '顯示' }).waitFor();
  await tabTo(page, pane, 'combobox', '顯示');
  await page.keyboard.press('ArrowDown');
  const name = pane.getByRole('combobox', { name: '姓名' });
  await name.waitFor();
  // Another panel was drawn: the keyboard stays with what chose it.
  const leaving = pane.getByRole('combobox', { name: '交接的職務與原任' });
  expect(await leaving.locator(':checked').innerText()).toBe('ISMS 承辦人 柯以柔（行政室）');
  await tabTo(page, pane, 'combobox', '姓名');
  await page.keyboard.insertText('林書恆');
  await tabTo(page, pane, 'textbox', '職稱');
  await page.keyboard.insertText('課員');
  await tabTo(page, pane, 'textbox', '核定或指派依據');
  await page.keyboard.insertText('執行小組組長 115 年 11 月 25 日簽派');
  // The newcomer begins today, so the last day was yesterday.
  await pane.getByText('柯以柔 的卸任日將填 115/11/30。').waitFor();
  // The sample's 2-3-A to 2-3-I: 主責 of all nine, 執行 of B, G and H.
  await pane.getByRole('checkbox', { name: '這個職務的權責（主責、執行）：12 格' }).waitFor();
  expect(await broken(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await pane
    .getByText(/^已寫入交接：增列 林書恆 的任命/)
    .first()
    .waitFor();
  expect(await pane.locator(':focus').innerText()).toBe('看接任者的應辦事項');

  await page.keyboard.press('Enter');
  const paper = pane.frameLocator('iframe');
  await paper.getByText('林書恆').first().waitFor();
  const text = await paper.locator('body').innerText();
  expect(text).toContain('自115/12/01起十二個月應辦事項');
  expect(text).not.toContain('柯以柔');
  await tabTo(page, pane, 'button', '產生工作表');
  await page.keyboard.press('Enter');
  await pane.getByText('已產生工作表「交接」。').first().waitFor();
  expect(complaints).toEqual([]);
});

test('every other place is come to, and its work is done there, by the keyboard alone', async () => {
  const { page, complaints } = workbench;
  const pane = page.frameLocator('iframe');
  await openByKeys(page, pane, '總覽');
  await enter(page, pane, 'button', /^填寫 /);
  await pane.getByRole('tab', { name: '資料', selected: true }).waitFor();

  await openByKeys(page, pane, '檢核');
  await enter(page, pane, 'button', '重新檢核');
  await tabTo(page, pane, 'searchbox', '搜尋編號、欄位、內容或規則');
  await page.keyboard.insertText('CA-');
  await pane.getByText(/^顯示 \d+ \/ \d+/).waitFor();

  await openByKeys(page, pane, '會議');
  await enter(page, pane, 'button', '會後');
  await enter(page, pane, 'button', /^會議狀態/);
  const state = await tabTo(page, pane, 'combobox', '狀態');
  expect(await state.inputValue()).toBe('籌備中');
  await page.keyboard.press('ArrowDown');
  await enter(page, pane, 'button', '儲存 1 格');
  await pane.getByRole('button', { name: /^會議狀態.*已召開/ }).waitFor();
  await enter(page, pane, 'button', '復原上一次');
  await pane.getByRole('button', { name: /^會議狀態.*籌備中/ }).waitFor();

  await openByKeys(page, pane, '議程');
  await enter(page, pane, 'button', '產生議程');
  await pane
    .getByText(/^已產生工作表/)
    .first()
    .waitFor();

  await openByKeys(page, pane, '帶入');
  const table = await tabTo(page, pane, 'combobox', '帶入的資料表');
  while ((await table.locator(':checked').innerText()) !== '矯正措施') {
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, pane, 'textbox', '或貼上自工作表複製的儲存格');
  await page.keyboard.insertText('相關NCR\t措施說明\t主責單位\nNC-115-005\t建置測試環境\t行政室');
  await enter(page, pane, 'button', '使用貼上的清單');
  await enter(page, pane, 'button', '套用（增列 1 列）', 'Shift+Tab');
  await pane.getByText('已帶入：矯正措施 1 列。').first().waitFor();

  await openByKeys(page, pane, '變更紀錄');
  await enter(page, pane, 'button', /^復原：帶入/);
  await pane.getByText('已復原 1 處。').first().waitFor();
  expect(complaints).toEqual([]);
});
