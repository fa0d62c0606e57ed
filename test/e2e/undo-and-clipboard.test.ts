import type { Page } from 'playwright-core';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

// Steps taken back and cells brought in and out, in a real browser with its real clipboard.

let workbench: WorkbenchPage;
let page: Page;

beforeAll(async () => {
  workbench = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = workbench);
  await page.getByRole('tab', { name: '首頁', exact: true }).waitFor();
  await page.getByRole('button', { name: '新增工作表' }).click();
});

afterAll(async () => {
  await workbench.close();
});

const press = (keys: string) => page.keyboard.press(keys);

async function go(place: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill(place);
  await box.press('Enter');
  await page.locator('[role=gridcell][aria-selected=true]').first().waitFor();
  await page.locator('.cell-input, [role=grid]').first().focus();
}

async function type(place: string, text: string): Promise<void> {
  await go(place);
  await page.keyboard.type(text);
  await press('Enter');
}

/** What the cell shows. */
function shown(place: string): Promise<string> {
  const [, letters = '', row = ''] = /^([A-Z])(\d+)$/.exec(place) ?? [];
  const column = letters.charCodeAt(0) - 64;
  const cell = `[role=gridcell][aria-rowindex="${row}"][aria-colindex="${column}"]`;
  return page.locator(cell).innerText();
}

/** The grid is drawn after the edit is made: soon, and on a busy machine a little later. */
async function show(places: readonly string[], texts: readonly string[]): Promise<void> {
  const read = () => Promise.all(places.map(shown));
  const isSo = async () => JSON.stringify(await read()) === JSON.stringify(texts);
  for (let tries = 0; tries < 100 && !(await isSo()); tries += 1) await page.waitForTimeout(50);
  expect(await read()).toEqual(texts);
}

const clipboard = (kind: string) =>
  page.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read();
    return item?.types.includes(type) ? (await item.getType(type)).text() : '';
  }, kind);

const give = (content: Record<string, string>) =>
  page.evaluate(async (given) => {
    const parts = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
  }, content);

test('copied cells: text and a table for others, formulas and formats for ourselves', async () => {
  await type('A1', '1');
  await type('A2', '2');
  await type('B1', '=A1*10');
  await type('B2', '=A2*10');
  await go('A1:B2');
  await press('Control+c');
  expect(await clipboard('text/plain')).toBe('1\t10\r\n2\t20\r\n');
  expect(await clipboard('text/html')).toMatch(/<table[^>]*>.*<td[^>]*>1<\/td>/s);
  expect(await page.locator('.copied-frame').count()).toBe(1);

  await go('D4');
  await press('Control+v');
  await show(['D4', 'E4', 'D5', 'E5'], ['1', '10', '2', '20']);
  await type('D4', '7');
  // The reference came along by three columns and rows.
  await show(['E4'], ['70']);
  expect(await page.locator('.copied-frame').count()).toBe(0);

  // One cell fills all that are selected; Escape ends the copy.
  await go('A1');
  await press('Control+c');
  await go('A8:B9');
  await press('Control+v');
  await show(['A8', 'B8', 'A9', 'B9'], ['1', '1', '1', '1']);
  await press('Escape');
  expect(await page.locator('.copied-frame').count()).toBe(0);
});

test('cut cells: references to them follow; a step back brings them home', async () => {
  await go('A1');
  await press('Control+x');
  await go('C1');
  await press('Control+v');
  await show(['A1', 'B1', 'C1'], ['', '10', '1']);
  await type('C1', '5');
  await show(['B1'], ['50']);
  await press('Control+z');
  await press('Control+z');
  await show(['A1', 'B1', 'C1'], ['1', '10', '']);
  await press('Control+y');
  await press('Control+Shift+z');
  await show(['A1', 'B1', 'C1'], ['', '50', '5']);
});

test('what other programs give: tab-separated text, tables with spans and their own values', async () => {
  await go('A12');
  await give({ 'text/plain': '姓名\t日期\r\n"甲\t乙"\t2026/3/1\r\n' });
  await press('Control+v');
  await show(['A12', 'B12', 'B13'], ['姓名', '日期', '2026/3/1']);
  expect(await shown('A13')).toContain('乙');

  await go('A15');
  await give({
    'text/html':
      '<style>.t{mso-number-format:"\\@"}</style><table><tr><th colspan=2>標題</th></tr>' +
      '<tr><td x:num="0.5">五成</td><td class=t>007</td></tr><tr><td>一<br>二</td>' +
      `<td data-sheets-value='{"1":3,"3":42}'>四二</td></tr></table>`,
    'text/plain': '沒有用到',
  });
  await press('Control+v');
  await show(['A15', 'A16', 'B16', 'B17'], ['標題', '0.5', '007', '42']);
  const title = page.locator('[role=gridcell][aria-rowindex="15"][aria-colindex="1"]');
  expect(await title.getAttribute('aria-colspan')).toBe('2');
  // One step, however many cells.
  await press('Control+z');
  await show(['A15', 'A16', 'B16', 'B17'], ['', '', '', '']);
});

test('a hundred steps back and forth', async () => {
  await go('H1');
  for (let i = 1; i <= 100; i++) {
    await page.keyboard.type(String(i));
    await press('Enter');
    await press('ArrowUp');
  }
  await show(['H1'], ['100']);
  for (let i = 0; i < 100; i++) await press('Control+z');
  await show(['H1'], ['']);
  for (let i = 0; i < 100; i++) await press('Control+y');
  await show(['H1'], ['100']);
  expect(workbench.complaints).toEqual([]);
});
