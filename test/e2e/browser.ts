import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { root } from './programs';

/** A browser of its own, with a clipboard of its own. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, args } = found();
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? executablePath,
    args: [...args, ...more],
  });
}

/** The one of all files (shared-site.cjs): closing it closes this file's pages alone. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(process.env.ISMS_TEST_BROWSER ?? '');
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
