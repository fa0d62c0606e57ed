import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { sharedBrowser } from './browser';
import { SITE } from './programs';

// What the pane says where it cannot work. Where it can: workbench.test.ts.

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openPane(
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'zh-TW',
    ...options,
  });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${SITE}taskpane.html`);
  return page;
}

test('in a plain browser window it says where it belongs', async () => {
  const page = await openPane();
  await page.getByRole('heading', { name: '請在 Excel 中開啟' }).waitFor();
  expect(await page.locator('#unsupported').isHidden()).toBe(true);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant-TW');
  const english = await openPane({ locale: 'en-GB' });
  await english.getByRole('heading', { name: 'Please open it in Excel' }).waitFor();
  expect(await english.locator('html').getAttribute('lang')).toBe('en');

  // The help that needs no Excel is in the language of whoever asks, and leads to the other.
  for (const [pane, own, other] of [
    [page, 'ISMS 管理審查：使用說明', 'ISMS management review: help'],
    [english, 'ISMS management review: help', 'ISMS 管理審查：使用說明'],
  ] as const) {
    const link = pane.getByRole('link', { name: /^(使用說明|Help)$/ });
    const [help] = await Promise.all([pane.context().waitForEvent('page'), link.click()]);
    await help.getByRole('heading', { level: 1, name: own }).waitFor();
    expect(await help.getByRole('heading', { level: 1 }).count()).toBe(1);
    await help.getByRole('link', { name: /^(中文|English)$/ }).click();
    await help.getByRole('heading', { level: 1, name: other }).waitFor();
  }
});

test('a web view that cannot read the pane is told which versions can, and what else helps', async () => {
  // To an engine that old, what is newer than it is a mistake in the first line.
  const unreadable = { contentType: 'text/javascript', body: 'let class = ;' };
  const page = await openPane({}, (each) =>
    each.route(/\/(modern|runtime|commands|taskpane|\d+)\.js$/, (route) =>
      route.fulfill(unreadable),
    ),
  );
  await page.getByRole('heading', { name: '這個版本的 Excel 無法使用本增益集' }).waitFor();
  expect(await page.getByText('Excel 2021 或 2024（LTSC）').isVisible()).toBe(true);
  expect(await page.getByText('WebView2 執行階段').isVisible()).toBe(true);
  expect(await page.getByText('活頁簿裡的資料不受影響').isVisible()).toBe(true);
});

test('a web view that reads the pane but lacks what it calls is told the same, and nothing of the pane beside it', async () => {
  const page = await openPane({}, (each) => each.addInitScript('delete Array.prototype.with;'));
  await page.getByRole('heading', { name: '這個版本的 Excel 無法使用本增益集' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('heading').count()).toBe(1);
  expect(await page.getByText('請在 Excel 中開啟').isVisible()).toBe(false);
});

test('where the scripts of the pane do not come it says so, and blames no version', async () => {
  const page = await openPane({}, (each) =>
    each.route('**/runtime.js', (route) => route.fulfill({ status: 503 })),
  );
  await page.getByRole('heading', { name: '增益集的程式沒有載入' }).waitFor();
  expect(await page.getByText('這個版本的 Excel').count()).toBe(0);
});

test('where office.js does not load it offers to load again', async () => {
  const page = await openPane({}, (each) => each.route('**/office.js', (route) => route.abort()));
  await page.getByRole('heading', { name: '增益集元件沒有載入' }).waitFor();
  await page.unroute('**/office.js');
  await page.getByRole('button', { name: '重新載入' }).click();
  await page.getByRole('heading', { name: '請在 Excel 中開啟' }).waitFor();
});

test('the words for waiting, where they arrive last, do not take the place of the pane', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const pane = page.frameLocator('iframe').getByRole('tab').first();
  // Excel's answer waits until the words have been asked for.
  const asked = page.waitForRequest('**/start.js');
  await page.route('**/excel-web-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.route('**/start.js', async (route) => {
    await pane.waitFor();
    await route.continue();
  });
  const arrived = page.waitForEvent('requestfinished', (request) =>
    request.url().endsWith('/start.js'),
  );
  await page.goto(SITE);
  await arrived;
  await page.waitForTimeout(300);
  expect(await pane.isVisible()).toBe(true);
});

test('what does not come from the pane in its frame is not listened to', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(SITE);
  await page.frameLocator('iframe').getByRole('tab').first().waitFor();
  const pane = page.frames().find((each) => each !== page.mainFrame());
  await pane?.evaluate(() => {
    const heard: number[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('message', ({ data }) => {
      heard.push((JSON.parse(String(data)) as { _correlationId: number })._correlationId);
    });
  });
  await page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    const { xdmInfo } = JSON.parse(frame?.name ?? '') as { xdmInfo: string };
    const asks = (correlation: number, conversation = xdmInfo.split('|')[0]) =>
      JSON.stringify({
        _messageType: 0,
        _actionName: 'ContextActivationManager_getAppContextAsync',
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: location.href,
        _actionType: 0,
        _data: [],
      });
    const { origin } = location;
    const source = frame?.contentWindow ?? null;
    const told: MessageEventInit[] = [
      { data: asks(9001), origin, source },
      { data: asks(9002), origin: 'https://isms.example', source },
      { data: asks(9003), origin: origin.replace('https', 'http'), source },
      { data: asks(9004), origin: 'null', source },
      { data: asks(9005), origin, source: window },
      { data: asks(9006), origin, source: null },
      { data: asks(9007, 'another'), origin, source },
      ...[undefined, null, 5, {}, [], '', '{', '{}', '[]'].map((data) => ({
        data,
        origin,
        source,
      })),
    ];
    for (const init of told) dispatchEvent(new MessageEvent('message', init));
    postMessage(asks(9008), origin);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  const heard = await pane?.evaluate(() => (globalThis as unknown as { heard: number[] }).heard);
  // The first is as the pane sends it, and is answered.
  expect(heard?.filter((correlation) => correlation > 9000)).toEqual([9001]);
  expect(errors).toEqual([]);
  await context.close();
});

test('a page of somebody else cannot hold the workbench, only Excel on the web the pane', async () => {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    // What holds the frames is on this machine in the test alone.
    permissions: ['local-network-access'],
  });
  const holds = ['', 'help.html', 'taskpane.html'].map(
    (name) => `<iframe src="${SITE}${name}"></iframe>`,
  );
  for (const holder of ['https://isms.example/', 'https://excel.officeapps.live.com/']) {
    const body = holds.join('');
    await context.route(holder, (route) => route.fulfill({ contentType: 'text/html', body }));
  }
  const shownIn = async (holder: string) => {
    const page = await context.newPage();
    await page.goto(holder);
    const shown = page.frames().filter((frame) => frame.url().startsWith(SITE));
    return { page, shown: shown.map((frame) => new URL(frame.url()).pathname) };
  };
  const other = await shownIn('https://isms.example/');
  expect(other.shown).toEqual([]);
  const excel = await shownIn('https://excel.officeapps.live.com/');
  expect(excel.shown).toEqual(['/taskpane.html']);
  // Opened in a window of its own it knows nothing of who did.
  const opening = context.waitForEvent('page');
  await other.page.evaluate((address) => void window.open(address), SITE);
  const opened = await opening;
  await opened.getByRole('grid').waitFor();
  expect(await opened.evaluate(() => window.opener === null)).toBe(true);
  await context.close();
});
