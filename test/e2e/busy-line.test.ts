import { openPlace } from './pane-place';
import { openWorkbench } from './workbench-page';

// What is going on is shown once.

/** In the pane's page: the most lines of progress that were there at once. */
function countMost(): void {
  const counted = globalThis as { mostLines?: number };
  counted.mostLines = 0;
  const count = () => {
    const lines = document.querySelectorAll('[role=progressbar]').length;
    counted.mostLines = Math.max(counted.mostLines ?? 0, lines);
  };
  new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
}

test('a place whose script is fetched while its tables are read shows one line of progress', async () => {
  const { page, close } = await openWorkbench();
  try {
    const pane = page.frameLocator('iframe');
    await openPlace(pane, '檢核');
    await pane.getByRole('button', { name: /^(重新)?檢核$/ }).waitFor();
    const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
    if (!frame) throw new Error('There is no pane');
    await frame.evaluate(countMost);
    await page.route(/\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await openPlace(pane, '議程');
    await pane.getByRole('list', { name: '摘要' }).waitFor();
    expect(await frame.evaluate(() => (globalThis as { mostLines?: number }).mostLines)).toBe(1);
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await close();
  }
});
