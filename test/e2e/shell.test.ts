import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startServer, type Server } from './programs';

// The frame of the workbench in a real browser: what lies around the grid.

jest.setTimeout(90_000);

const folder = mkdtempSync(path.join(tmpdir(), 'isms-shell-'));
let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    viewport: { width: 1366, height: 768 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.address);
  await tab('首頁').waitFor();
});

afterAll(async () => {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const tabs = () => page.getByRole('tablist', { name: '工作表' });
const tab = (name: string) => tabs().getByRole('tab', { name, exact: true });
const names = () => tabs().getByRole('tab').allInnerTexts();
const chosen = () => tabs().getByRole('tab', { selected: true }).innerText();
const line = (name: string | RegExp) => page.getByRole('menuitem', { name });
const said = (text: string | RegExp) => page.getByRole('alert').getByText(text).waitFor();

test('sheet tabs: add, rename by the rules, move by key and mouse, hide, show, delete', async () => {
  const before = await names();
  await tab('首頁').click();
  await page.getByRole('button', { name: '新增工作表' }).click();
  expect((await names())[1]).toBe(await chosen());
  const added = await chosen();

  await tab(added).dblclick();
  const box = page.getByRole('textbox', { name: /的新名稱$/ });
  await box.fill('年度[草稿]');
  await box.press('Enter');
  await said('工作表名稱不能有「[」');
  await box.fill('一二三四五六七八九十'.repeat(3) + '一二');
  await box.press('Enter');
  await said('工作表名稱最多 31 個字元，目前是 32 個。');
  await box.fill('首頁');
  await box.press('Enter');
  await said('已經有工作表叫「首頁」');
  await box.fill('草稿');
  await box.press('Enter');
  await page.locator('[role=tab]:focus', { hasText: '草稿' }).waitFor();

  await page.keyboard.press('F2');
  await box.fill('不要了');
  await page.keyboard.press('Escape');
  expect(await chosen()).toBe('草稿');

  await page.keyboard.press('Control+Shift+PageUp');
  expect((await names()).slice(0, 2)).toEqual(['草稿', '首頁']);
  const [from, to] = [await tab('草稿').boundingBox(), await tab('首頁').boundingBox()];
  if (!from || !to) throw new Error('The tabs are not in sight');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width * 0.8, from.y + 10, { steps: 4 });
  await page.mouse.up();
  expect((await names()).slice(0, 2)).toEqual(['首頁', '草稿']);

  // The menu by mouse and by keyboard.
  await tab('草稿').click({ button: 'right' });
  await line(/^隱藏/).click();
  expect(await names()).toEqual(before);
  await tab('首頁').click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: '工作表「首頁」' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '取消隱藏' }).waitFor();
  await page.keyboard.press('Enter');
  expect(await chosen()).toBe('草稿');

  // Nothing is lost with an empty sheet; one with content is asked about.
  await tab('草稿').click({ button: 'right' });
  await page.keyboard.press('d');
  expect(await names()).toEqual(before);
  await tab('成員').click({ button: 'right' });
  await page.keyboard.press('d');
  const question = page.getByRole('dialog', { name: '刪除工作表「成員」？' });
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await names()).toEqual(before);
  await page.locator('[role=tab]:focus', { hasText: '成員' }).waitFor();
});

test('nobody complained', () => expect(complaints).toEqual([]));
