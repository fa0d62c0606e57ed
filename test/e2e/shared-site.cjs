const { chromium } = require('playwright-core');
const { startServer } = require('./programs.ts');

/**
 * One `npm start` and one browser for all files of a run, which know them by their environment:
 * each for itself, they took a third of the time of the short ones. What differs from file to
 * file, pages, storage and permissions, is a context's; the clipboard is the browser's own.
 */
module.exports = async () => {
  const { BROWSER_ARGUMENTS, findBrowser } = await import('../../src/launch/steps/browser.mjs');
  const executablePath = findBrowser();
  const [site, browser] = await Promise.all([
    startServer(),
    chromium.launchServer({ executablePath, args: BROWSER_ARGUMENTS }),
  ]);
  process.env.ISMS_TEST_SITE = site.address;
  process.env.ISMS_TEST_BROWSER = browser.wsEndpoint();
  process.on('exit', () => site.stop());
  globalThis.endOfSharedSite = async () => {
    site.stop();
    await browser.close();
  };
};
