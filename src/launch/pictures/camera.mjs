import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BROWSER_ARGUMENTS } from '../steps/browser.mjs';
import { Refusal, say } from '../steps/project.mjs';

/** The day of every picture: before the meeting of the sample, whose open work falls due in 116. */
export const TODAY = '2026-11-22';

/** A page of a manual with three pictures is still sent by mail without a thought. */
const MOST_BYTES = 90 * 1024;

/** The pane as Excel opens it, and enough dots that its words are sharp on paper. */
const PANE_WIDTH = 380;
const DOTS = 1.5;

/** What takes pictures of pages that stand on one day, and writes them as WebP. */
export async function openCamera({ executablePath, address, folder, only }) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  // A page of its own turns what was taken into what is written.
  const dark = await browser.newPage();
  const written = [];
  mkdirSync(folder, { recursive: true });

  /** With a width in pixels it is made smaller. */
  async function write(name, png, { quality = 0.82, width = 0 } = {}) {
    const given = [png.toString('base64'), quality, width];
    const webp = Buffer.from(await dark.evaluate(encoded, given), 'base64');
    if (webp.length > MOST_BYTES) {
      throw new Refusal(`${name} 有 ${Math.ceil(webp.length / 1024)} KB，超過上限。`);
    }
    written.push({ name, bytes: webp.length });
    if (only.length > 0 && !only.includes(name)) return;
    writeFileSync(path.join(folder, `${name}.webp`), webp);
    say(`${name}.webp ${Math.ceil(webp.length / 1024)} KB`);
  }

  return {
    write,
    /** The workbench with the pane beside it, on a day of its own where one is given. */
    async workbench({ day = TODAY, height = 760 } = {}) {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1280, height },
        deviceScaleFactor: DOTS,
        locale: 'zh-TW',
        timezoneId: 'Asia/Taipei',
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      await context.addInitScript(standStill, Date.parse(`${day}T10:00:00+08:00`));
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(address);
      const pane = page.frameLocator('iframe');
      await pane.getByRole('tab').first().waitFor();
      await page.locator('aside.pane').evaluate((side, width) => {
        side.style.width = `${width}px`;
      }, PANE_WIDTH);
      return {
        page,
        pane,
        /** The pane's own; another one after another workbook has been opened. */
        get frame() {
          return page.frames().find((each) => each.parentFrame() === page.mainFrame());
        },
        close: () => context.close(),
      };
    },
    told: () => ({
      count: written.length,
      bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    }),
    close: () => browser.close(),
  };
}

/** In the page: the clock stands, so that one run is like another. */
function standStill(moment) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [moment] : given));
    }

    static now() {
      return moment;
    }
  };
}

/** In the page: a PNG as WebP, both in base 64. */
async function encoded([png, quality, width]) {
  const image = new globalThis.Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = width || image.width;
  canvas.height = Math.round((image.height * canvas.width) / image.width);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality).split(',')[1];
}
