import { openPlace, press, select, type } from './pane.mjs';

/** A row as a form, and what an auditor does with the findings. */
export async function dataWalk(bench) {
  const { pane, take } = bench;
  await select(bench, '矯正措施', 'B36');
  await openPlace(bench, '資料');
  await pane.getByLabel('展延至').first().fill('116/9/30');
  await take('row', { from: 'label:has-text("開立日")' });
  await press(bench, '捨棄');

  await openPlace(bench, '成員與權責');
  await pane.getByLabel('顯示').selectOption({ label: '稽核獨立性' });
  await pane.getByTitle(/^預覽：/).waitFor();
  await take('independence');

  await select(bench, '發現事項', 'B37');
  await openPlace(bench, '資料');
  await press(bench, /^未驗證/);
  await press(bench, '更多條件');
  await take('chips', { height: 620 });
  await press(bench, '更多條件');
  await press(bench, /^顯示各列的矯正措施/);
  await press(bench, /^驗證 CA-115-008$/);
  await pane.getByRole('combobox', { name: '驗證人' }).fill('凌家豪');
  await pane.getByLabel('驗證結果').selectOption('有效');
  await press(bench, '寫入驗證');
  await take('verify', { from: '[role=group][aria-label^="驗證 "]' });
  await press(bench, '取消');
  await press(bench, '檢視、清單與「我」');
  await pane.getByLabel('我（這台電腦上的人）').selectOption('童欣怡');
  await pane.getByRole('switch', { name: '唯讀／驗證模式' }).click();
  await take('verify-only');
}

/** A 民國 date is typed into the grid while the pane is open. */
export async function typedDateWalk(bench) {
  await openPlace(bench, '資料');
  await select(bench, '矯正措施', 'M36');
  await type(bench, '115/11/20');
  // It is said to screen readers too.
  await bench.pane.getByText('已改為日期').first().waitFor();
  await bench.take('typed-date', { height: 420 });
}
