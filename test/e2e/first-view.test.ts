import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './programs';
import { openWorkbench } from './workbench-page';

// What is fetched before the sample is seen.

test('all scripts up to the first view of the workbench are at most 250 KB on their way', async () => {
  const asked: string[] = [];
  const { page, close } = await openWorkbench({}, (opening) =>
    opening.route(/\.js$/, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const isSeen = await opening.evaluate(
        () => document.querySelector('[role=gridcell]') !== null,
      );
      if (!isSeen) asked.push(name);
      await route.continue();
    }),
  );
  try {
    const cells = page.getByRole('grid').getByRole('gridcell');
    await cells.filter({ hasText: '管理審查' }).first().waitFor();
    expect(asked).toEqual(expect.arrayContaining(['workbench.js', 'sheet.js']));
    const sizes = asked.map(
      (name) => gzipSync(readFileSync(path.join(root, 'build/web', name))).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(250_000);
  } finally {
    // What the pane asks for after that is no part of it, and may be on its way.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await close();
  }
});
