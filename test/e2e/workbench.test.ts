import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { sharedBrowser } from './browser';
import { keptInside } from './kept-inside';
import { openPlace } from './pane-place';
import { convert, root, SITE, validate } from './programs';

// The main job in a real browser: the unmodified pane beside the embedded workbook.

const SIX = [
  '過往管理審查之議案的處理狀態',
  '與資訊安全管理系統有關之內部及外部議題的變更',
  '資訊安全績效之回饋，包括下列之趨勢',
  '關注方之回饋',
  '風險評鑑結果及風險處理計畫之狀態',
  '持續改善之機會',
];

const folder = mkdtempSync(path.join(tmpdir(), 'isms-workbench-'));
let browser: Browser;
let page: Page;
let pane: FrameLocator;
/** What must stay empty: what was asked of other machines or stopped, and what the page complained of. */
let strayed: string[] = [];
const complaints: string[] = [];

/** In the page: only what day it is changes; the browser's own clock also hides its timings. */
function startClockAt(time: number) {
  const shift = time - Date.now();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts: [] | [number]) {
      super(...((parts.length === 0 ? [Real.now() + shift] : parts) as [number]));
    }
    static override now() {
      return Real.now() + shift;
    }
  } as DateConstructor;
}

beforeAll(async () => {
  browser = await sharedBrowser();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    viewport: { width: 1366, height: 768 },
  });
  // The sample's open work falls due in 116: a later today would find it late.
  await context.addInitScript(startClockAt, Date.parse('2026-11-22T09:00:00+08:00'));
  strayed = await keptInside(context, SITE);
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(SITE);
  pane = page.frameLocator('iframe');
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const sheetTab = (name: string) =>
  page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { name, exact: true });
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

/** Waits until rows stand all over the grid: they are drawn a moment after it scrolls. */
async function drawn() {
  await page.waitForFunction(() => {
    const grid = document.querySelector('[role=grid]');
    if (!grid) return false;
    const { left, top, height } = grid.getBoundingClientRect();
    return [0.2, 0.4, 0.6, 0.8, 0.95].every((part) =>
      document.elementFromPoint(left + 20, top + height * part)?.closest('[role=row]'),
    );
  });
}

/** Texts of a sheet's cells from top to bottom; the grid draws only what is in sight. */
async function readGrid(): Promise<string[]> {
  const grid = page.getByRole('grid');
  const texts = new Set<string>();
  await grid.evaluate((element) => {
    element.scrollTop = 0;
  });
  for (;;) {
    await drawn();
    for (const text of await grid.getByRole('gridcell').allInnerTexts()) texts.add(text.trim());
    const isEnd = await grid.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollTop += element.clientHeight * 0.7;
      return element.scrollTop === before;
    });
    if (isEnd) return [...texts].filter(Boolean);
  }
}

/** A button that the manifest puts into the ribbon. */
const ribbonButton = (name: string) =>
  page
    .getByRole('toolbar', { name: '功能區：管理審查' })
    .getByRole('button', { name, exact: true });

