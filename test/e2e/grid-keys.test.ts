import ExcelJS from 'exceljs';
import { openGrid, type GridPage } from './grid-page';

// The keys of Excel in the grid, in a real browser over a workbook made by another program.

let grid: GridPage;

/** A1:C4 a block of data, B8 alone, E1:G3 a table, D merged with nothing. */
function workbook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('資料');
  sheet.addRows([
    ['編號', '名稱', '數量'],
    [1, '甲', 10],
    [2, '乙', 20],
    [3, '丙', 30],
  ]);
  sheet.getCell('B8').value = '遠處';
  sheet.addTable({
    name: '表一',
    ref: 'E1',
    headerRow: true,
    columns: [{ name: '欄一' }, { name: '欄二' }],
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  sheet.getCell('L11').value = '隱藏列';
  sheet.getRow(11).hidden = true;
  sheet.mergeCells('I2:J3');
  book.addWorksheet('第二張');
  const locked = book.addWorksheet('鎖定');
  locked.getCell('A1').value = '不能改';
  locked.getCell('B1').protection = { locked: false };
  void locked.protect('', {});
  return book;
}

beforeAll(async () => {
  grid = await openGrid(workbook(), '按鍵.xlsx');
});

afterAll(() => grid.close());

/** Text of the selected cells' heads: what `aria-selected` says, in sight. */
async function selected(): Promise<string> {
  const addresses = await grid.page
    .locator('[role=gridcell][aria-selected=true]')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.address ?? ''));
  return `${addresses[0]}:${addresses.at(-1)} (${addresses.length})`;
}

async function after(from: string, ...keys: string[]): Promise<string> {
  await grid.goTo(from);
  await grid.press(...keys);
  return grid.address();
}

