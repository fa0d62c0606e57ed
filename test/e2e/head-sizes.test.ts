import ExcelJS from 'exceljs';
import { openGrid, type GridPage } from './grid-page';

// Rows and columns sized by the edges of their heads, in a real browser.

let grid: GridPage;

beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('資料');
  sheet.getCell('B2').value = '一段比欄寬長出許多的文字';
  grid = await openGrid(book, '欄寬.xlsx');
});

afterAll(() => grid.close());

const head = (kind: 'row' | 'column', index: number) =>
  grid.page.locator(`[data-${kind}-head="${index}"]`);

async function sizeOf(kind: 'row' | 'column', index: number): Promise<number> {
  const box = await head(kind, index).boundingBox();
  if (!box) throw new Error('The head is not in sight');
  return Math.round(kind === 'row' ? box.height : box.width);
}

async function drag(kind: 'row' | 'column', index: number, by: number): Promise<void> {
  const box = await head(kind, index).boundingBox();
  if (!box) throw new Error('The head is not in sight');
  const [x, y] =
    kind === 'row'
      ? [box.x + box.width / 2, box.y + box.height - 2]
      : [box.x + box.width - 2, box.y + box.height / 2];
  await grid.page.mouse.move(x, y);
  await grid.page.mouse.down();
  await grid.page.mouse.move(kind === 'row' ? x : x + by, kind === 'row' ? y + by : y, {
    steps: 4,
  });
  await grid.page.mouse.up();
}

/** Waits for what the page does a moment later. */
async function until(isSo: (size: number) => boolean, read: () => Promise<number>) {
  const deadline = Date.now() + 5_000;
  while (!isSo(await read()) && Date.now() < deadline) await grid.page.waitForTimeout(50);
  return read();
}

test('a column is as wide as its edge was dragged, one step, and a double press fits it', async () => {
  const before = await sizeOf('column', 1);
  await drag('column', 1, 60);
  const wide = await until(
    (size) => size !== before,
    () => sizeOf('column', 1),
  );
  expect(Math.abs(wide - before - 60)).toBeLessThanOrEqual(2);
  await grid.goTo('A1');
  await grid.press('Control+z');
  expect(
    await until(
      (size) => size === before,
      () => sizeOf('column', 1),
    ),
  ).toBe(before);

  const box = await head('column', 1).boundingBox();
  await grid.page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0) - 2, (box?.y ?? 0) + 8);
  // Twelve letters of 11 points.
  expect(
    await until(
      (size) => size > 150,
      () => sizeOf('column', 1),
    ),
  ).toBeGreaterThan(150);
});

test('a row is as high as its edge was dragged', async () => {
  const before = await sizeOf('row', 3);
  await drag('row', 3, 25);
  const high = await until(
    (size) => size !== before,
    () => sizeOf('row', 3),
  );
  expect(Math.abs(high - before - 25)).toBeLessThanOrEqual(1);
});

test('a date that is typed is seen: its column grows', async () => {
  await grid.goTo('D2');
  await grid.page.keyboard.type('2026/11/26 10:30');
  await grid.press('Enter');
  expect(await grid.text('D2')).toBe('2026/11/26 10:30');
  expect(grid.complaints).toEqual([]);
});
