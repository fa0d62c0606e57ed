import type { run } from 'axe-core';
import ExcelJS from 'exceljs';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { inWorkbook } from '../in-workbook';
import { sharedBrowser } from './browser';
import { cutOff } from './cut-off';
import { keptInside } from './kept-inside';
import { FURTHER, leftInChinese, LIST, textsIn, unfold } from './english-walk';
import { drawn, look, placesOf, stillPane } from './pane-walk';
import { SITE } from './programs';

// The rules of axe, in the three ways in which Windows shows a page.

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** What of axe answers to colours alone: the rest is the same in every theme. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Rules that are broken in a part of the page, each with the places and what is wrong there. */
async function broken(page: Page, part: string, only: readonly string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([within, rules]) => {
      const { axe } = globalThis as unknown as { axe: { run: typeof run } };
      return axe.run(within, {
        // The pane has its own tests.
        iframes: false,
        resultTypes: ['violations'],
        ...(rules.length > 0 ? { runOnly: [...rules] } : {}),
      });
    },
    [part, only] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

describe('the workbench', () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await browser.newContext({
      ignoreHTTPSErrors: true,
      // The rules come from outside the page.
      bypassCSP: true,
      viewport: { width: 1366, height: 768 },
      // A colour on its way from one theme to the other is of neither.
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    await page.goto(SITE);
    await page.frameLocator('iframe').getByRole('tab').first().waitFor({ timeout: 90_000 });
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    await page.getByRole('tab', { name: '發現事項' }).click();
  });

  afterAll(() => context.close());

  test.each([
    ['light', 'light', 'none', []],
    ['dark', 'dark', 'none', OF_COLOURS],
    ['forced colours', 'light', 'active', OF_COLOURS],
    ['dark forced colours', 'dark', 'active', OF_COLOURS],
  ] as const)(
    '%s: the view, an open menu and a dialog break no rule',
    async (_, colorScheme, forcedColors, only) => {
      await page.emulateMedia({ colorScheme, forcedColors });
      const sheet = page.getByRole('tab', { name: '發現事項' });
      expect(await broken(page, 'html', only)).toEqual([]);

      await sheet.click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      expect(await broken(page, '[role=menu]', only)).toEqual([]);

      await page.keyboard.press('d');
      await page.getByRole('dialog').waitFor();
      expect(await broken(page, 'dialog', only)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  );

  test('the pane turns dark with the page, and light again', async () => {
    const tab = page.frameLocator('iframe').getByRole('tab').first();
    const ground = () =>
      tab.evaluate((element) => {
        const provider = element.closest('.fui-FluentProvider');
        return provider ? getComputedStyle(provider).backgroundColor : '';
      });
    for (const isDark of [false, true, false]) {
      await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', forcedColors: 'none' });
      await expectSoon(ground, (colour) => (colour === 'rgb(255, 255, 255)') !== isDark);
    }
  });
});

/** Everything that stands in a cell of the sample. */
async function sampleTexts({ request }: BrowserContext): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  const bytes = await (await request.get(`${SITE}sample.xlsx`)).body();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const texts: string[] = [];
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => texts.push(cell.text, ...cell.text.split(/[、\n]/)));
    });
  });
  return texts;
}

/** What papers are called beyond their titles, and what the walk types. */
const NAMES = ['議程附表', '附件一', '附件二', '游千慧'];

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Rules broken in the pane; colours alone where nothing else is another. */
async function brokenInPane(frame: Frame, only: readonly string[]): Promise<string[]> {
  const { violations } = await frame.evaluate((rules) => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    // Two places before and after a list, which hand the keyboard on at once, are Fluent's own.
    const context = { include: ['body'], exclude: ['[data-tabster-dummy]'] };
    return axe.run(context, {
      resultTypes: ['violations'],
      ...(rules.length > 0 ? { runOnly: [...rules] } : {}),
    });
  }, only);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** A pane of 350 pixels at twice its size. */
const LEAST = { width: 175, isDark: false, isForced: false } as const;

/** Every rule at both widths, and every colour: no colour is another for the width. */
const MANNERS = [
  { width: 320, isDark: false, isForced: false, only: [] },
  { width: 600, isDark: true, isForced: false, only: [] },
  { width: 600, isDark: true, isForced: true, only: OF_COLOURS },
  { width: 600, isDark: false, isForced: true, only: OF_COLOURS },
] as const;

test.each(['zh-TW', 'en-US'])(
  '%s: no place of the pane breaks a rule, wide or narrow, in any colours, and its names are of its language',
  async (language) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const strayed = await keptInside(context, SITE);
    // Before the page, whose policy takes no script from elsewhere.
    await context.addInitScript({ path: require.resolve('axe-core/axe.min.js') });
    const page = await context.newPage();
    await page.goto(`${SITE}?language=${language}`);
    const frame = await stillPane(page);
    const isEnglish = language === 'en-US';
    const data = [
      ...new Set([
        ...inWorkbook,
        ...(isEnglish ? [...NAMES, ...LIST.split(/[\t\n]/), ...(await sampleTexts(context))] : []),
      ]),
    ]
      .filter(isHan)
      .sort((a, b) => b.length - a.length);
    const found: string[] = [];
    const strange: string[] = [];
    const places = await placesOf(frame);
    expect(places.length).toBeGreaterThanOrEqual(9);
    for (const { name, open } of places) {
      await open();
      await drawn(frame);
      // What the browser gives the keyboard of itself Office passes over, unless it says so.
      const passed = frame.locator('summary:not([tabindex]), audio, video, [tabindex="1"]');
      found.push(...(await passed.allInnerTexts()));
      for (const { only, ...manner } of MANNERS) {
        await look(page, frame, manner);
        const where = JSON.stringify(manner);
        for (const each of await brokenInPane(frame, only)) found.push(`${where} ${each}`);
        if (manner.width === 320) found.push(...(await cutOff(frame)));
      }
      await look(page, frame, LEAST);
      for (const each of await cutOff(frame)) found.push(`${name} at twice its size: ${each}`);
      await look(page, frame, MANNERS[0]);
      if (!isEnglish) continue;
      await unfold(frame);
      strange.push(...leftInChinese(await textsIn(frame), data));
      await FURTHER[name]?.(frame);
      strange.push(...leftInChinese(await textsIn(frame), data));
    }
    // What went wrong is told in every manner too.
    await frame.evaluate(() => {
      void Promise.reject(new Error('told'));
    });
    await frame.getByRole('alert').getByRole('button').first().waitFor();
    for (const { only, ...manner } of MANNERS) {
      await look(page, frame, manner);
      found.push(...(await brokenInPane(frame, only)));
    }
    await look(page, frame, LEAST);
    found.push(...(await cutOff(frame)));
    // As in a panel of which only a text has come: the keyboard scrolls that.
    const scroller = frame.locator('[role=tabpanel] > div > div').last();
    await scroller.evaluate((each) => {
      const text = document.createElement('p');
      text.textContent = '內容 '.repeat(2_000);
      each.replaceChildren(text);
    });
    await frame.waitForFunction(() => document.querySelector('[role=tabpanel] [tabindex="0"] > p'));
    found.push(...(await brokenInPane(frame, [])));
    await scroller.evaluate((each) => each.append(document.createElement('button')));
    await frame.waitForFunction(
      () => !document.querySelector('[role=tabpanel] [tabindex="0"] > p'),
    );
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
