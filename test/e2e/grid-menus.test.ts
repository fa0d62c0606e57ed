import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { openGrid, type GridPage } from './grid-page';

// Context menus of cells, rows and columns, in a real browser over a workbook of another program.

let grid: GridPage;

/** A1:C4 a list with headers, E1:F3 a table, H1:H2 whole numbers of which H2 breaks its rule. */
function workbook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('資料');
  sheet.addRows([
    ['編號', '名稱', '數量'],
    [1, '丙', 30],
    [2, '甲', 10],
    [3, '乙', 20],
  ]);
  sheet.addTable({
    name: '表一',
    ref: 'E1',
    headerRow: true,
    columns: [
      { name: '欄一', filterButton: true },
      { name: '欄二', filterButton: true },
    ],
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  sheet.getCell('H1').value = 5;
  sheet.getCell('H2').value = 50;
  for (const address of ['H1', 'H2']) {
    sheet.getCell(address).dataValidation = {
      type: 'whole',
      operator: 'between',
      formulae: [1, 10],
      allowBlank: true,
    };
  }
  const locked = book.addWorksheet('鎖定');
  locked.getCell('A1').value = '不能改';
  void locked.protect('', {});
  return book;
}

beforeAll(async () => {
  grid = await openGrid(workbook(), '快顯功能表.xlsx');
});

afterAll(() => grid.close());

const menu = (name: string) => grid.page.getByRole('menu', { name, exact: true });

/** Opens the menu of what is selected by keyboard and goes down its entries by their labels. */
async function choose(...labels: string[]): Promise<void> {
  await grid.press('Shift+F10');
  // A submenu may have an entry of its own name: the last opened is meant.
  for (const label of labels) {
    await grid.page.getByRole('menuitem', { name: label, exact: true }).last().click();
  }
}

async function texts(...addresses: string[]): Promise<string[]> {
  return Promise.all(addresses.map((address) => grid.text(address)));
}

const focusIsInGrid = () =>
  grid.page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null);

test('the menu of a cell opens by keyboard and mouse and gives the keyboard back', async () => {
  await grid.goTo('B2');
  await grid.press('Shift+F10');
  await menu('儲存格').waitFor();
  await grid.press('Escape');
  expect(await focusIsInGrid()).toBe(true);
  await grid.press('ContextMenu');
  await menu('儲存格').waitFor();
  await grid.press('Escape');
  // A press on another cell selects it first.
  await grid.page.locator('[data-address="C3"]').click({ button: 'right' });
  await menu('儲存格').waitFor();
  expect(await grid.address()).toBe('C3');
  await grid.press('Escape', 'ArrowDown');
  expect(await grid.address()).toBe('C4');
});

test('cells are put in and taken out as the dialog says, each one step', async () => {
  await grid.goTo('B2');
  await grid.press('Shift+F10', 'i');
  const dialog = grid.page.getByRole('dialog', { name: '插入' });
  await dialog.getByRole('radio', { name: '現有儲存格下移' }).waitFor();
  await grid.press('Enter');
  expect(await texts('B2', 'B3', 'C2')).toEqual(['', '丙', '30']);
  expect(await focusIsInGrid()).toBe(true);
  await grid.press('Control+-');
  await grid.page.getByRole('dialog', { name: '刪除' }).waitFor();
  await grid.page.getByRole('radio', { name: '整列' }).check();
  await grid.press('Enter');
  expect(await texts('A2', 'B2', 'C2')).toEqual(['2', '丙', '10']);
  await grid.press('Control+z', 'Control+z');
  expect(await texts('A2', 'B2', 'C2')).toEqual(['1', '丙', '30']);
});

test('a list is sorted by the column of the cell, its headers stay', async () => {
  await grid.goTo('C3');
  await choose('排序(O)', '遞減排序(O)');
  expect(await texts('C1', 'C2', 'C3', 'C4', 'A2')).toEqual(['數量', '30', '20', '10', '1']);
  await choose('排序(O)', '遞增排序(S)');
  expect(await texts('C1', 'C2', 'A2', 'B2')).toEqual(['數量', '10', '2', '甲']);
  await grid.press('Control+z', 'Control+z');
  expect(await texts('C2', 'C3', 'C4')).toEqual(['30', '10', '20']);
});

