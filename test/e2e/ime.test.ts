import ExcelJS from 'exceljs';
import type { CDPSession } from 'playwright-core';
import { openGrid, type GridPage } from './grid-page';

// Chinese typed onto a cell, through the browser's own protocol for input methods.

let grid: GridPage;
let ime: CDPSession;

beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('資料').addRow(['原文', 2]);
  grid = await openGrid(book, '輸入法.xlsx');
  ime = await grid.page.context().newCDPSession(grid.page);
});

afterAll(() => grid.close());

/** What an input method shows while a word is spelt; the key itself says no more than `Process`. */
async function compose(...texts: string[]): Promise<void> {
  for (const text of texts) {
    await key('rawKeyDown', 'Process');
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
}

/** The chosen word; the Enter that chooses it belongs to the input method. */
async function choose(text: string): Promise<void> {
  await key('rawKeyDown', 'Process');
  await ime.send('Input.insertText', { text });
}

function key(type: 'rawKeyDown' | 'keyUp', name: string) {
  return ime.send('Input.dispatchKeyEvent', { type, key: name, windowsVirtualKeyCode: 229 });
}

const editor = (address: string) => grid.page.getByRole('textbox', { name: `編輯 ${address}` });

test('a composition begins directly on the selected cell, with its first letter', async () => {
  await grid.goTo('B3');
  await compose('ㄗ', 'ㄗ一', 'ㄗ一ˊ');
  expect(await editor('B3').inputValue()).toBe('ㄗ一ˊ');
  expect(await grid.bar()).toBe('ㄗ一ˊ');
  await choose('資');
  expect(await editor('B3').inputValue()).toBe('資');
  expect(await grid.address()).toBe('B3');
  await compose('ㄢ');
  await choose('安');
  expect(await editor('B3').inputValue()).toBe('資安');
  await grid.press('Enter');
  expect(await grid.address()).toBe('B4');
  expect(await grid.text('B3')).toBe('資安');
});

test('a word that comes with the caret before it, as at times right after the keyboard does, stays before the next', async () => {
  await grid.goTo('B5');
  await grid.page.locator('textarea:focus').evaluate((field: HTMLTextAreaElement) => {
    field.setRangeText('稽', 0, 0, 'start');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: '稽' }));
  });
  await grid.page.keyboard.insertText('核');
  await grid.page.keyboard.insertText('日');
  await grid.press('Enter');
  expect(await grid.text('B5')).toBe('稽核日');
});

test('what a cell held is replaced by a composition, and comes back with Esc', async () => {
  await grid.goTo('A1');
  await compose('ㄒ');
  await choose('新');
  await grid.press('Escape');
  expect(await grid.text('A1')).toBe('原文');
  await compose('ㄒ');
  await choose('新');
  await grid.press('Tab');
  expect([await grid.text('A1'), await grid.address()]).toEqual(['新', 'B1']);
});

test('after F2 a composition goes on where the caret is', async () => {
  await grid.goTo('A1');
  await grid.press('F2', 'Home');
  await compose('ㄗ');
  await choose('最');
  expect(await editor('A1').inputValue()).toBe('最新');
  await grid.press('Enter');
  expect(await grid.text('A1')).toBe('最新');
});

test('a press of the mouse elsewhere in the middle of a composition keeps what is there', async () => {
  await grid.goTo('D5');
  await compose('機');
  await grid.page.locator('[data-address="F8"]').click();
  expect([await grid.text('D5'), await grid.address()]).toEqual(['機', 'F8']);
  expect(await grid.page.locator('.cell-input').inputValue()).toBe('');
  await grid.page.keyboard.type('x');
  await grid.press('Enter');
  expect(await grid.text('F8')).toBe('x');
});

test('the formula bar takes compositions too', async () => {
  await grid.goTo('D6');
  await grid.page.getByRole('textbox', { name: '資料編輯列' }).click();
  await compose('ㄕ');
  await choose('室');
  await grid.press('Enter');
  expect([await grid.text('D6'), await grid.address()]).toEqual(['室', 'D7']);
  expect(grid.complaints).toEqual([]);
});
