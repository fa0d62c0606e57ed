import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { openPlace } from './pane-place';
import { openWorkbench } from './workbench-page';

// The problems are shown in their cells from the pane of the workbench, by keyboard.

/** Conditional formats of ours in the file that would be saved. */
async function marksIn(page: Page): Promise<string[]> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下載' }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  const pieces: Buffer[] = [];
  for await (const piece of await saved.createReadStream()) pieces.push(piece as Buffer);
  await book.xlsx.load(Uint8Array.from(Buffer.concat(pieces)).buffer);
  return book.worksheets.flatMap((sheet) =>
    (
      sheet as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] }
    ).conditionalFormattings
      .filter(({ rules }) => JSON.stringify(rules).includes('ISMS-標示'))
      .map(({ ref }) => `${sheet.name}!${ref}`),
  );
}

test('the switch marks the cells of the check, takes the marks away, and so does the agenda', async () => {
  const { page, close, complaints } = await openWorkbench();
  try {
    const pane = page.frameLocator('iframe');
    await openPlace(pane, '檢核');
    await pane.getByRole('button', { name: '重新檢核' }).click();
    const toggle = pane.getByRole('switch', { name: '在儲存格標示問題' });
    await toggle.focus();
    await page.keyboard.press('Space');
    await pane
      .getByText(/已標示 \d+ 格，為 \d\d:\d\d 檢核的結果。/)
      .first()
      .waitFor();
    await pane.getByText(/標示會隨工作表印出/).waitFor();
    expect(await toggle.isChecked()).toBe(true);
    expect(await marksIn(page)).not.toEqual([]);
    if (process.env['SHOTS']) {
      const problem = pane.getByRole('listitem').getByRole('button').first();
      await problem.click();
      await page.waitForTimeout(1000);
      await page.screenshot({ path: `${process.env['SHOTS']}/marked.png` });
    }

    await toggle.focus();
    await page.keyboard.press('Space');
    await pane.getByText('已移除標示。').waitFor();
    expect(await toggle.isChecked()).toBe(false);
    expect(await marksIn(page)).toEqual([]);

    await toggle.click();
    await pane
      .getByText(/已標示/)
      .first()
      .waitFor();
    await openPlace(pane, '議程');
    await pane.getByRole('button', { name: '產生議程' }).click();
    await pane.getByText('儲存格上的問題標示已先移除，以免隨工作表印出。').first().waitFor();
    await openPlace(pane, '檢核');
    await pane.getByRole('switch', { name: '在儲存格標示問題', checked: false }).waitFor();
    expect(await marksIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