test('rows and columns are hidden, shown, sized and put in by their heads', async () => {
  const head = (name: string): Locator => grid.page.getByRole('rowheader', { name, exact: true });
  await head('3').click({ button: 'right' });
  await menu('列').getByRole('menuitem', { name: '隱藏(H)', exact: true }).click();
  expect(await head('3').count()).toBe(0);
  await head('2').click();
  await head('4').click({ modifiers: ['Shift'] });
  await choose('取消隱藏(U)');
  expect(await head('3').count()).toBe(1);
  await head('3').click({ button: 'right' });
  await grid.press('r');
  const height = grid.page.getByRole('textbox', { name: '列高' });
  await height.fill('999');
  expect(await grid.page.getByRole('button', { name: '確定' }).isDisabled()).toBe(true);
  await height.fill('45');
  await grid.press('Enter');
  // 45 points are 60 pixels.
  expect((await head('3').boundingBox())?.height).toBe(60);
  const column = grid.page.getByRole('columnheader', { name: 'B', exact: true });
  await column.click({ button: 'right' });
  await menu('欄').getByRole('menuitem', { name: '插入(I)', exact: true }).click();
  expect(await texts('B1', 'C1')).toEqual(['', '名稱']);
  await grid.press('Control+z', 'Control+z');
  expect(await texts('B1')).toEqual(['名稱']);
});

test('panes freeze before the active cell and thaw', async () => {
  await grid.goTo('B2');
  await choose('凍結窗格(F)', '凍結窗格(F)');
  const first = grid.page.locator('[data-address="A2"]');
  expect(await first.evaluate((cell) => getComputedStyle(cell).position)).toBe('sticky');
  await choose('凍結窗格(F)', '取消凍結窗格(U)');
  expect(await first.evaluate((cell) => getComputedStyle(cell).position)).toBe('relative');
});

test('a table offers its own rows and columns, filters by a cell, wrong entries are ringed', async () => {
  await grid.goTo('E2');
  await choose('插入', '上方插入表格列');
  expect(await texts('E2', 'E3', 'E4')).toEqual(['', 'a', 'b']);
  await grid.press('Control+z');
  await choose('篩選(E)', '依選取儲存格的值篩選(V)');
  await grid.page.getByText('2 筆記錄中找到 1 筆').waitFor();
  // Rows 2 and 4 are seen to go; 3, which the filter hides, stays.
  await grid.page.getByRole('rowheader', { name: '2', exact: true }).click();
  const fourth = grid.page.getByRole('rowheader', { name: '4', exact: true });
  await fourth.click({ modifiers: ['Shift'] });
  await choose('刪除(D)');
  await grid.goTo('E2');
  expect(await grid.bar()).toBe('b');
  await grid.press('Control+z');
  await grid.goTo('E2');
  expect(await grid.bar()).toBe('a');
  await choose('篩選(E)', '清除此欄的篩選(C)');
  await grid.goTo('H1');
  await choose('資料驗證(V)', '圈選錯誤資料(I)');
  await grid.page.getByText('H2 不符合資料驗證').waitFor();
  await choose('資料驗證(V)', '清除錯誤圈選(R)');
  expect(await grid.page.getByText('H2 不符合資料驗證').count()).toBe(0);
});

test('what a protected sheet forbids is said and not done', async () => {
  await grid.page.getByRole('tab', { name: '鎖定' }).click();
  await grid.goTo('A1');
  await grid.press('Shift+Space');
  await choose('刪除(D)');
  await grid.page.getByRole('alert').getByText('工作表受保護，不能刪除列。').waitFor();
  expect(await grid.text('A1')).toBe('不能改');
  await grid.page.getByRole('tab', { name: '資料' }).click();
});

test.each(['light', 'dark'] as const)('axe finds nothing with a menu open, %s', async (scheme) => {
  await grid.page.emulateMedia({ colorScheme: scheme });
  await grid.goTo('B2');
  await grid.press('Shift+F10', 'o');
  await menu('排序').waitFor();
  await grid.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await grid.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(what: object): Promise<AxeResult> } };
    const { violations } = await axe.run({ include: [['main'], ['.menu']] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
  expect(found).toEqual([]);
  await grid.press('Escape', 'Escape');
});

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
}

test('nobody complained', () => {
  expect(grid.complaints).toEqual([]);
});
