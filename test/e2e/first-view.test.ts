import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from './browser';
import { root, startServer } from './programs';

// What is fetched before the sample is seen.

jest.setTimeout(60_000);

test('all scripts up to the first view of the workbench are at most 250 KB on their way', async () => {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route(/\.js$/, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const isSeen = await page.evaluate(() => document.querySelector('[role=gridcell]') !== null);
      if (!isSeen) asked.push(name);
      await route.continue();
    });
    await page.goto(server.address);
    const cells = page.getByRole('grid').getByRole('gridcell');
    await cells.filter({ hasText: '管理審查' }).first().waitFor();
    expect(asked).toEqual(expect.arrayContaining(['workbench.js', 'sheet.js']));
    const sizes = asked.map(
      (name) => gzipSync(readFileSync(path.join(root, 'build/web', name))).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(250_000);
  } finally {
    await browser.close();
    server.stop();
  }
});
