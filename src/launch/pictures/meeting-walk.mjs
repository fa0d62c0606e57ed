import { openPlace, press } from './pane.mjs';

/** The meeting from its preparation to what follows, and its papers. */
export async function meetingWalk(bench) {
  const { pane, take } = bench;
  const step = (name) =>
    press({ ...bench, pane: pane.getByRole('navigation', { name: '會議的步驟' }) }, name);
  await openPlace(bench, '議程');
  await take('agenda');
  await openPlace(bench, '會議');
  await step('準備');
  await press(bench, /^出席名單/);
  await take('meeting-prepare');
  await step('開會');
  await press(bench, /^項次 3-2 /);
  await pane.getByLabel('決議類別').selectOption('決定');
  await pane.getByLabel(/^(決定|決議)內容$/).fill('行政室應於 116 年 3 月底前補辦備份還原測試。');
  await pane.getByRole('combobox', { name: '主辦' }).fill('行政室');
  await pane.getByLabel('完成期限').fill('116/3/31');
  await take('meeting-decide', { from: 'label:has-text("決議類別")' });
  await step('會後');
  await take('meeting-close');

  await openPlace(bench, '文件');
  await pane
    .getByRole('combobox', { name: '文件', exact: true })
    .selectOption({ label: '會議紀錄' });
  await pane.getByTitle(/^預覽：/).waitFor();
  await take('papers');
}

/** After the meeting: the year to come, before anything of it is written. */
export async function newYearWalk(bench) {
  const { pane, take } = bench;
  await openPlace(bench, '工作表');
  await press(bench, '開始新年度…');
  await pane.getByText('將加入下一次會議').waitFor();
  await take('new-year');
}
