import path from 'node:path';
import { openPlace } from './pane-place';
import { root } from './programs';
import { openWorkbench } from './workbench-page';

// A list is taken over in the pane of the workbench, by label and role, at the pane's least width.

jest.setTimeout(120_000);

test('a file is chosen, what it asks is answered, its rows are applied and taken back', async () => {
  const { page, close, complaints } = await openWorkbench();
  try {
    const pane = page.frameLocator('iframe');
    await openPlace(pane, '帶入');
    await pane.getByLabel('帶入的資料表').selectOption({ label: '矯正措施' });
    const list = path.join(root, 'test/fixtures/lists/13-measures.csv');
    await pane.locator('input[type=file]').setInputFiles(list);
    await pane.getByText('還有 2 項須先回答').waitFor({ timeout: 30_000 });
    const apply = pane.getByRole('button', { name: /^套用/ });
    expect(await apply.getAttribute('aria-disabled')).toBe('true');

    await pane.getByLabel(/「完成日期」/).selectOption('矯正措施.實際完成日');
    const value = pane.getByLabel(/「115\/2\/30」/);
    await value.fill('→備註');
    await value.press('Enter');
    await pane.getByText('預定改善日期：115/2/30').waitFor();
    await pane.getByRole('button', { name: '套用（增列 2 列）' }).click();
    await pane.getByText('已帶入：矯正措施 2 列。').first().waitFor({ timeout: 30_000 });
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/done.png` });
    await pane.getByRole('button', { name: '復原', exact: true }).click();
    await pane.getByText('已復原').first().waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
