// What a person at the page waits for: measured in the page itself, from the key to the frame after.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS } from '../steps/browser.mjs';

const CELLS = [
  ['CorrectiveActions', '矯正措施', '驗證結果', '無效'],
  ['Findings', '發現事項', '不符合事項', '改了說明'],
  ['Findings', '發現事項', '結案日', '2026/11/20'],
];

/** In the page, before all else: when keys came, and every task above 50 ms. */
function watch() {
  globalThis.measured = { key: 0, tasks: [] };
  globalThis.addEventListener(
    'keydown',
    () => (globalThis.measured.key = globalThis.performance.now()),
    true,
  );
  new globalThis.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.measured.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Lines of the report, one after the other. */
export async function* measuredPage({ executablePath, address, files }) {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const views = [];
    for (let run = 0; run < 3; run += 1) views.push(await firstView(browser, address));
    yield `第一眼（範例活頁簿，每次全新的瀏覽器狀態）：${views.map((ms) => `${ms} ms`).join('、')}`;
    for (const { findings, file } of files) {
      const page = await opened(browser, address, file);
      for (const [table, sheet, column, value] of CELLS) {
        const times = [];
        const letters = lettersOf(file, table, column);
        for (let row = 100; row < 105; row += 1) {
          times.push(
            await edit(page, { sheet, address: `${letters}${row}`, value: row % 2 ? value : '' }),
          );
        }
        times.sort((a, b) => a - b);
        yield `${findings} 件，${sheet}的${column}：中位數 ${times[2]} ms，最長 ${times[4]} ms`;
      }
      yield `${findings} 件，捲動：${await scrolled(page)}`;
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

async function newPage(browser) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  await context.addInitScript(watch);
  return context.newPage();
}

async function firstView(browser, address) {
  const page = await newPage(browser);
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('grid').getByRole('gridcell').filter({ hasText: /\S/ }).first().waitFor();
  const ms = await page.evaluate(() => globalThis.performance.now());
  await page.context().close();
  return Math.round(ms);
}

async function opened(browser, address, file) {
  const page = await newPage(browser);
  await page.goto(address);
  // The pane listens before anything is edited.
  await page.frameLocator('iframe').getByRole('tab').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(file.split(/[\\/]/).at(-1)).first().waitFor();
  await page.frameLocator('iframe').getByRole('tab').first().waitFor();
  await page.waitForTimeout(8_000);
  return page;
}

async function edit(page, { sheet, address, value }) {
  await page.getByRole('tab', { name: sheet, exact: true }).first().click();
  const box = page.getByRole('textbox', { name: '名稱方塊' });
  await box.fill(address);
  await box.press('Enter');
  await page.waitForTimeout(300);
  await page.getByRole('grid').focus();
  if (value === '') {
    await page.keyboard.press('Delete');
  } else {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  const ms = await page.evaluate(
    () =>
      new Promise((resolve) => {
        globalThis.requestAnimationFrame(() =>
          setTimeout(() =>
            resolve(Math.round(globalThis.performance.now() - globalThis.measured.key)),
          ),
        );
      }),
  );
  await box.fill(address);
  await box.press('Enter');
  const shown = await page.getByRole('textbox', { name: '資料編輯列' }).inputValue();
  if (shown !== value) throw new Error(`${address}: 「${shown}」`);
  return ms;
}

/** Letters of a table's column, by the file's own parts. */
function lettersOf(file, table, column) {
  const parts = unzipSync(readFileSync(file));
  const xml = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/tables/'))
    .map(([, bytes]) => strFromU8(bytes))
    .find((text) => text.includes(`displayName="${table}"`));
  const names = [...xml.matchAll(/<tableColumn [^>]*?name="([^"]*)"/g)].map(([, name]) => name);
  let at = names.indexOf(column) + 1 + lettersToNumber(/ ref="([A-Z]+)/.exec(xml)[1]) - 1;
  let letters = '';
  for (; at > 0; at = Math.floor((at - 1) / 26)) {
    letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  }
  return letters;
}

function lettersToNumber(letters) {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

async function scrolled(page) {
  await page.evaluate(() => (globalThis.measured.tasks = []));
  const grid = await page.getByRole('grid').boundingBox();
  await page.mouse.move(grid.x + 200, grid.y + 200);
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  const tasks = await page.evaluate(() => globalThis.measured.tasks);
  const longest = Math.round(Math.max(0, ...tasks));
  return `${tasks.length} 個超過 50 ms 的工作，最長 ${longest} ms`;
}
