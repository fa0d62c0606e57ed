// When a pane shows its first content, in the frame of a workbench, with nothing kept by the browser: from
// the start of the frame's page to the frame in which the first thing that can be read and used has been
// drawn. That is the bar with its places and what stands under it in the pane, the four components in the
// minimal page; both come after Excel has answered. The words for waiting before it do not count.
import { chromium, errors } from 'playwright-core';
import { BROWSER_ARGUMENTS } from '../steps/browser.mjs';
import { Refusal } from '../steps/project.mjs';

/** In every frame, before all else: when what tells of the first content has been drawn. */
function watch() {
  if (globalThis.top === globalThis) return;
  const look = () => {
    if (!globalThis.document.querySelector('[role=tab], [data-first]')) return;
    observer.disconnect();
    globalThis.requestAnimationFrame(() =>
      globalThis.setTimeout(() => {
        const { performance } = globalThis;
        // As sent: of what the page around has fetched already nothing is sent a second time.
        const fetched = ['navigation', 'resource'].flatMap((type) =>
          performance.getEntriesByType(type).map((one) => [one.name, one.encodedBodySize]),
        );
        globalThis.first = { ms: performance.now(), fetched };
      }),
    );
  };
  const observer = new globalThis.MutationObserver(look);
  observer.observe(globalThis.document, { childList: true, subtree: true });
}

/**
 * In turn, so that what else the machine does falls on all alike.
 * @param {Record<string, string>} addresses of a workbench for each pane, by its name
 * @returns of each name the milliseconds of its runs, and the compressed bytes of what it fetched: of office.js and others
 */
export async function firstContents({ executablePath, addresses, runs }) {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    const names = Object.keys(addresses);
    const found = Object.fromEntries(names.map((name) => [name, { ms: [], office: 0, own: 0 }]));
    // The first of each warms the machine up, and is not counted.
    for (let run = -1; run < runs; run += 1) {
      for (const name of run % 2 === 0 ? names : [...names].reverse()) {
        const { ms, fetched } = await firstContent(browser, addresses[name]);
        if (run < 0) continue;
        found[name].ms.push(ms);
        found[name].office = bytesOf(fetched, (url) => url.includes('/office-js/'));
        found[name].own = bytesOf(fetched, (url) => !url.includes('/office-js/'));
      }
    }
    return found;
  } finally {
    await browser.close();
  }
}

const bytesOf = (fetched, isOne) =>
  fetched.filter(([url]) => isOne(url)).reduce((sum, [, size]) => sum + size, 0);

async function firstContent(browser, address) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    const frame = await (await paneOf(page)).contentFrame();
    return await (await frame.waitForFunction(() => globalThis.first)).jsonValue();
  } finally {
    await context.close();
  }
}

/** The workbench shows a pane only beside a workbook: what it says in its place is the reason. */
async function paneOf(page) {
  try {
    return await page.waitForSelector('iframe');
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    const said = (await page.locator('body').innerText()).trim();
    throw new Refusal(`工作台沒有顯示窗格，無法計時。工作台上寫著：${said || '（空白）'}`);
  }
}
