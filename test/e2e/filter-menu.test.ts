import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { blankModel } from '../../src/host/model/blank-model';
import { validate } from './programs';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// Filter buttons and their menu in a real browser, by mouse and by keyboard.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-filter-'));
let workbench: WorkbenchPage;
let page: Page;

const ROWS = [
  ['編號', '狀態', '分數', '日期'],
  ['F-01', '進行中', 30, 46174],
  ['F-02', '完成', 10, 46175],
  ['F-03', '完成', 20, 46204],
  ['F-04', null, 50, 46205],
  ['F-05', '退回', 40, 46206],
] as const;

/** B2:E7 as a table; the same again, without one, from B12. */
function workbook(): Uint8Array {
  const book = blankModel();
  const sheet = book.activeSheet;
  for (const top of [1, 11]) {
    ROWS.forEach((cells, r) => cells.forEach((cell, c) => sheet.setValue(top + r, 1 + c, cell)));
    sheet.patchStyle(
      { row: top + 1, column: 4, rows: 5, columns: 1 },
      { numberFormat: 'yyyy/m/d' },
    );
  }
  sheet.addTable({ row: 1, column: 1, rows: 6, columns: 4 }, true, '清冊');
  return book.save();
}

beforeAll(async () => {
  const file = path.join(folder, '清冊.xlsx');
  writeFileSync(file, workbook());
  workbench = await openWorkbench();
  ({ page } = workbench);
  await page.getByRole('tab', { name: '首頁' }).waitFor();
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await page.getByRole('grid', { name: '工作表 工作表1' }).waitFor();
});

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

const filterButton = (name: string | RegExp) => page.getByRole('button', { name }).first();
const menu = () => page.getByRole('dialog', { name: /^篩選/ });
const check = (name: string) => menu().getByRole('checkbox', { name, exact: true });
const press = (name: string) => menu().getByRole('button', { name, exact: true }).click();
const choosePreset = (name: string) => page.getByRole('menuitem', { name, exact: true }).click();
/** Row numbers in sight, from top to bottom, of the table's rows. */
const rows = async () =>
  (await page.locator('[data-row-head]').allInnerTexts())
    .map(Number)
    .filter((number) => number >= 3 && number <= 7);
const ids = () => page.locator('[data-column="1"]').allInnerTexts();
const goTo = async (address: string) => {
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill(address);
  await box.press('Enter');
  await page.getByRole('grid').focus();
};

test('list: what is unticked goes; the button, the row numbers and (全選) show it', async () => {
  await filterButton('篩選 狀態').click();
  expect(await menu().getByRole('checkbox').count()).toBe(5);
  expect(await menu().locator('label').allInnerTexts()).toEqual([
    '(全選)',
    ...['完成', '退回', '進行中', '(空格)'],
  ]);
  expect(await check('(全選)').isChecked()).toBe(true);
  await check('完成').click();
  expect(
    await check('(全選)').evaluate((box) => box instanceof HTMLInputElement && box.indeterminate),
  ).toBe(true);
  await press('確定');
  expect(await rows()).toEqual([3, 6, 7]);
  await filterButton('篩選 狀態（已篩選）').waitFor();
  expect(await page.locator('.row-head-filtered').allInnerTexts()).toEqual(['3', '6', '7']);
  await page.locator('[role=grid] :focus').waitFor();

  await filterButton(/^篩選 狀態/).click();
  expect(await check('完成').isChecked()).toBe(false);
  await press('清除篩選');
  expect(await rows()).toEqual([3, 4, 5, 6, 7]);
  expect(await page.locator('.row-head-filtered').count()).toBe(0);
});

test('search narrows the list, and what is left is shown', async () => {
  await filterButton('篩選 編號').click();
  await menu().getByRole('searchbox', { name: '搜尋' }).fill('0');
  await menu().getByRole('searchbox', { name: '搜尋' }).fill('-04');
  expect(await menu().getByRole('checkbox').count()).toBe(2);
  await page.keyboard.press('Enter');
  expect(await rows()).toEqual([6]);
  await filterButton(/^篩選 編號/).click();
  await press('清除篩選');
});

