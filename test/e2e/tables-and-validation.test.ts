import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { openGrid, type GridPage } from './grid-page';

// Tables that grow and rules that refuse, in a real browser over a workbook of another program.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-tables-'));
let grid: GridPage;

/**
 * A1:C3 the table 清單 with 狀態 from a list and 數量 from 1 to 10; E1 sums its 數量; G1:G2 is one
 * array formula of the old kind.
 */
function workbook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('資料');
  sheet.addTable({
    name: '清單',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: '編號' }, { name: '狀態' }, { name: '數量' }],
    rows: [
      ['A-1', '完成', 3],
      ['A-2', '進行', 5],
    ],
  });
  sheet.getCell('E1').value = { formula: 'SUM(清單[數量])', result: 8 };
  const array = { formula: 'ROW(1:2)', shareType: 'array', ref: 'G1:G2', result: 1 };
  sheet.getCell('G1').value = array as ExcelJS.CellFormulaValue;
  for (const address of ['B2', 'B3']) {
    sheet.getCell(address).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"完成,進行,暫停"'],
      showInputMessage: true,
      promptTitle: '狀態',
      prompt: '請從清單選擇',
      showErrorMessage: true,
    };
  }
  for (const address of ['C2', 'C3']) {
    sheet.getCell(address).dataValidation = {
      type: 'whole',
      operator: 'between',
      allowBlank: true,
      formulae: [1, 10],
      showErrorMessage: true,
      errorStyle: address === 'C2' ? 'stop' : 'warning',
      errorTitle: '數量不對',
      error: '請輸入 1 到 10',
    };
  }
  return book;
}

beforeAll(async () => {
  grid = await openGrid(workbook(), '表格.xlsx', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});

afterAll(async () => {
  await grid.close();
  rmSync(folder, { recursive: true, force: true });
});

async function type(address: string, text: string, key = 'Enter') {
  await grid.goTo(address);
  await grid.page.keyboard.type(text);
  await grid.press(key);
}

async function shows(address: string, text: string) {
  const cell = grid.page.locator(`[data-address="${address}"]`);
  await cell.filter({ hasText: text }).waitFor();
  expect((await cell.innerText()).trim()).toBe(text);
}

test('rows typed below and a header typed beside join the table, Tab makes one more', async () => {
  await type('A4', 'A-3');
  await type('C4', '9');
  await shows('E1', '17');
  await type('D1', '加倍');
  await type('D2', '=[@數量]*2');
  await shows('D4', '18');
  await grid.goTo('D4');
  await grid.press('Tab');
  expect(await grid.address()).toBe('A5');
  await type('C1', '件數');
  await grid.goTo('E1');
  expect(await grid.bar()).toBe('=SUM(清單[件數])');
});

test('the list of a cell by keyboard: arrows, first letters, Esc; the message stands beside it', async () => {
  const { page } = grid;
  await grid.goTo('B2');
  await page.getByRole('note', { name: '輸入提示' }).getByText('請從清單選擇').waitFor();
  await grid.press('Alt+ArrowDown');
  const list = page.getByRole('listbox', { name: 'B2 可選的值' });
  expect(await list.getByRole('option').allInnerTexts()).toEqual(['完成', '進行', '暫停']);
  await grid.press('ArrowDown', 'ArrowDown', 'Enter');
  await list.waitFor({ state: 'detached' });
  await shows('B2', '暫停');
  await grid.press('Alt+ArrowDown', 'Home', 'Escape');
  await shows('B2', '暫停');
  // The keyboard is the grid's again.
  await grid.press('ArrowDown');
  expect(await grid.address()).toBe('B3');
  await grid.press('Alt+ArrowDown');
  await page.getByRole('option', { name: '完成' }).click();
  await shows('B3', '完成');
});

test('an entry that breaks its rule is refused, or asked about where the rule only warns', async () => {
  const { page } = grid;
  const question = page.getByRole('dialog', { name: '數量不對' });
  await type('C2', '99');
  await question.getByText('請輸入 1 到 10').waitFor();
  await grid.press('Enter');
  await question.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: '編輯 C2' }).inputValue()).toBe('99');
  await grid.press('Enter');
  await question.getByRole('button', { name: '取消' }).click();
  await question.waitFor({ state: 'detached' });
  await shows('C2', '3');
  await type('C3', '20');
  await question.getByText('要繼續嗎？').waitFor();
  await question.getByRole('button', { name: '是', exact: true }).click();
  await shows('C3', '20');
  expect(await grid.address()).toBe('C4');
  // Left by a press elsewhere, the entry has the keyboard again afterwards.
  await grid.goTo('C2');
  await page.keyboard.type('98');
  await page.getByRole('tab', { name: '資料', exact: true }).click();
  await grid.press('Enter');
  await question.waitFor({ state: 'detached' });
  await page.locator('.cell-editor:focus').waitFor();
  await grid.press('Escape');
  await shows('C2', '3');
});

test('an entry for all selected cells is asked about as well', async () => {
  const { page } = grid;
  await grid.goTo('C2:C3');
  await page.keyboard.type('70');
  await grid.press('Control+Enter');
  await page
    .getByRole('dialog', { name: '數量不對' })
    .getByRole('button', { name: '取消' })
    .click();
  await shows('C2', '3');
  await shows('C3', '20');
});

test('what is pasted against a rule stays, ringed, until it is mended or Esc takes the rings', async () => {
  const { page } = grid;
  await page.evaluate(() => navigator.clipboard.writeText('50\n4\n60'));
  await grid.goTo('C2');
  await grid.press('Control+v');
  await page.getByText('有 2 個儲存格不符合資料驗證').waitFor();
  const ring = (address: string) => page.getByText(`${address} 不符合資料驗證`);
  expect([await ring('C2').count(), await ring('C3').count(), await ring('C4').count()]).toEqual([
    1, 0, 1,
  ]);
  await shows('C4', '60');
  await type('C2', '5');
  await ring('C2').waitFor({ state: 'detached' });
  expect(await ring('C4').count()).toBe(1);
  await grid.press('Escape');
  await ring('C4').waitFor({ state: 'detached' });
  await shows('C4', '60');
  await type('C3', '6');
});

test('a part of an array formula cannot be changed', async () => {
  const { page } = grid;
  await type('G2', '7');
  await page.getByText('您無法變更部分陣列。').waitFor();
  await grid.press('Escape');
  await grid.goTo('G2');
  expect(await grid.bar()).not.toBe('7');
});

test('another program reads the table as it has become', async () => {
  const [saved] = await Promise.all([
    grid.page.waitForEvent('download'),
    grid.page.getByRole('button', { name: '下載' }).click(),
  ]);
  const file = path.join(folder, 'saved.xlsx');
  await saved.saveAs(file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet('資料');
  const table = sheet?.getTable('清單') as unknown as
    { table: { tableRef: string; columns: { name: string }[] } } | undefined;
  expect(table?.table.tableRef).toBe('A1:D5');
  expect(table?.table.columns.map(({ name }) => name)).toEqual(['編號', '狀態', '件數', '加倍']);
  expect([sheet?.getCell('A4').value, sheet?.getCell('C3').value]).toEqual(['A-3', 6]);
  expect(sheet?.getCell('B4').dataValidation.type).toBe('list');
  expect(grid.complaints).toEqual([]);
});
