import { openPlace } from './pane-place';
import { openWorkbench } from './workbench-page';

// A figure of the agenda is followed from the pane to the rows behind it.

test('a figure leads to its rows: the table is filtered to them, and shows all again', async () => {
  const { page, close, complaints } = await openWorkbench({
    viewport: { width: 1366, height: 900 },
  });
  try {
    const pane = page.frameLocator('iframe');
    await openPlace(pane, '議程');
    const section = pane.getByRole('button', { name: '數字與來源列' });
    await section.focus();
    await page.keyboard.press('Enter');
    await pane.getByLabel('議程項次').selectOption('5');
    const list = pane.getByRole('region', { name: '項次 5 的數字：本期' });
    // Of twelve risks of the sample four are 高 and none of these is treated yet.
    const high = list.getByRole('button', { name: '未完成之高風險：篩選來源 4 列；4' });
    await high.click();
    await list.getByText('「風險處理」已篩選 4／12 列。').waitFor();
    await page.getByRole('tab', { name: '風險處理', selected: true }).waitFor();
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/figures.png` });
    const ids = page.getByRole('grid').getByText(/^R-115-\d\d$/);
    expect(await ids.allTextContents()).toEqual(['R-115-01', 'R-115-02', 'R-115-03', 'R-115-06']);
    await list.getByRole('button', { name: '清除篩選' }).click();
    await page.getByRole('grid').getByText('R-115-04', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