/** The same package with one part changed. */
function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (!part) throw new Error(`The workbook has no ${name}`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
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

/** Instead of the workbook that is open; its changes are let go. */
async function openInstead(file: string) {
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await page.getByRole('button', { name: '不儲存' }).click();
}

test('the sample stands beside the pane and checks without errors', async () => {
  await sheetTab('發現事項').waitFor();
  await openPlace(pane, '檢核');
  await paneButton(/^(重新)?檢核$/).click();
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

test('a row that gets another number keeps its problem, which follows it', async () => {
  const type = async (header: string, text: string) => {
    const { address } = await cellOfSample('發現事項', 'NC-115-001', header);
    await goToCell('發現事項', address);
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: `編輯 ${address}` }).fill(text);
    await page.keyboard.press('Enter');
  };
  const { text, address } = await cellOfSample('發現事項', 'NC-115-001', '不符合事項');
  await type('不符合事項', '');
  await openPlace(pane, '檢核');
  await paneButton(/^(重新)?檢核$/).click();
  await paneButton(/發現事項 NC-115-001・不符合事項.*FND-02/).waitFor();
  await type('編號', 'NC-115-999');
  await paneButton(/發現事項 NC-115-999・不符合事項.*FND-02/).click();
  await becomes(address, () => nameBox().inputValue());
  expect(await paneButton(/發現事項 NC-115-001・不符合事項/).count()).toBe(0);

  await type('編號', 'NC-115-001');
  await type('不符合事項', text);
  await pane.getByText('可開會', { exact: true }).waitFor();
});

test('the ribbon button for the check shows its result in the pane', async () => {
  await openPlace(pane, '工作表');
  await ribbonButton('檢核').click();
  await pane.getByRole('tab', { name: '檢核', selected: true }).waitFor();
  await pane
    .getByRole('status')
    .getByText(/^檢核完成：錯誤 0 項/)
    .waitFor();
});

test('a problem says why its rule matters, how it is mended and where it stands, on request', async () => {
  const problem = pane.getByRole('listitem').filter({ hasText: /指標 M-03.*KPI-03/ });
  const why = problem.getByText(/漏測的期別不是 0/);
  expect(await why.isVisible()).toBe(false);
  await problem.getByText('為什麼？').click();
  await why.waitFor();
  expect(await problem.getByText(/如何改正：於「量測值」補登/).isVisible()).toBe(true);
  expect(await problem.getByText('依據：實務作法').isVisible()).toBe(true);
  await problem.getByText('為什麼？').click();
  await why.waitFor({ state: 'hidden' });
});

test('list and counts follow the tables by themselves, and the list stays where it was', async () => {
  const note = pane.getByText('資料已變更，下列結果已自動更新。');
  await paneButton(/^(重新)?檢核$/).click();
  await pane.getByText('可開會', { exact: true }).waitFor();
  expect(await note.count()).toBe(0);
  const cell = await cellOfSample('發現事項', 'NC-115-001', '不符合事項');
  await goToCell('發現事項', cell.address);
  await page.keyboard.press('Delete');
  await pane.getByText('尚不可開會').waitFor();
  await note.waitFor();
  await pane
    .getByRole('status')
    .getByText(/^已自動更新：錯誤 1 項/)
    .waitFor();
  const problem = paneButton(/發現事項 NC-115-001・不符合事項.*FND-02/);
  await problem.click();
  await becomes('location', () => problem.getAttribute('aria-current'));

  // Another change leaves the followed problem as it is.
  const other = await cellOfSample('發現事項', 'NC-115-001', '受稽單位');
  await goToCell('發現事項', other.address);
  await page.keyboard.press('Delete');
  await pane.getByText('還有 2 項錯誤需要處理。').waitFor();
  expect(await problem.getAttribute('aria-current')).toBe('location');

  // What the check before did not find is marked; a chip shows its kind alone, and so does the search.
  await pane.getByText('與上次檢核相比：已改正 0 項，新增 2 項。', { exact: true }).waitFor();
  expect(await problem.getByText('新增', { exact: true }).count()).toBe(1);
  const items = pane.getByRole('list').locator('[role=listitem]');
  await paneButton('錯誤 2').click();
  await becomes('2', async () => String(await items.count()));
  await pane.getByRole('searchbox').fill('nc-115-001 fnd-02 不符合事項');
  await becomes('1', async () => String(await items.count()));
  await pane.getByLabel('分組方式').selectOption('rule');
  await pane.getByRole('button', { name: /^FND-02 .* 1$/, expanded: true }).waitFor();
  await pane.getByRole('searchbox').fill('沒有這些字');
  await pane.getByRole('button', { name: '顯示全部' }).click();
  await pane.getByLabel('分組方式').selectOption('severity');
  for (const { address, text } of [cell, other]) {
    await goToCell('發現事項', address);
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: `編輯 ${address}` }).fill(text);
    await page.keyboard.press('Enter');
  }
  await pane.getByText('可開會', { exact: true }).waitFor();
  await paneButton('重新檢核').click();
  await note.waitFor({ state: 'detached' });
  await pane
    .getByRole('status')
    .getByText(/^檢核完成：錯誤 0 項.*與上次檢核相比：已改正 0 項，新增 0 項。$/)
    .waitFor();
});

