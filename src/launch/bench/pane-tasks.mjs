// How long the pane holds its thread while it is worked with, beside a workbench with a large workbook.
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS } from '../steps/browser.mjs';
import { APART_ARGUMENTS, paneApart } from './pane-apart.mjs';
import { CATEGORIES, tasksIn } from './traced-tasks.mjs';

export const ASKED_MS = 50;
/** So long nothing is being done any more. */
const QUIET_MS = 1_500;
const PATIENCE_MS = 120_000;

const MORE = ['議程', '文件', '成員與權責', '帶入', '工作表', '變更紀錄', '設定', '說明'];

const isPane = (url) => new URL(url, 'about:blank').pathname.endsWith('/taskpane.html');

/**
 * Of each operation what `heldBy` finds.
 * @param {{workbench: string, pane: string}} origins two that serve the same folder
 * @param {string} list a file with a list to take over
 */
export async function* heldTasks({ executablePath, origins, file, list }) {
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_ARGUMENTS, ...APART_ARGUMENTS],
  });
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      bypassCSP: true,
      viewport: { width: 1366, height: 768 },
    });
    await paneApart(context, origins.pane);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(origins.workbench);
    await page.frameLocator('iframe').getByRole('tab').first().waitFor();
    for (const [name, work] of operations(page, file, list)) {
      await browser.startTracing(page, { categories: CATEGORIES });
      await work();
      await quiet(page);
      yield heldBy(name, tasksIn(await browser.stopTracing(), isPane));
    }
  } finally {
    await browser.close();
  }
}

/** The task in which the pane itself worked longest, the most office.js took of one, and how many were too long. */
function heldBy(name, tasks) {
  const most = (of) => Math.max(0, ...tasks.map(of));
  return {
    name,
    own: most(({ own }) => own),
    office: most(({ office }) => office),
    measuring: most(({ measuring }) => measuring),
    over: tasks.filter(({ own }) => own > ASKED_MS).length,
  };
}

function operations(page, file, list) {
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
    await idle(page);
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
    ['回到帶入', place('帶入')],
    [
      '讀入長清單',
      async () => {
        await pane.locator('input[type=file]').setInputFiles(list);
        await pane.getByText(/清單「[^」]+」，資料 [\d,]+ 列/).waitFor();
      },
    ],
    ['回到總覽', place('總覽')],
  ];
}

/** Until the pane has not been at work for a while. */
async function quiet(page) {
  await idle(page);
  await page.waitForTimeout(QUIET_MS);
  await idle(page);
}

async function idle(page) {
  const bars = page.frameLocator('iframe').getByRole('progressbar');
  while ((await bars.count()) > 0) await bars.first().waitFor({ state: 'detached' });
}
