// How long the pane holds the page while it is worked with, in a workbench with a large workbook.
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS } from '../steps/browser.mjs';
import { CATEGORIES, tasksIn } from './traced-tasks.mjs';

const ASKED_MS = 50;
/** So long nothing is being done any more. */
const QUIET_MS = 1_500;
const PATIENCE_MS = 120_000;

const MORE = ['議程', '文件', '成員與權責', '帶入', '工作表', '變更紀錄', '設定', '說明'];

/** Of each operation: its longest task, the most that a task was the pane's, and how many of those are too long. */
export async function* heldTasks({ executablePath, address, file }) {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address);
    await page.frameLocator('iframe').getByRole('tab').first().waitFor();
    const ownerOf = await ownersIn(page);
    for (const [name, work] of operations(page, file)) {
      await browser.startTracing(page, { categories: CATEGORIES });
      await work();
      await quiet(page);
      yield heldBy(name, tasksIn(await browser.stopTracing(), ownerOf));
    }
  } finally {
    await browser.close();
  }
}

function heldBy(name, tasks) {
  const longest = tasks.reduce((most, task) => (task.ms > most.ms ? task : most));
  const own = tasks.map(({ ms, others }) => ms - others);
  return {
    name,
    longest,
    pane: own.reduce((most, ms) => Math.max(most, ms)),
    over: own.filter((ms) => ms > ASKED_MS).length,
  };
}

function operations(page, file) {
  const pane = page.frameLocator('iframe');
  const place = (name) => async () => {
    const tab = pane.getByRole('tab', { name });
    if ((await tab.count()) > 0) return tab.click();
    await pane.getByRole('button', { name: '更多功能' }).click();
    return pane.getByRole('menuitem', { name }).click();
  };
  const check = pane.getByRole('button', { name: /^(重新)?檢核$/ });
  const isIdle = async () => {
    await check.waitFor();
    await pane.getByRole('progressbar').waitFor({ state: 'detached' });
  };
  return [
    [
      '開啟活頁簿與總覽',
      async () => {
        await page.locator('input[type=file]').setInputFiles(file);
        await page.getByText(file.split(/[\\/]/).at(-1)).first().waitFor();
        await pane
          .getByText(/^主席|距離|準備/)
          .first()
          .waitFor()
          .catch(() => undefined);
      },
    ],
    ['打開檢核', place('檢核')],
    [
      '重新檢核',
      async () => {
        await check.click();
        await page.waitForTimeout(500);
        await isIdle();
      },
    ],
    [
      '改一格後自動再檢核',
      async () => {
        await page.getByRole('tab', { name: '發現事項', exact: true }).first().click();
        const box = page.getByRole('textbox', { name: '名稱方塊' });
        await box.fill('G100');
        await box.press('Enter');
        await page.getByRole('grid').focus();
        await page.keyboard.press('Delete');
        await pane.getByText('下列結果已自動更新').waitFor();
      },
    ],
    [
      '依規則分組',
      () =>
        pane
          .getByLabel('分組方式')
          .selectOption('rule')
          .then(() => undefined),
    ],
    [
      '搜尋',
      () =>
        pane.getByLabel('搜尋編號、欄位、內容或規則').pressSequentially('農業課', { delay: 80 }),
    ],
    ['打開資料', place('資料')],
    ['打開會議', place('會議')],
    ...MORE.map((name) => [`打開${name}`, place(name)]),
    ['回到總覽', place('總覽')],
  ];
}

/** Until nothing has held the page for a while and the pane is not at work. */
async function quiet(page) {
  await page.frameLocator('iframe').getByRole('progressbar').waitFor({ state: 'detached' });
  await page.waitForTimeout(QUIET_MS);
  await page.frameLocator('iframe').getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Whose a script is: the others' are those of the page around the pane, and office.js; what both have is nobody's. */
async function ownersIn(page) {
  const scripts = () =>
    globalThis.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js'));
  const around = await page.evaluate(scripts);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  const own = new Set(await frame.evaluate(scripts));
  const both = new Set(around.filter((url) => own.has(url)));
  const others = new Set(around.filter((url) => !own.has(url)));
  return (url) => {
    if (both.has(url)) return undefined;
    return url.includes('/office-js/') || others.has(url) ? 'others' : 'pane';
  };
}
