import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Refusal } from './project.mjs';
import { ensureSample } from './sample.mjs';

/**
 * All that a command needs which looks at the built pages with its own eyes.
 * @returns {Promise<string>} path of the browser
 */
export async function siteAndBrowser() {
  await ensureInstalled();
  await ensureBuilt('cli');
  await ensureBuilt('web');
  await ensureSample();
  const executablePath = findBrowser();
  if (!executablePath) throw new Refusal('找不到 Chrome、Chromium 或 Edge。');
  return executablePath;
}
