import { enter, openByKeys } from './by-keyboard';
import { standAt } from './stand-at';
import { openWorkbench } from './workbench-page';

// The next year is begun in the pane by the keyboard alone, and taken back.

test('the next year is shown, begun and taken back; begun again it says that it is there', async () => {
  // Ten days after the meeting of the sample.
  const { page, close, complaints } = await openWorkbench({}, (opening) =>
    opening.addInitScript(standAt, Date.parse('2026-12-20T09:00:00+08:00')),
  );
  try {
    const pane = page.frameLocator('iframe');
    await openByKeys(page, pane, '工作表');
    await enter(page, pane, 'button', '開始新年度…');
    await pane.getByText('將加入下一次會議 MR-116-01（接續 MR-115-01）').waitFor();
    const carried = pane.getByRole('region', { name: /第 1 項自動接續/ });
    await carried.getByText(/^MR-113-01-A04 /).waitFor();
    const shots = process.env['SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/new-year.png` });
    await enter(page, pane, 'button', '加入 24 列');
    await pane.getByText('已加入 24 列').first().waitFor({ timeout: 90_000 });
    await pane.getByText('MR-116-01 已在表中').first().waitFor({ timeout: 90_000 });
    await enter(page, pane, 'button', /^復原$/);
    await pane.getByText('已復原，移除 24 列').first().waitFor({ timeout: 90_000 });
    await pane.getByText('將加入下一次會議 MR-116-01').waitFor();
    await enter(page, pane, 'button', '返回');
    await pane.getByRole('button', { name: '開始新年度…' }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
