import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { sheet, SHEET, workbook } from '../hostile/books';
import { hostileKinds } from '../hostile/kinds/all';
import { root } from './programs';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// The frame of the workbench in a real browser: what lies around the grid.

let workbench: WorkbenchPage;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench();
  ({ page } = workbench);
  await tab('首頁').waitFor();
});

afterAll(async () => {
  await workbench.close();
});

const tabs = () => page.getByRole('tablist', { name: '工作表' });
const tab = (name: string) => tabs().getByRole('tab', { name, exact: true });
const names = () => tabs().getByRole('tab').allInnerTexts();
const chosen = () => tabs().getByRole('tab', { selected: true }).innerText();
const line = (name: string | RegExp) => page.getByRole('menuitem', { name });
const said = (text: string | RegExp) => page.getByRole('alert').getByText(text).waitFor();

async function go(sheet: string, place: string) {
  await tab(sheet).click();
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill(place);
  await box.press('Enter');
  await page.getByRole('grid').focus();
}

/** Into the active cell. */
async function type(text: string) {
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: /^編輯 / });
  await editor.fill(text);
  await editor.press('Enter');
}

async function give(name: string, buffer: Buffer) {
  await page.getByLabel('選擇活頁簿').setInputFiles({ name, mimeType: 'application/zip', buffer });
}

/** As a file held over the page by another program and let go there. */
async function drop(name: string, bytes: Uint8Array) {
  const data = await page.evaluateHandle(
    ([title, numbers]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(numbers)], title));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  const over = page.locator('.workbench');
  await over.dispatchEvent('dragenter', { dataTransfer: data });
  await page.getByText('放開滑鼠即可開啟活頁簿').waitFor();
  await over.dispatchEvent('drop', { dataTransfer: data });
}

