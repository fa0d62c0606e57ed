import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeJournalled } from '../../src/app/journal';
import { gone } from '../app/journal/gone';
import { office, titleEdit, writing } from '../app/journal/office';
import { openPlace } from './pane-place';
import { openWorkbench } from './workbench-page';

const folder = mkdtempSync(path.join(tmpdir(), 'isms-unfinished-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a write of which nothing was done is told of until it is taken back, though nothing is left to be', async () => {
  const book = await gone(await office(), 'Range.values', ({ workbook }) =>
    writeJournalled(workbook, titleEdit, writing),
  );
  const file = path.join(folder, 'unfinished.xlsx');
  writeFileSync(file, book.host.save());
  const { page, complaints, close } = await openWorkbench();
  try {
    await page.getByLabel('選擇活頁簿').setInputFiles(file);
    const pane = page.frameLocator('iframe');
    const told = pane.getByText('上一次的寫入或復原中途停下');
    await told.waitFor();
    await openPlace(pane, '變更紀錄');
    await pane.getByText('沒有做完').first().waitFor();
    expect(await told.count()).toBe(1);
    await pane.getByRole('button', { name: /^復原：/ }).click();
    await pane.getByText('沒有可復原的內容。').first().waitFor();
    await told.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
