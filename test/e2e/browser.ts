import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { root } from './programs';

/** The browser that npm test uses, found by the same finder when jest is run by hand. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, args } = found();
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? executablePath,
    args: [...args, ...more],
  });
}

function found(): { executablePath: string; args: string[] } {
  const script = `import { BROWSER_ARGUMENTS, findBrowser } from './src/launch/steps/browser.mjs';
    process.stdout.write(JSON.stringify({ executablePath: findBrowser() ?? '', args: BROWSER_ARGUMENTS }));`;
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(told) as { executablePath: string; args: string[] };
}