test('what is typed into the name box stays there, whatever the page does meanwhile', async () => {
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  const isThere = () => box.evaluate((element) => document.activeElement === element);
  await box.fill('C7');
  // A sheet is chosen in the same moment, which gives the keyboard to the grid a little later.
  await tab('成員').evaluate((element) => {
    const nameBox = document.getElementById('name-box');
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    nameBox?.focus();
  });
  await page.waitForTimeout(200);
  expect(await isThere()).toBe(true);
  // And a step is taken back: the page is drawn anew.
  await go('首頁', 'F30');
  await type('甲');
  await box.fill('D9');
  await page.getByRole('button', { name: /^復原/ }).evaluate((element: HTMLElement) => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await page.waitForTimeout(200);
  expect([await isThere(), await box.inputValue()]).toEqual([true, 'D9']);
  await box.press('Enter');
  expect(await box.inputValue()).toBe('D9');
  await tab('首頁').click();
});

test('whoever clicks a tab types into the sheet', async () => {
  await tab('成員').click();
  await page.locator('[role=grid] :focus').waitFor();
  await tab('首頁').click();
  await page.locator('[role=grid] :focus').waitFor();
  // A press on the bar beside the tabs takes the keyboard from nobody.
  await page.locator('.status-bar').click({ position: { x: 300, y: 8 } });
  await page.locator('[role=grid] :focus').waitFor();
});

test('sheet tabs: add, rename by the rules, move by key and mouse, hide, show, delete', async () => {
  const before = await names();
  await tab('首頁').click();
  await page.getByRole('button', { name: '新增工作表' }).click();
  // As in Excel, what is typed now goes into the new sheet.
  await page.locator('[role=grid] :focus').waitFor();
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
  await page.locator('[role=tab]:focus', { hasText: '草稿' }).waitFor();

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
  await tab('首頁').focus();
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

test('the status bar says what the selection comes to, and the view can be zoomed', async () => {
  // The sheet has nothing there: figures of our own.
  for (const [at, text] of ['10', '20', '字', '60'].entries()) {
    await go('成員', `Z${at + 1}`);
    await type(text);
  }
  await go('成員', 'Z1:Z5');
  const bar = page.getByRole('region', { name: '狀態列' });
  await bar.getByText('加總').waitFor();
  const figures = await bar.locator('dl').innerText();
  expect(figures.replace(/\s+/g, ' ')).toBe(
    '平均值 30 項目個數 4 數字項個數 3 最小值 10 最大值 60 加總 90',
  );
  // Whole columns are answered too, in slices.
  await go('成員', 'Z:XFD');
  await bar.getByText('加總').waitFor();

  const cell = page.getByRole('columnheader', { name: 'Z', exact: true });
  const before = await cell.boundingBox();
  for (let press = 0; press < 5; press += 1)
    await page.getByRole('button', { name: '放大' }).click();
  expect(await page.getByRole('slider', { name: '縮放比例' }).inputValue()).toBe('150');
  const after = await cell.boundingBox();
  expect((after?.width ?? 0) / (before?.width ?? 1)).toBeCloseTo(1.5, 1);
  await page.getByRole('button', { name: '100%' }).or(page.getByTitle('回到 100%')).click();
  expect(await page.getByRole('slider', { name: '縮放比例' }).inputValue()).toBe('100');
});

test('unsaved changes are marked until they are taken back or saved', async () => {
  const mark = page.getByRole('heading', { name: /未儲存/ });
  expect(await mark.count()).toBe(1);
  expect(await page.title()).toMatch(/^● /);
  const undo = page.getByRole('button', { name: /^復原/ });
  for (let steps = 0; (await mark.count()) > 0 && steps < 20; steps += 1) await undo.click();
  expect(await undo.getAttribute('aria-disabled')).toBe('true');
  expect(await page.title()).not.toMatch(/●/);
  await page.getByRole('button', { name: /^取消復原/ }).click();
  await mark.waitFor();

  // No opened file to write to: Ctrl+S downloads.
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+s'),
  ]);
  expect(saved.suggestedFilename()).toBe('sample.xlsx');
  await mark.waitFor({ state: 'detached' });
  // What was saved stands somewhere between the steps now.
  await undo.click();
  await mark.waitFor();
});

test('a file can be dropped; what is unsaved is asked about first, and a damaged file changes nothing', async () => {
  const question = page.getByRole('dialog', { name: '要儲存「sample.xlsx」的變更嗎？' });
  await drop('損毀.xlsx', new TextEncoder().encode('PK\u0003\u0004 no workbook'));
  await question.waitFor();
  await question.getByRole('button', { name: '取消' }).click();
  await page.getByRole('heading', { name: /sample\.xlsx/ }).waitFor();

  await drop('損毀.xlsx', new TextEncoder().encode('PK\u0003\u0004 no workbook'));
  await question.getByRole('button', { name: '不儲存' }).click();
  await said(/無法開啟「損毀\.xlsx」/);
  await page.getByRole('heading', { name: /sample\.xlsx/ }).waitFor();
  expect(await tab('成員').count()).toBe(1);

  // Saved first, then opened.
  await drop('另一本.xlsx', readFileSync(path.join(root, 'test/fixtures/excel-like.xlsx')));
  await question.waitFor();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(saved.suggestedFilename()).toBe('sample.xlsx');
  await page.getByRole('heading', { name: '另一本.xlsx' }).waitFor();
});

test('hostile files are refused with their reason, and the open workbook stays; what is too much to be worked out is told', async () => {
  const title = page.getByRole('heading').first();
  const before = [await title.innerText(), ...(await names())];
  for (const [name, reason] of [
    ['zip: two sheets over each other', /彼此重疊，是壓縮炸彈的作法/],
    ['zip: a sheet of 1 KB that says 4 GB', /解開壓縮後超過 500 MB/],
    ['xml: a billion laughs in xl/workbook.xml', /文件類型宣告（DOCTYPE）/],
  ] as const) {
    const kind = hostileKinds.find((each) => each.name === name);
    await give(`${name.slice(5)}.xlsx`, Buffer.from(kind?.make() ?? []));
    await said(reason);
  }
  expect([await title.innerText(), ...(await names())]).toEqual(before);
  const formula = 'SUM(OFFSET(A1,0,0,1048570,16380))';
  const row = `<row r="1"><c r="A1"><f>${formula}</f><v>7</v></c></row>`;
  await give('公式.xlsx', Buffer.from(workbook({ [SHEET]: sheet(row) })));
  await said(/工作表「S」儲存格 A1 的公式計算量超過上限，沒有重新計算：保留檔案裡原有的值/);
  // Beside damage, too, and at once.
  const damaged = sheet(row.replace('</row>', '<c r="B1"><v>x</v></c></row>'));
  await give('損毀.xlsx', Buffer.from(workbook({ [SHEET]: damaged })));
  await said(/儲存格 B1 的數值「x」不是數字。.*儲存格 A1 的公式計算量超過上限/);
  await give('公式.xlsx', Buffer.from(workbook({ [SHEET]: sheet(row) })));
  await said(/^「公式\.xlsx」：工作表「S」儲存格 A1 的公式計算量超過上限/);
  // An edit that makes one is told of, too; another edit does not tell of it again.
  const typed = async (key: string, text: string) => {
    await page.getByRole('alert').getByRole('button', { name: '關閉' }).click();
    await page.getByRole('gridcell', { name: '7', exact: true }).click();
    await page.keyboard.press(key);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await typed('ArrowDown', `=${formula}+B1`);
  await said(/工作表「S」儲存格 A2 的公式計算量超過上限/);
  await typed('ArrowRight', '55');
  await page.getByRole('gridcell', { name: '55', exact: true }).waitFor();
  expect(await page.getByRole('alert').innerText()).toBe('');
  // Taken back: what is unsaved would be asked about when the next file is opened.
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
});

test('the opened file is written back where the browser lets it, and a failure is said', async () => {
  // The browser's own window for choosing files cannot be driven: its answer is given here.
  await page.evaluate(() => {
    const written: number[] = [];
    const place = {
      kind: 'file',
      fails: true,
      getFile: async () => new File([await (await fetch('sample.xlsx')).blob()], '登錄.xlsx'),
      queryPermission: () => Promise.resolve('granted'),
      createWritable: () => ({
        write: (bytes: Uint8Array) => {
          if (place.fails) throw new Error('磁碟已滿');
          written.push(bytes.length);
        },
        close: () => Promise.resolve(),
        abort: () => Promise.resolve(),
      }),
    };
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([place]), place, written });
  });
  const written = () =>
    page.evaluate(() => (window as unknown as { written: number[] }).written.length);
  await page.keyboard.press('Control+o');
  await page.getByRole('heading', { name: '登錄.xlsx' }).waitFor();
  await page.frameLocator('iframe').getByRole('tab').first().waitFor();
  await go('成員', 'Z1');
  await type('一');
  const mark = page.getByRole('heading', { name: /未儲存/ });
  await mark.waitFor();
  await page.getByRole('button', { name: '儲存', exact: true }).click();
  await said(/「登錄\.xlsx」沒有存檔：磁碟已滿/);
  expect([await mark.count(), await written()]).toEqual([1, 0]);
  await page.evaluate(() => {
    (window as unknown as { place: { fails: boolean } }).place.fails = false;
  });
  await page.keyboard.press('Control+s');
  await mark.waitFor({ state: 'detached' });
  expect(await written()).toBe(1);
});