test('presets: between, top, above the mean, days; 自訂篩選 shows what there is', async () => {
  await filterButton('篩選 分數').click();
  await press('數字篩選');
  await choosePreset('介於…');
  const custom = page.getByRole('dialog', { name: '自訂自動篩選' });
  await custom.getByRole('textbox', { name: '值 1' }).fill('20');
  await custom.getByRole('textbox', { name: '值 2' }).fill('40');
  await custom.getByRole('button', { name: '確定' }).click();
  expect(await rows()).toEqual([3, 5, 7]);
  await filterButton(/^篩選 分數/).click();
  await press('數字篩選');
  await choosePreset('自訂篩選…');
  expect(await custom.getByRole('combobox', { name: '條件 2' }).inputValue()).toBe(
    'lessThanOrEqual',
  );
  await page.keyboard.press('Escape');
  await filterButton(/^篩選 分數/).click();
  await press('數字篩選');
  await choosePreset('前 10 項…');
  const top = page.getByRole('dialog', { name: '前 10 項自動篩選' });
  await top.getByRole('spinbutton', { name: '數目' }).fill('2');
  await page.keyboard.press('Enter');
  expect(await rows()).toEqual([6, 7]);
  await filterButton(/^篩選 分數/).click();
  await press('數字篩選');
  await choosePreset('高於平均');
  expect(await rows()).toEqual([6, 7]);
  await filterButton(/^篩選 分數/).click();
  await press('清除篩選');
});

test('sort by the menu; the saved file says so, and what is filtered', async () => {
  await filterButton('篩選 分數').click();
  await press('遞減排序');
  expect((await ids()).slice(2, 7)).toEqual(['F-04', 'F-05', 'F-01', 'F-03', 'F-02']);
  await page.keyboard.press('Control+z');
  expect((await ids()).slice(2, 7)).toEqual(['F-01', 'F-02', 'F-03', 'F-04', 'F-05']);
  await page.keyboard.press('Control+y');
  await filterButton('篩選 日期').click();
  await check('2026/6/1').click();
  await check('2026/7/1').click();
  await press('確定');
  await filterButton(/^篩選 狀態/).click();
  await press('文字篩選');
  await choosePreset('包含…');
  await page.getByRole('textbox', { name: '值 1' }).fill('退');
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^下載|^儲存/ })
    .first()
    .click();
  const file = path.join(folder, 'saved.xlsx');
  await (await download).saveAs(file);
  expect(validate(file)).toEqual([]);
  const table = strFromU8(
    unzipSync(readFileSync(file))['xl/tables/table1.xml'] ?? new Uint8Array(),
  );
  expect(table).toContain('<sortCondition descending="1" ref="D3:D7"/>');
  expect(table).toContain('<customFilter val="*退*"/>');
  expect(table).toContain('<dateGroupItem year="2026" month="6" day="2" dateTimeGrouping="day"/>');
  for (const name of [/^篩選 狀態/, /^篩選 日期/]) {
    await filterButton(name).click();
    await press('清除篩選');
  }
});

test('by keyboard alone: Alt+↓, arrows, Space, Enter, Esc; Ctrl+Shift+L', async () => {
  await goTo('C2');
  await page.keyboard.press('Alt+ArrowDown');
  await menu().getByRole('button', { name: '遞增排序' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[role=grid] :focus').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  // 遞減排序, 文字篩選, 搜尋, (全選), 完成 — 清除篩選 has nothing to do.
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown');
  await check('完成').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  // 進行中 and the empty cell are left; sorted by 分數 before.
  expect(await rows()).toEqual([3, 5]);
  await page.keyboard.press('Control+z');
  expect(await rows()).toEqual([3, 4, 5, 6, 7]);
  expect(await page.locator('.row-head-filtered').count()).toBe(0);
  await page.keyboard.press('Control+y');
  expect(await rows()).toEqual([3, 5]);
  await page.keyboard.press('Alt+ArrowDown');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await menu().getByRole('button', { name: '文字篩選' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitem', { name: '等於…' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await goTo('B12');
  await page.keyboard.press('Control+Shift+L');
  expect(await page.getByRole('button', { name: '篩選 編號' }).count()).toBe(2);
  await page.keyboard.press('Control+Shift+L');
  expect(await page.getByRole('button', { name: '篩選 編號' }).count()).toBe(1);
  expect(workbench.complaints).toEqual([]);
});
