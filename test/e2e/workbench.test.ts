import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { convert, root, startServer, validate, type Server } from './programs';

// The main job in a real browser: the unmodified pane beside the embedded workbook.

jest.setTimeout(180_000);

const SIX = [
  '過往管理審查之議案的處理狀態',
  '與資訊安全管理系統有關之內部及外部議題的變更',
  '資訊安全績效之回饋，包括下列之趨勢',
  '關注方之回饋',
  '風險評鑑結果及風險處理計畫之狀態',
  '持續改善之機會',
];

const folder = mkdtempSync(path.join(tmpdir(), 'isms-workbench-'));
let server: Server;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
/** What must stay empty: addresses asked of other machines, and what the page complained of. */
const strayed: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    viewport: { width: 1366, height: 768 },
  });
  page = await context.newPage();
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !/^(blob|data):/.test(url)) strayed.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.address);
  pane = page.frameLocator('iframe');
});

afterAll(async () => {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sheetTab = (name: string) =>
  page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { name, exact: true });
const paneTab = (name: string) => pane.getByRole('tab', { name, exact: true });
const paneButton = (name: string | RegExp) => pane.getByRole('button', { name });
const nameBox = () => page.getByRole('textbox', { name: '名稱方塊' });

async function goToCell(sheet: string, address: string) {
  await sheetTab(sheet).click();
  await nameBox().fill(address);
  await nameBox().press('Enter');
  await page.getByRole('grid').focus();
}

/** Waits for a value that the page shows a moment later. */
async function becomes(wanted: string, read: () => Promise<string | null>) {
  const deadline = Date.now() + 10_000;
  while ((await read()) !== wanted && Date.now() < deadline) await page.waitForTimeout(50);
  expect(await read()).toBe(wanted);
}

/** Where a row's cell is in the sample, found by another program. */
async function cellOfSample(sheet: string, key: string, header: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path.join(root, 'build/web/sample.xlsx'));
  const found: { row: number; column: number; address: string; text: string }[] = [];
  book.getWorksheet(sheet)?.eachRow((row) => {
    row.eachCell((cell) => {
      const { address, text } = cell;
      found.push({ row: Number(cell.row), column: Number(cell.col), address, text });
    });
  });
  const column = found.find(({ text }) => text === header)?.column;
  const row = found.find(({ text }) => text === key)?.row;
  const cell = found.find((each) => each.row === row && each.column === column);
  if (!cell) throw new Error(`The sample has no ${header} of ${key} on ${sheet}`);
  return cell;
}

/** Texts of a sheet's cells from top to bottom; the grid draws only what is in sight. */
async function readGrid(): Promise<string[]> {
  const grid = page.getByRole('grid');
  const texts = new Set<string>();
  await grid.evaluate((element) => {
    element.scrollTop = 0;
  });
  for (;;) {
    await page.waitForTimeout(100);
    for (const text of await grid.getByRole('gridcell').allInnerTexts()) texts.add(text.trim());
    const isEnd = await grid.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollTop += element.clientHeight * 0.7;
      return element.scrollTop === before;
    });
    if (isEnd) return [...texts].filter(Boolean);
  }
}

/** What Excel on the web sends the pane when a ribbon button of the add-in is pressed. */
async function pressRibbonButton(functionName: string) {
  await page.evaluate((name) => {
    const frame = document.querySelector('iframe');
    const { xdmInfo } = JSON.parse(frame?.name ?? '') as { xdmInfo: string };
    const message = {
      _messageType: 1,
      _actionName: 'appCommandInvoked',
      _conversationId: xdmInfo.split('|')[0],
      _correlationId: -1,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: 1,
      _data: ['e2e', name, JSON.stringify({ source: { id: name } })],
      _serializerVersion: 1,
    };
    frame?.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }, functionName);
}

async function download(): Promise<{ file: string; book: ExcelJS.Workbook }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下載' }).click(),
  ]);
  const file = path.join(folder, saved.suggestedFilename());
  await saved.saveAs(file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return { file, book };
}

test('the sample stands beside the pane and checks without errors', async () => {
  await sheetTab('發現事項').waitFor();
  await paneButton('檢核').click();
  await pane.getByText('可開會', { exact: true }).waitFor();
});