test('while a cell is edited the pane says what to do, and tries again', async () => {
  const cell = await cellOfSample('發現事項', 'NC-115-001', '不符合事項');
  const editor = page.getByRole('textbox', { name: `編輯 ${cell.address}` });
  await goToCell('發現事項', cell.address);
  await page.keyboard.press('F2');
  await editor.fill(cell.text);
  await paneButton('重新檢核').click();
  const alert = pane.getByRole('alert');
  await alert.getByText(/請先按 Enter 或 Esc 結束編輯/).waitFor();
  // What was typed is still there, and can be finished.
  await becomes(cell.text, () => editor.inputValue());
  expect(await alert.getByRole('button', { name: '重試' }).count()).toBe(0);
  await editor.press('Enter');
  // It leaves by itself, and what was asked for is offered again.
  await alert.getByText('剛才的「正在檢核」還沒有完成', { exact: false }).waitFor();
  expect(await alert.getByText(/請先按 Enter 或 Esc 結束編輯/).count()).toBe(0);
  await alert.getByRole('button', { name: '重試' }).click();
  await alert.getByText('可以繼續了').waitFor({ state: 'detached' });
  await pane.getByText('可開會', { exact: true }).waitFor();
});

test('a pane that opens while a cell is edited follows the tables once it can', async () => {
  const cell = await cellOfSample('發現事項', 'NC-115-001', '不符合事項');
  await goToCell('發現事項', cell.address);
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: `編輯 ${cell.address}` });
  await editor.waitFor();
  await page.evaluate(() => {
    document.querySelector('iframe')?.contentWindow?.location.reload();
  });
  await pane.getByRole('alert').getByText('等待儲存格編輯結束').waitFor();
  await editor.press('Escape');
  await openPlace(pane, '檢核');
  await paneButton(/^(重新)?檢核$/).click();
  await pane.getByText('可開會', { exact: true }).waitFor();
  await goToCell('發現事項', cell.address);
  await page.keyboard.press('Delete');
  await pane.getByText('尚不可開會').waitFor();
  await page.keyboard.press('Control+z');
  await pane.getByText('可開會', { exact: true }).waitFor();
});

test('what was typed is kept when the sheet is left by way of the pane', async () => {
  await goToCell('首頁', 'F30');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '編輯 F30' }).fill('備註');
  await openPlace(pane, '工作表');
  await sheetTab('成員').click();
  await goToCell('首頁', 'F30');
  await becomes('備註', () => page.getByRole('textbox', { name: '資料編輯列' }).inputValue());
  await page.keyboard.press('Delete');
  await openPlace(pane, '檢核');
});

test('Enter that ends the composition of a Chinese word does not end editing', async () => {
  await goToCell('首頁', 'F30');
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: '編輯 F30' });
  await editor.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await page.keyboard.insertText('資安');
  await becomes('資安', () => editor.inputValue());
  await editor.press('Escape');
  await editor.waitFor({ state: 'detached' });
});

