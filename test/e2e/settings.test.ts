import type { run } from 'axe-core';
import type { Frame } from 'playwright-core';
import { enter, openByKeys, tabTo, walkTo } from './by-keyboard';
import { openWorkbench } from './workbench-page';

// The places 「設定」 and 「說明」, by the keyboard alone.

/** Rules of axe that the pane breaks at its least width, and how much of it is cut off there. */
async function narrow(frame: Frame) {
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

test('a threshold is set and taken back, a file is seen before it is taken over, and the help is searched', async () => {
  const { page, close, complaints } = await openWorkbench({ bypassCSP: true });
  try {
    const pane = page.frameLocator('iframe');
    const open = async (title: string | RegExp) => {
      await walkTo(page, pane.locator('summary').filter({ hasText: title }).first(), String(title));
      await page.keyboard.press('Enter');
    };
    await openByKeys(page, pane, '設定');
    const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
    if (!frame) throw new Error('the pane is not there');
    await frame.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });

    await pane.getByLabel('機關名稱').waitFor({ timeout: 90_000 });
    await open('門檻');
    const field = pane.getByLabel('主責上限');
    await walkTo(page, field, '主責上限');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('很多');
    await page.keyboard.press('Tab');
    await pane.getByText('「很多」不是數字').waitFor();
    await walkTo(page, field, '主責上限', 'Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('9');
    expect(await narrow(frame)).toEqual({ wide: 0, broken: [] });
    // What is typed is there again after another place was open.
    await openByKeys(page, pane, '說明');
    await openByKeys(page, pane, '設定');
    await pane.locator('summary').filter({ hasText: '未儲存 1 項' }).waitFor();
    await open('門檻');
    await walkTo(page, field, '主責上限');
    await page.keyboard.press('Control+Enter');
    await pane.getByText('已儲存，變更 1 格。').first().waitFor();
    await enter(page, pane, 'button', '復原上一次');
    await pane.getByText('已復原上一次儲存。').first().waitFor();
    expect(await field.inputValue()).toBe('12');

    await open('匯出與匯入');
    const settings = { 版次: 'V8.0', 吉祥物: '雲豹' };
    const file = { format: 'isms-management-review-settings', version: 1, settings };
    await pane.locator('input[type=file]').setInputFiles({
      ...{ name: '設定.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await pane.getByText('V1.0 → V8.0').waitFor();
    await pane.getByText('沒有「吉祥物」這個項目').waitFor();
    await enter(page, pane, 'button', '匯入 1 項');
    await pane.getByText('已儲存，變更 1 格。').first().waitFor();

    await openByKeys(page, pane, '說明');
    await open('檢核規則');
    await tabTo(page, pane, 'searchbox', '搜尋規則');
    await page.keyboard.insertText('fnd-10');
    await open('FND-10');
    await pane.getByText('ISO/IEC 27001 10.2').first().waitFor();
    await open('各表的用途');
    await open(/^矯正措施/);
    await open('版本與診斷資訊');
    const text = await pane.getByRole('textbox', { name: '診斷資訊' }).inputValue();
    expect(text).toMatch(/^ISMS 管理審查 \d/);
    expect(await narrow(frame)).toEqual({ wide: 0, broken: [] });
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