test('a problem leads to its cell, and is gone once the cell is put right', async () => {
  const cell = await cellOfSample('發現事項', 'NC-115-001', '不符合事項');
  await goToCell('發現事項', cell.address);
  await page.keyboard.press('Delete');
  await sheetTab('成員').click();

  await paneButton('重新檢核').click();
  await pane.getByText('尚不可開會').waitFor();
  await paneButton(/發現事項 NC-115-001・不符合事項.*FND-02/).click();
  await becomes('true', () => sheetTab('發現事項').getAttribute('aria-selected'));
  await becomes(cell.address, () => nameBox().inputValue());

  await goToCell('發現事項', cell.address);
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: `編輯 ${cell.address}` }).fill(cell.text);
  await page.keyboard.press('Enter');
  await paneButton('重新檢核').click();
  await pane.getByText('可開會', { exact: true }).waitFor();
});

test('the ribbon button for the check shows its result in the pane', async () => {
  await paneTab('工作表').click();
  await pressRibbonButton('checkWorkbook');
  await paneTab('檢核').and(pane.locator('[aria-selected=true]')).waitFor();
  await pane
    .getByRole('status')
    .getByText(/^檢核完成：錯誤 0 項/)
    .waitFor();
});

test('the agenda of the next review becomes a sheet with the six parts in order', async () => {
  await paneTab('議程').click();
  const summary = pane.getByRole('list', { name: '摘要' });
  await summary.waitFor();
  const heads = await summary.locator('> li').allInnerTexts();
  expect(heads.map((head) => head.split('\n')[0])).toEqual(
    SIX.map((title, index) => `${index + 1}. ${title}`),
  );

  await paneButton('產生議程').click();
  await pane
    .getByRole('tabpanel')
    .getByText(/已產生工作表「議程 MR-\d+-\d+」/)
    .waitFor();
  await sheetTab('成員').click();
  await paneButton('前往議程工作表').click();
  await page.getByRole('grid', { name: /議程 MR-/ }).waitFor();

  const texts = await readGrid();
  const places = SIX.map((title) => texts.findIndex((text) => text.includes(title)));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the ribbon button for the agenda makes it anew, once', async () => {
  await sheetTab('成員').click();
  await paneTab('檢核').click();
  await pressRibbonButton('makeAgenda');
  await pane
    .getByRole('tabpanel')
    .getByText(/已產生工作表「議程 MR-/)
    .waitFor();
  expect(await page.getByRole('tab', { name: /^議程 MR-/ }).count()).toBe(1);
});

test('the downloaded workbook is valid and holds the agenda beside the tables', async () => {
  const { file, book } = await download();
  expect(validate(file)).toEqual([]);
  const agenda = book.worksheets.find(({ name }) => name.startsWith('議程 MR-'));
  const texts: string[] = [];
  agenda?.eachRow((row) => {
    row.eachCell(({ value }) => texts.push(String(value ?? '')));
  });
  for (const title of SIX) expect(texts.some((text) => text.includes(title))).toBe(true);
  const cell = await cellOfSample('發現事項', 'NC-115-001', '不符合事項');
  expect(book.getWorksheet('發現事項')?.getCell(cell.address).text).toBe(cell.text);
});

test('another workbook can be opened, and is given its tables', async () => {
  const notes = path.join(folder, '我的筆記.csv');
  writeFileSync(notes, '筆記,內容\n1,留著\n');
  const file = convert(notes, 'xlsx');
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await sheetTab('我的筆記').waitFor();

  // A workbook without tables opens on the tab that makes them.
  await paneButton('建立缺少的工作表（14）').click();
  await pane
    .getByText(/^已建立 14 個表格/)
    .first()
    .waitFor();
  await sheetTab('決議列管').waitFor();
  await paneTab('檢核').click();
  await paneButton('檢核').click();
  await pane.getByText('尚不可開會').waitFor();

  const saved = await download();
  expect(validate(saved.file)).toEqual([]);
  expect(saved.book.getWorksheet('我的筆記')?.getCell('B2').value).toBe('留著');
});

test('where Excel does not answer, the pane says so after five seconds', async () => {
  const other = await page.context().newPage();
  await other.route('**/excel-web-16.00.js', (route) => route.abort());
  await other.goto(server.address);
  const frame = other.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Excel 沒有回應' }).waitFor();
  expect(await frame.getByRole('button', { name: '重新載入' }).isVisible()).toBe(true);
  await other.close();
});

test('nothing was asked of another machine, and nobody complained', () => {
  expect(strayed).toEqual([]);
  expect(complaints).toEqual([]);
});