test('every control has a name, and none of them is English', async () => {
  const names: string[] = [];
  for (const tab of ['工作表', '議程', '檢核']) {
    await openPlace(pane, tab);
    await pane.locator('[role=tabpanel]:not(:empty)').waitFor();
    for (const frame of page.frames()) {
      names.push(
        ...(await frame.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'button, a[href], input:not([hidden]), select, textarea, iframe, [role=tab], [role=tabpanel], [role=grid], [role=separator], [role=tablist]',
            ),
          ].map((element) => {
            const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement>) : [];
            const by = element.getAttribute('aria-labelledby') ?? '';
            return (
              element.getAttribute('aria-label') ??
              document.getElementById(by)?.innerText ??
              [...(labels ?? [])][0]?.innerText ??
              (element.innerText || element.title)
            ).trim();
          }),
        )),
      );
    }
  }
  expect(names.length).toBeGreaterThan(60);
  expect(names).not.toContain('');
  // Numbers of rules and rows are in capitals.
  const english = names.filter((name) => /[a-z]{3}/.test(name.replaceAll('Excel', '')));
  expect(english).toEqual([]);
});

test('the keyboard alone goes from the grid to the pane, through it and back', async () => {
  await page.getByRole('grid').focus();
  // By way of the sheet tabs and the status bar.
  for (let leap = 0; leap < 3; leap += 1) await page.keyboard.press('F6');
  await pane.locator('[role=tab]:focus').waitFor();
  await page.keyboard.press('Tab');
  await pane.locator('[aria-haspopup=menu]:focus').waitFor();
  await page.keyboard.press('Tab');
  await pane.locator('button:focus', { hasText: '重新檢核' }).waitFor();
  // By way of the top bar and the formula bar.
  for (let leap = 0; leap < 3; leap += 1) await page.keyboard.press('F6');
  await page.locator('[role=grid] :focus').waitFor();
});

test('the pane can be closed and is opened again from the ribbon', async () => {
  await page.getByRole('button', { name: '關閉窗格' }).click();
  await page.locator('iframe').waitFor({ state: 'hidden' });
  await ribbonButton('總覽').click();
  await pane.getByRole('tab', { name: '總覽', selected: true }).waitFor();
  // Behind a closed pane the add-in has run on.
  await openPlace(pane, '檢核');
  await pane.getByText('可開會', { exact: true }).waitFor();
});

test('the ribbon filters what is overdue in both tables and shows all again, the pane open or not', async () => {
  const idsOf = (kind: RegExp) => page.getByRole('grid').getByText(kind).allTextContents();
  await sheetTab('成員').click();
  await page.getByRole('button', { name: '關閉窗格' }).click();
  await ribbonButton('逾期').click();
  await pane
    .getByRole('tabpanel')
    .getByText('已篩選出逾期的發現事項 2 項、矯正措施 2 項。')
    .waitFor();
  await pane.getByRole('button', { name: '逾期 2', pressed: true }).waitFor();
  await becomes('true', () => sheetTab('發現事項').getAttribute('aria-selected'));
  await becomes('NC-114-010,NC-115-009', async () =>
    (await idsOf(/^(NC|OB|OI)-\d{3}-\d{3}$/)).join(),
  );
  await sheetTab('矯正措施').click();
  await becomes('CA-114-010,CA-115-010', async () => (await idsOf(/^CA-\d{3}-\d{3}$/)).join());

  await ribbonButton('清除篩選').click();
  await pane.getByRole('status').getByText('已清除篩選：發現事項、矯正措施。').waitFor();
  await pane.getByText(/^全部 \d+ 列$/).waitFor();
  expect((await idsOf(/^CA-\d{3}-\d{3}$/)).length).toBeGreaterThan(5);
});

test('the ribbon opens the form of a new finding, the papers and the help', async () => {
  await ribbonButton('新增發現').click();
  await pane.getByRole('heading', { name: '新增（尚未儲存）' }).waitFor();
  const what = pane.getByRole('textbox', { name: '不符合事項' });
  await what.fill('備份未測試還原');
  // Again, while 「資料」 is open: what was typed waits beside the new one.
  await ribbonButton('新增發現').click();
  await becomes('', () => what.inputValue());
  await paneButton(/^發現事項 新增 1/).click();
  await becomes('備份未測試還原', () => what.inputValue());
  await paneButton('捨棄').click();

  await ribbonButton('會議文件').click();
  await pane.getByRole('tab', { name: '文件', selected: true }).waitFor();
  await ribbonButton('說明').click();
  await pane.getByRole('tab', { name: '說明', selected: true }).waitFor();
});

