import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type ExcelJS from 'exceljs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openWorkbench } from './workbench-page';

/** The workbench with a workbook of the test's own open in it. */
export interface GridPage {
  readonly page: Page;
  /** Errors that the page told of; to stay empty. */
  readonly complaints: readonly string[];
  /** Goes to an address by way of the name box; the grid has the keyboard then. */
  goTo(address: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  /** Address of the active cell, as the name box says. */
  address(): Promise<string>;
  /** Text of a cell in sight. */
  text(address: string): Promise<string>;
  /** What the formula bar shows. */
  bar(): Promise<string>;
  close(): Promise<void>;
}

export async function openGrid(
  book: ExcelJS.Workbook,
  name: string,
  options: BrowserContextOptions = {},
): Promise<GridPage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-grid-'));
  const file = path.join(folder, name);
  await book.xlsx.writeFile(file);
  const workbench = await openWorkbench(options);
  const { page, complaints } = workbench;
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await page.getByRole('heading', { name }).waitFor();
  await page.frameLocator('iframe').getByRole('tab').first().waitFor();
  const nameBox = page.getByRole('textbox', { name: '名稱方塊' });
  return {
    page,
    complaints,
    async goTo(address) {
      await nameBox.fill(address);
      await nameBox.press('Enter');
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    address: () => nameBox.inputValue(),
    async text(address) {
      return (await page.locator(`[data-address="${address}"]`).innerText()).trim();
    },
    bar: () => page.getByRole('textbox', { name: '資料編輯列' }).inputValue(),
    async close() {
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
