const { spawn } = require('node:child_process');
const path = require('node:path');
const { chromium } = require('playwright-core');

const root = path.resolve(__dirname, '../..');

/**
 * One `npm start` and one browser for all files of a run, which know them by their environment:
 * each for itself, they took a third of the time of the short ones. What differs from file to
 * file, pages, storage and permissions, is a context's; the clipboard is the browser's own.
 */
module.exports = async () => {
  const { BROWSER_ARGUMENTS, findBrowser } = await import('../../src/launch/steps/browser.mjs');
  const executablePath = findBrowser();
  const [site, browser] = await Promise.all([
    startSite(),
    chromium.launchServer({ executablePath, args: BROWSER_ARGUMENTS }),
  ]);
  process.env.ISMS_TEST_SITE = site.address;
  process.env.ISMS_TEST_BROWSER = browser.wsEndpoint();
  process.on('exit', () => site.child.kill());
  globalThis.endOfSharedSite = async () => {
    site.child.kill();
    await browser.close();
  };
};

function startSite() {
  const child = spawn(process.execPath, ['src/launch/start.mjs', '--no-open'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk) => {
      said += String(chunk);
      const address = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve({ address, child });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => {
      reject(new Error(`npm start ended with ${code ?? 'a signal'}:\n${said}`));
    });
  });
}