test('the agenda of the next review becomes a sheet with the six parts in order', async () => {
  await openPlace(pane, '議程');
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

test('the agenda is made anew, once', async () => {
  await sheetTab('成員').click();
  await paneButton('重新產生議程').click();
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

test('once the meeting is held none is chosen, and the next step leads to a row to fill', async () => {
  const cell = await cellOfSample('管審會議', 'MR-115-01', '狀態');
  await goToCell('管審會議', cell.address);
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: `編輯 ${cell.address}` }).fill('已召開');
  await page.keyboard.press('Enter');
  await sheetTab('成員').click();

  await openPlace(pane, '議程');

  await paneButton('重新讀取').click();
  await pane
    .getByRole('tabpanel')
    .getByText(/登錄的各次都已召開/)
    .waitFor();
  const choice = pane.getByRole('combobox', { name: '管理審查會議' });
  expect(await choice.inputValue()).toBe('');
  expect(await paneButton('產生議程').getAttribute('aria-disabled')).toBe('true');
  await paneButton('前往「管審會議」').click();
  // The row below the last meeting.
  await becomes(`A${cell.row + 1}`, () => nameBox().inputValue());

  await choice.selectOption('MR-113-01');
  await pane.getByRole('list', { name: '摘要' }).waitFor();
});

test('another workbook can be opened, and is given its tables', async () => {
  const notes = path.join(folder, '我的筆記.csv');
  writeFileSync(notes, '筆記,內容\n1,留著\n');
  const file = convert(notes, 'xlsx');
  await openInstead(file);
  await sheetTab('我的筆記').waitFor();

  // A workbook without tables shows the way from there to a meeting, which begins with them.
  const steps = pane.getByRole('list', { name: '從頭開始的步驟' });
  await steps.waitFor();
  expect(await steps.getByRole('listitem').count()).toBe(6);
  // So does every place that has nothing to show without them, where nothing has gone wrong.
  for (const place of ['檢核', '資料', '會議', '文件', '成員與權責', '帶入', '設定']) {
    await openPlace(pane, place);
    expect([place, await steps.isVisible(), await pane.getByText('沒有完成').count()]).toEqual([
      ...[place, true, 0],
    ]);
  }
  await paneButton('建立工作表').click();
  await pane.getByText('14 個表格中有 14 個尚未建立，請按「建立工作表」。').waitFor();
  await paneButton('建立工作表').click();
  await pane
    .getByText(/^已建立 14 個表格/)
    .first()
    .waitFor();
  await sheetTab('決議列管').waitFor();
  await openPlace(pane, '檢核');
  await paneButton(/^(重新)?檢核$/).click();
  await pane.getByText('尚不可開會').waitFor();

  const saved = await download();
  expect(validate(saved.file)).toEqual([]);
  expect(saved.book.getWorksheet('我的筆記')?.getCell('B2').value).toBe('留著');
});

test('a protected workbook stays as it was, and the pane says what to do', async () => {
  const sample = readFileSync(path.join(root, 'build/web/sample.xlsx'));
  const locked = withPart(sample, 'xl/workbook.xml', (text) =>
    text.replace('<bookViews', '<workbookProtection lockStructure="1"/><bookViews'),
  );
  // As Excel shows a workbook whose name has the ending of the old format.
  const file = path.join(folder, '鎖定.xls');
  writeFileSync(file, locked);
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await page.getByRole('heading', { name: '鎖定.xls' }).waitFor();
  await pane.getByText(/舊格式（\.xls）.*另存新檔/).waitFor();
  await paneButton('關閉這項提醒').click();
  await pane.getByText(/舊格式（\.xls）/).waitFor({ state: 'detached' });
  await openPlace(pane, '議程');
  await pane.getByRole('list', { name: '摘要' }).waitFor();
  await paneButton('產生議程').click();
  const alert = pane.getByRole('alert');
  await alert.getByText(/受到保護/).waitFor();
  expect(await alert.getByRole('button', { name: '重試' }).isEnabled()).toBe(true);
  expect(await page.getByRole('tab', { name: /^議程/ }).count()).toBe(0);
});

test('REG-01: without the table of reviews no agenda is offered, and its rows are gone to', async () => {
  const file = path.join(root, 'test/fixtures/cases/19-reviews-table-missing/in.xlsx');
  await page.getByLabel('選擇活頁簿').setInputFiles(file);
  await page.getByRole('heading', { name: 'in.xlsx' }).waitFor();
  await openPlace(pane, '檢核');
  await paneButton(/^(重新)?檢核$/).click();
  await pane.getByText('尚不可開會').waitFor();
  await paneButton(/管審會議 整張表.*REG-01/).click();
  await becomes('true', () => sheetTab('管審會議').getAttribute('aria-selected'));

  await openPlace(pane, '議程');
  await pane
    .getByRole('alert')
    .getByText(/無法產生議程/)
    .waitFor();
  expect(await pane.getByText(/仍可產生議程/).count()).toBe(0);
});

test('hazard 2: a button pressed before the pane has started is not lost', async () => {
  const other = await page.context().newPage();
  // The pane's own scripts come late, and the ribbon's functions after Excel could have listened.
  const late = (script: string, wait: number) =>
    other.route(`**/${script}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await route.continue();
    });
  await late('commands.js', 1000);
  await late('taskpane.js', 2000);
  await other.goto(SITE);
  await other
    .getByRole('toolbar', { name: '功能區：管理審查' })
    .getByRole('button', { name: '檢核', exact: true })
    .click();
  const frame = other.frameLocator('iframe');
  await frame
    .getByRole('status')
    .getByText(/^檢核完成/)
    .waitFor();
  await other.close();
});

test('hazard 3: a button’s function shows the closed pane', async () => {
  await page.getByRole('button', { name: '關閉窗格' }).click();
  await page.locator('iframe').waitFor({ state: 'hidden' });
  await ribbonButton('檢核').click();
  await page.locator('iframe').waitFor({ state: 'visible' });
});

test('hazard 3: a button that the pane cannot serve ends with a sentence', async () => {
  const other = await page.context().newPage();
  await other.goto(`${SITE}?api=1.13`);
  await other
    .frameLocator('iframe')
    .getByRole('heading', { name: '這個版本的 Excel 無法使用本增益集' })
    .waitFor();
  await other
    .getByRole('toolbar', { name: '功能區：管理審查' })
    .getByRole('button', { name: '檢核', exact: true })
    .click();
  await other
    .frameLocator('iframe')
    .getByText('剛才按的「檢核」沒有執行。窗格可以使用之後，請再按一次。')
    .waitFor();
  await other.close();
});

test('an Excel that is too old is told which versions can', async () => {
  const other = await page.context().newPage();
  await other.goto(`${SITE}?api=1.13`);
  await other
    .frameLocator('iframe')
    .getByRole('heading', { name: '這個版本的 Excel 無法使用本增益集' })
    .waitFor();
  await other.close();
});

test('where Excel does not answer, the pane says so after five seconds', async () => {
  const other = await page.context().newPage();
  await other.route('**/excel-web-16.00.js', (route) => route.abort());
  await other.goto(SITE);
  const frame = other.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Excel 沒有回應' }).waitFor();
  expect(await frame.getByRole('button', { name: '重新載入' }).isVisible()).toBe(true);
  await other.close();
});

test('nothing was asked of another machine, and nobody complained', () => {
  expect(strayed).toEqual([]);
  expect(complaints).toEqual([]);
});
