import path from 'node:path';
import type { Page } from 'playwright-core';
import { openPlace } from './pane-place';
import { root } from './programs';
import { openWorkbench } from './workbench-page';

// A list is taken over in the pane of the workbench, by label and role, at the pane's least width.

async function select(page: Page, place: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill(place);
  await box.press('Enter');
  await page.getByRole('grid').focus();
}

test('a file is chosen, what it asks is answered, its rows are applied and taken back', async () => {
  const { page, close, complaints } = await openWorkbench();
  try {
    const pane = page.frameLocator('iframe');
    await openPlace(pane, '帶入');
    await pane.getByLabel('帶入的資料表').selectOption({ label: '矯正措施' });
    const list = path.join(root, 'test/fixtures/lists/13-measures.csv');
    await pane.locator('input[type=file]').setInputFiles(list);
    await pane.getByText('還有 2 項須先回答').waitFor({ timeout: 90_000 });
    const apply = pane.getByRole('button', { name: /^套用/ });
    expect(await apply.getAttribute('aria-disabled')).toBe('true');

    // A computed column says that it is only compared, before and after it is chosen.
    const progress = pane.getByLabel(/「執行情形」/);
    expect(await progress.locator('option:checked').textContent()).toBe(
      '矯正措施.執行情形（只比對，不寫入）',
    );
    await pane.getByText('這一欄由公式計算').waitFor();
    await pane.getByLabel(/「完成日期」/).selectOption('矯正措施.實際完成日');
    const value = pane.getByLabel(/「115\/2\/30」/);
    await value.fill('→備註');
    await value.press('Enter');
    await pane.getByText('預定改善日期：115/2/30').waitFor();
    await pane.getByRole('button', { name: '套用（增列 2 列）' }).click();
    await pane.getByText('已帶入：矯正措施 2 列。').first().waitFor({ timeout: 90_000 });
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/done.png` });
    await pane.getByRole('button', { name: '復原', exact: true }).click();
    await pane.getByText('已復原').first().waitFor({ timeout: 90_000 });

    // A list typed on a sheet of the user's own: what is selected of it, and not the row below.
    await page.getByRole('button', { name: '新增工作表' }).click();
    await select(page, 'A1');
    for (const row of [
      ['相關NCR', '措施說明', '主責單位'],
      ['NC-115-005', '建置測試環境', '行政室'],
      ['NC-115-007', '異動令副知管理者', '民政課'],
    ]) {
      for (const cell of row) {
        await page.keyboard.type(cell);
        await page.keyboard.press('Tab');
      }
      // From the last cell of a row back to under its first.
      await page.keyboard.press('Enter');
    }
    await select(page, 'A1:C2');
    await pane.getByRole('button', { name: '使用目前選取的範圍' }).click();
    await pane.getByText(/清單「[^」]+」，資料 1 列/).waitFor();
    await pane.getByRole('button', { name: '套用（增列 1 列）' }).click();
    await pane.getByText('已帶入：矯正措施 1 列。').first().waitFor({ timeout: 90_000 });
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