test('arrows, Home, End and pages move the active cell', async () => {
  expect(await after('B2', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft')).toBe('B2');
  expect(await after('A1', 'ArrowUp', 'ArrowLeft')).toBe('A1');
  expect(await after('D10', 'ArrowDown')).toBe('D12'); // row 11 is hidden
  expect(await after('H2', 'ArrowRight', 'ArrowRight')).toBe('K2'); // over the merged I2:J3
  expect(await after('C3', 'Home')).toBe('A3');
  expect(await after('C3', 'Control+Home')).toBe('A1');
  expect(await after('A1', 'Control+End')).toBe('L11');
  expect(await after('C60', 'PageUp', 'PageDown')).toBe('C60');
});

test('Ctrl and an arrow go to the edge of the data, or of the sheet', async () => {
  expect(await after('A1', 'Control+ArrowDown')).toBe('A4');
  expect(await after('B4', 'Control+ArrowDown')).toBe('B8');
  expect(await after('A1', 'Control+ArrowRight')).toBe('C1');
  expect(await after('C1', 'Control+ArrowRight')).toBe('E1');
  expect(await after('A8', 'Control+ArrowUp')).toBe('A4');
  expect(await after('M5', 'Control+ArrowRight')).toBe('XFD5');
  expect(await after('A4', 'Control+ArrowDown')).toBe('A1048576');
  expect(await after('A1048576', 'Control+ArrowUp')).toBe('A4');
});

test('Shift extends from the active cell, which stays', async () => {
  expect(await after('B2', 'Shift+ArrowDown', 'Shift+ArrowRight')).toBe('B2');
  expect(await selected()).toBe('B2:C3 (4)');
  await grid.press('Shift+ArrowUp', 'Shift+ArrowUp');
  expect(await selected()).toBe('B1:C2 (4)');
  expect(await grid.address()).toBe('B2');
  await after('A1', 'Control+Shift+ArrowDown', 'Control+Shift+ArrowRight');
  expect(await selected()).toBe('A1:C4 (12)');
  await after('B3', 'Control+Shift+Home');
  expect(await selected()).toBe('A1:B3 (6)');
  await after('H2', 'Shift+ArrowRight');
  expect(await selected()).toBe('H2:H3 (3)'); // H2, H3 and the merged I2:J3
});

test('Ctrl+A takes the block of data or the table, then more', async () => {
  await after('B2', 'Control+a');
  expect(await selected()).toBe('A1:C4 (12)');
  expect(await grid.address()).toBe('B2');
  await after('E2', 'Control+a');
  expect(await selected()).toBe('E2:F3 (4)');
  await grid.press('Control+a');
  expect(await selected()).toBe('E1:F3 (6)');
  await after('E2', 'Control+Space');
  expect(await selected()).toBe('E2:E3 (2)');
  await after('E2', 'Shift+Space');
  expect(await selected()).toBe('E2:F2 (2)');
  await after('A20', 'Shift+Space');
  const heads = grid.page.locator('[role=rowheader].head-selected');
  expect(await heads.allInnerTexts()).toEqual(['20']);
});

test('typing begins an entry, Enter and Tab keep it and move on', async () => {
  await grid.goTo('A20');
  await grid.page.keyboard.type('12');
  await grid.press('Tab');
  await grid.page.keyboard.type('3%');
  await grid.press('Tab');
  await grid.page.keyboard.type('丁');
  await grid.press('Enter');
  // Back to the column where the Tabs began.
  expect(await grid.address()).toBe('A21');
  expect(await grid.text('A20')).toBe('12');
  expect(await grid.text('B20')).toBe('3%');
  expect(await grid.text('C20')).toBe('丁');
  await grid.page.keyboard.type('up');
  await grid.press('Shift+Enter');
  expect(await grid.address()).toBe('A20');
  await grid.goTo('B21');
  await grid.page.keyboard.type('left');
  await grid.press('Shift+Tab');
  expect(await grid.address()).toBe('A21');
});

test('arrows leave what is typed; after F2 they move the caret', async () => {
  await grid.goTo('A23');
  await grid.page.keyboard.type('ab');
  await grid.press('ArrowRight');
  expect(await grid.address()).toBe('B23');
  expect(await grid.text('A23')).toBe('ab');
  await grid.goTo('A23');
  await grid.press('F2', 'ArrowLeft');
  await grid.page.keyboard.type('X');
  await grid.press('Enter');
  expect(await grid.text('A23')).toBe('aXb');
  // F2 a second time: arrows leave again.
  await grid.goTo('A23');
  await grid.press('F2', 'F2', 'ArrowRight');
  expect(await grid.address()).toBe('B23');
});

test('Esc takes back, Backspace empties and edits, Delete clears', async () => {
  await grid.goTo('A23');
  await grid.page.keyboard.type('zzz');
  await grid.press('Escape');
  expect(await grid.text('A23')).toBe('aXb');
  await grid.press('Backspace');
  await grid.page.keyboard.type('neu');
  await grid.press('Enter');
  expect(await grid.text('A23')).toBe('neu');
  await grid.goTo('A20');
  await grid.press('Shift+ArrowRight', 'Delete');
  expect([await grid.text('A20'), await grid.text('B20'), await grid.text('C20')]).toEqual([
    '',
    '',
    '丁',
  ]);
});

test('Alt+Enter breaks the line, Ctrl+Enter fills the selection', async () => {
  await grid.goTo('D20');
  await grid.page.keyboard.type('一');
  await grid.press('Alt+Enter');
  await grid.page.keyboard.type('二');
  await grid.press('Enter');
  await grid.goTo('D20');
  expect(await grid.bar()).toBe('一\n二');
  await grid.goTo('A25');
  await grid.press('Shift+ArrowRight', 'Shift+ArrowDown');
  await grid.page.keyboard.type('=A2*2');
  await grid.press('Control+Enter');
  // A2 is 1 and A3 is 2; B2 and B3 are texts.
  expect([await grid.text('A25'), await grid.text('A26'), await grid.text('B25')]).toEqual([
    '2',
    '4',
    '#VALUE!',
  ]);
  expect(await selected()).toBe('A25:B26 (4)');
});

test('within a selection Tab goes by rows and Enter by columns, round and round', async () => {
  await after('A1', 'Shift+ArrowDown', 'Shift+ArrowRight');
  const addresses: string[] = [];
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter', 'Enter', 'Shift+Enter', 'Shift+Tab']) {
    await grid.press(key);
    addresses.push(await grid.address());
  }
  expect(addresses).toEqual(['B1', 'A2', 'B2', 'A1', 'A2', 'B1', 'A2', 'B1']);
  expect(await selected()).toBe('A1:B2 (4)');
});

test('a wrong formula is not lost: one stays in the cell and is told why', async () => {
  await grid.goTo('A30');
  await grid.page.keyboard.type('=SUM(1,,2');
  await grid.press('Enter'); // Excel adds the bracket
  await grid.goTo('A30');
  expect(await grid.bar()).toBe('=SUM(1,,2)');
  await grid.goTo('A31');
  await grid.page.keyboard.type('=1+*');
  await grid.press('Enter');
  await grid.page.getByRole('alert').getByText('這個公式有問題').waitFor();
  const editor = grid.page.getByRole('textbox', { name: '編輯 A31' });
  expect(await editor.inputValue()).toBe('=1+*');
  // Nor does a press of the mouse elsewhere lose it.
  await grid.page.locator('[data-address="C31"]').click();
  expect(await editor.inputValue()).toBe('=1+*');
  await grid.press('Escape');
  expect(await grid.address()).toBe('A31');
  expect(await grid.bar()).toBe('');
});

test('Ctrl+D fills down, Ctrl+R to the right, Tab in the last cell of a table adds a row', async () => {
  await grid.goTo('N2');
  await grid.page.keyboard.type('=A2*3');
  await grid.press('Control+Enter', 'Shift+ArrowDown', 'Control+d');
  expect([await grid.text('N2'), await grid.text('N3')]).toEqual(['3', '6']);
  await grid.goTo('O2');
  await grid.press('Control+r');
  expect(await grid.bar()).toBe('=B2*3');
  await grid.goTo('F3');
  await grid.press('Tab');
  expect(await grid.address()).toBe('E4');
  await grid.press('Control+a');
  expect(await selected()).toBe('E2:F4 (6)');
  await grid.press('Control+z', 'Control+z');
});

test('the formula bar edits the same entry', async () => {
  await grid.goTo('A33');
  const bar = grid.page.getByRole('textbox', { name: '資料編輯列' });
  await bar.click();
  await grid.page.keyboard.type('=1+2');
  expect(await grid.page.getByRole('textbox', { name: '編輯 A33' }).inputValue()).toBe('=1+2');
  await grid.press('Enter');
  expect(await grid.address()).toBe('A34');
  expect(await grid.text('A33')).toBe('3');
  await grid.page.keyboard.type('5');
  await grid.page.getByRole('button', { name: '輸入' }).click();
  expect([await grid.address(), await grid.text('A34')]).toEqual(['A34', '5']);
  await grid.page.keyboard.type('6');
  await grid.page.getByRole('button', { name: '取消', exact: true }).click();
  expect(await grid.text('A34')).toBe('5');
});

test('Ctrl+; is today, Ctrl+Page goes to the next sheet, Ctrl+G to the name box', async () => {
  await after('A35', 'Control+;', 'Enter', 'ArrowUp');
  const today = await grid.page.evaluate(() => {
    const now = new Date();
    return `${now.getFullYear()}/${now.getMonth() + 1}/${now.getDate()}`;
  });
  expect(await grid.bar()).toBe(today);
  await grid.press('Control+PageDown');
  await grid.page.getByRole('grid', { name: '工作表 第二張' }).waitFor();
  await grid.page.keyboard.type('第二');
  await grid.press('Enter');
  expect(await grid.text('A1')).toBe('第二');
  await grid.press('Control+PageUp');
  await grid.page.getByRole('grid', { name: '工作表 資料' }).waitFor();
  await grid.press('Control+g');
  await grid.page.keyboard.type('C3');
  await grid.press('Enter', 'ArrowDown');
  expect(await grid.address()).toBe('C4');
});

test('a locked cell says so and cannot be typed into', async () => {
  await grid.page.getByRole('tab', { name: '鎖定' }).click();
  await grid.goTo('A1');
  await grid.press('F2');
  await grid.page.getByRole('alert').getByText('已鎖定').waitFor();
  await grid.page.keyboard.insertText('改');
  expect(await grid.text('A1')).toBe('不能改');
  const cell = grid.page.locator('[data-address="A1"]');
  expect(await cell.getAttribute('aria-readonly')).toBe('true');
  await grid.goTo('B1');
  await grid.page.keyboard.type('可以');
  await grid.press('Enter');
  expect(await grid.text('B1')).toBe('可以');
});

test('nobody complained', () => {
  expect(grid.complaints).toEqual([]);
});
