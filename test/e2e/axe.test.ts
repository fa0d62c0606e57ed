import type { run } from 'axe-core';
import ExcelJS from 'exceljs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { tables } from '../../src/register/register';
import { inWorkbook } from '../in-workbook';
import { launchBrowser } from './browser';
import { keptInside } from './kept-inside';
import { drawn, look, namesIn, placesOf, stillPane } from './pane-walk';
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

/** Everything that stands in a cell of the sample. */
async function sampleTexts({ request }: BrowserContext): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  const bytes = await (await request.get(`${server.address}sample.xlsx`)).body();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const texts: string[] = [];
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => texts.push(cell.text, ...cell.text.split('、')));
    });
  });
  return texts;
}

/** What is left of a name when all that the workbook holds is taken out of it. */
function ownWords(name: string, data: readonly string[]): string {
  return data.reduce((rest, each) => rest.replaceAll(each, ' '), name);
}

/** Rules broken in the pane; colours alone where nothing else is another. */
async function brokenInPane(frame: Frame, isOfColours: boolean): Promise<string[]> {
  const { violations } = await frame.evaluate((only) => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    // Two places before and after a list, which hand the keyboard on at once, are Fluent's own.
    const context = { include: ['body'], exclude: ['[data-tabster-dummy]'] };
    return axe.run(context, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
    });
  }, isOfColours);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

const MANNERS = [
  { width: 320, isDark: false, isForced: false },
  { width: 600, isDark: false, isForced: false },
  { width: 600, isDark: true, isForced: false },
  { width: 320, isDark: true, isForced: false },
  { width: 320, isDark: true, isForced: true },
  { width: 320, isDark: false, isForced: true },
] as const;

test.each(['zh-TW', 'en-US'])(
  '%s: no place of the pane breaks a rule, wide or narrow, in any colours, and its names are of its language',
  async (language) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const strayed = await keptInside(context, server.address);
    // Before the page, whose policy takes no script from elsewhere.
    await context.addInitScript({ path: require.resolve('axe-core/axe.min.js') });
    const page = await context.newPage();
    await page.goto(`${server.address}?language=${language}`);
    const frame = await stillPane(page);
    const data = [...new Set([...inWorkbook, ...(await sampleTexts(context))])]
      .filter((text) => /\p{Script=Han}/u.test(text))
      .sort((a, b) => b.length - a.length);
    const found: string[] = [];
    const strange: string[] = [];
    const places = await placesOf(frame);
    expect(places.length).toBeGreaterThanOrEqual(9);
    for (const open of places) {
      await open();
      await drawn(frame);
      // What the browser gives the keyboard of itself Office passes over, unless it says so.
      const passed = frame.locator('summary:not([tabindex]), audio, video, [tabindex="1"]');
      found.push(...(await passed.allInnerTexts()));
      for (const [at, manner] of MANNERS.entries()) {
        await look(page, frame, manner);
        const where = JSON.stringify(manner);
        for (const each of await brokenInPane(frame, at > 1)) found.push(`${where} ${each}`);
      }
      if (language === 'en-US')
        for (const name of await namesIn(frame)) {
          // What a rule says of a row begins with the row.
          const isOfRow = Object.values(tables).some(({ sheet }) => name.startsWith(`${sheet} `));
          if (!isOfRow && /\p{Script=Han}/u.test(ownWords(name, data))) strange.push(name);
        }
    }
    expect(found).toEqual([]);
    expect(strange).toEqual([]);
    expect(strayed).toEqual([]);
    await context.close();
  },
);

async function expectSoon(read: () => Promise<string>, isSo: (found: string) => boolean) {
  const deadline = Date.now() + 5_000;
  while (!isSo(await read()) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(isSo(await read())).toBe(true);
}
