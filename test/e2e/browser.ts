import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { root } from './programs';

/** The browser that npm test uses, found by the same finder when jest is run by hand. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? found(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function found(): string {
  const script = `import { findBrowser } from './src/launch/steps/browser.mjs';
    process.stdout.write(findBrowser() ?? '');`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
}
