import type { run } from 'axe-core';
import type { Frame } from 'playwright-core';
import { openPlace } from './pane-place';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// An auditor's way through 發現事項: filtered, listed, verified, by the keyboard; and in English.

/** Rules of axe that the pane breaks at its least width, and how much of it is cut off there. */
async function narrow(frame: Frame) {
  await frame.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return frame.evaluate(async () => {
    document.body.style.width = '320px';
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    const within = { include: ['main'], exclude: ['[data-tabster-dummy]'] };
    const { violations } = await axe.run(within, { iframes: false });
    const main = document.querySelector('main');
    const wide = (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
    document.body.style.width = '';
    return { wide, broken: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`) };
  });
}

test('findings are filtered in their table, listed, kept as a view and verified, and the mode holds the rest', async () => {
  const { page, close, complaints } = await openWorkbench(
    { bypassCSP: true, permissions: ['clipboard-read', 'clipboard-write'] },
    (opening) => opening.addInitScript(standAt, Date.parse('2026-12-01T09:00:00+08:00')),
  );
  try {
    const pane = page.frameLocator('iframe');
    await page.getByRole('tab', { name: '發現事項', exact: true }).click();
    await openPlace(pane, '資料');
    const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
    if (!frame) throw new Error('the pane is not there');
    const section = pane.getByRole('region', { name: '篩選發現事項' });
    const press = async (name: string | RegExp) => {
      await section.getByRole('button', { name }).first().focus();
      await page.keyboard.press('Enter');
    };
    const ids = page.getByRole('grid').getByText(/^NC-11\d-\d{3}$/);

    await section.getByRole('button', { name: /^未驗證/ }).waitFor({ timeout: 90_000 });
    await press(/^未驗證/);
    await section.getByText('已篩選 3／47 列').waitFor();
    expect(await ids.allTextContents()).toEqual(['NC-114-014', 'NC-115-007', 'NC-115-014']);
    expect(
      await section.getByRole('button', { name: /^未驗證/ }).getAttribute('aria-pressed'),
    ).toBe('true');

    await press('檢視、清單與「我」');
    await section.getByRole('textbox', { name: '檢視名稱' }).focus();
    await page.keyboard.insertText('待驗證');
    await press('儲存檢視');
    await section.getByText('已將目前的篩選存為「待驗證」').waitFor();
    await section.getByLabel('我（這台電腦上的人）').selectOption('凌家豪');
    await press('複製清單');
    await section.getByText('已複製').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('NC-115-014');
    expect(copied).not.toContain('NC-115-001');

    // The doer is refused, an auditor is not.
    await press(/^顯示各列的矯正措施/);
    await press('驗證 CA-115-008');
    const form = section.getByRole('group', { name: '驗證 CA-115-008（NC-115-007）' });
    const verifier = form.getByRole('combobox', { name: '驗證人' });
    expect(await verifier.inputValue()).toBe('凌家豪');
    await form.getByLabel('驗證結果').selectOption('有效');
    await press('寫入驗證');
    await form.getByText('不能驗證自己的措施').waitFor();
    expect(await narrow(frame)).toEqual({ wide: 0, broken: [] });
    await verifier.fill('童欣怡');
    await page.keyboard.press('Escape');

    // The mode lets a verification through, and nothing else.
    await section.getByRole('switch', { name: '唯讀／驗證模式' }).focus();
    await page.keyboard.press('Space');
    await pane.getByText('這只防手滑，不是權限；').waitFor();
    await press('寫入驗證');
    await section.getByText('已寫入 CA-115-008 的驗證。').waitFor({ timeout: 90_000 });
    await press('清單成為工作表');
    await pane.getByText('目前是唯讀／驗證模式').waitFor();
    await pane.getByRole('button', { name: '關閉', exact: true }).first().click();

    // A filter set in the grid is seen by its chip, and a view sets all of it again.
    await press('清除篩選');
    await section.getByText('全部 47 列').waitFor();
    await section.getByLabel('已存的檢視').selectOption('待驗證');
    await section.getByText('已篩選 2／47 列').waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
