import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, sharedBrowser } from './browser';
import { SITE } from './programs';

/** The workbench in a context of its own; where it may use the clipboard, in a browser of its own. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly address: string;
  /** Errors that the page told of; to stay empty. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** `before` prepares the page before anything is asked for. */
export async function openWorkbench(
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<WorkbenchPage> {
  const browser = await (options.permissions ? launchBrowser() : sharedBrowser());
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    viewport: { width: 1366, height: 768 },
    // Colours are looked at as they are, not on their way from one to another.
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  // Beside the other tests two cores are shared.
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await before(page);
  await page.goto(SITE);
  return {
    page,
    address: SITE,
    complaints,
    close: () => browser.close(),
  };
}