test('Ctrl+P says how the sheet is printed, and the page itself prints only that', async () => {
  await page.keyboard.press('Control+p');
  const notice = page.getByRole('dialog', { name: '列印工作表' });
  await notice.getByText(/用 Excel 開啟後選「檔案」「列印」/).waitFor();
  await page.keyboard.press('Escape');
  await notice.waitFor({ state: 'detached' });
  // From within the pane too.
  await page.frameLocator('iframe').getByRole('tab').first().press('Control+p');
  await notice.waitFor();
  await page.getByRole('button', { name: '關閉', exact: true }).last().click();
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => document.body.innerText.trim());
  await page.emulateMedia({ media: 'screen' });
  expect(shown).toMatch(/^工作台不列印網頁。/);
});

test('F6 goes around the parts of the page, Shift+F6 back', async () => {
  const part = () =>
    page.evaluate(() => {
      const parts = [
        '.top-bar',
        '.formula-bar',
        '.sheet-panel',
        '.sheet-bar',
        '.status-bar',
        '.pane',
      ];
      return parts.findIndex((each) => document.activeElement?.closest(each));
    });
  await page.getByRole('grid').focus();
  const forward: number[] = [];
  for (let leap = 0; leap < 6; leap += 1) {
    await page.keyboard.press('F6');
    // The pane takes the keyboard by a message.
    await page.waitForTimeout(leap === 2 ? 100 : 0);
    forward.push(await part());
  }
  expect(forward).toEqual([3, 4, 5, 0, 1, 2]);
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  expect(await part()).toBe(0);
});

test('leaving the page with unsaved changes asks first', async () => {
  await go('成員', 'Z1');
  await type('二');
  const asked = page.waitForEvent('dialog');
  void page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('heading', { name: /登錄\.xlsx/ }).waitFor();
});

test.each([
  [1280, 800],
  [1366, 768],
  [1024, 600],
])('%d × %d: no scroll bar of the page', async (width, height) => {
  await page.setViewportSize({ width, height });
  const inner = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, scrollHeight];
  });
  expect(inner).toEqual([width, height]);
  const bar = await page.locator('.top-bar').boundingBox();
  expect(bar?.height).toBeLessThan(60);
});

test('nobody complained', () => expect(workbench.complaints).toEqual([]));
