import type { run } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startServer, type Server } from './programs';

// The rules of axe, in the three ways in which Windows shows a page.

jest.setTimeout(60_000);

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

/** Rules that are broken in a part of the page, each with the places and what is wrong there. */
async function broken(page: Page, part: string): Promise<string[]> {
  const { violations } = await page.evaluate((within) => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    // The pane has its own tests.
    return axe.run(within, { iframes: false });
  }, part);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

test.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['dark forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)('%s: the view, an open menu and a dialog break no rule', async (_, manner) => {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    // The rules come from outside the page.
    bypassCSP: true,
    viewport: { width: 1366, height: 768 },
    ...manner,
  });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.frameLocator('iframe').getByRole('tab').first().waitFor();
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  await page.getByRole('tab', { name: '發現事項' }).click();
  expect(await broken(page, 'html')).toEqual([]);

  await page.getByRole('tab', { name: '發現事項' }).click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  expect(await broken(page, '[role=menu]')).toEqual([]);

  await page.keyboard.press('d');
  await page.getByRole('dialog').waitFor();
  expect(await broken(page, 'dialog')).toEqual([]);
  await context.close();
});

test('the pane turns dark with the page, and light again', async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(server.address);
  const tab = page.frameLocator('iframe').getByRole('tab').first();
  const ground = () =>
    tab.evaluate((element) => {
      const provider = element.closest('.fui-FluentProvider');
      return provider ? getComputedStyle(provider).backgroundColor : '';
    });
  await tab.waitFor();
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSoon(ground, (colour) => colour !== 'rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectSoon(ground, (colour) => colour === 'rgb(255, 255, 255)');
  await context.close();
});

async function expectSoon(read: () => Promise<string>, isSo: (found: string) => boolean) {
  const deadline = Date.now() + 5_000;
  while (!isSo(await read()) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(isSo(await read())).toBe(true);
}
