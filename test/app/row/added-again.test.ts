// The pane is closed after Excel has taken the row and before it has said so: in a new pane the same is
// typed again.
import { readEntries, restore } from '../../../src/app/journal';
import type { Drafts } from '../../../src/app/row/draft';
import { bindRow } from '../../../src/app/row/row-use-cases';
import { over, type OpenWorkbook } from '../../workbook/over-host';
import { clock, meetingOffice, of, rowsOf } from '../meeting/office';

const at = '2026-12-10 10:05';
const cells = (texts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(texts).map(([header, text]) => [header, { before: '', text }] as const),
  );

const finding: Drafts = [
  {
    ...{ table: 'Findings', key: '新增 1', unit: 'one', added: {} },
    cells: cells({ 發現日期: '115/12/1', 不符合事項: '門禁紀錄缺頁' }),
  },
];

const other: Drafts = [
  {
    ...{ table: 'Findings', key: '新增 2', unit: 'two', added: {} },
    cells: cells({ 發現日期: '115/12/1', 不符合事項: '訪客紀錄缺頁' }),
  },
];

const motion: Drafts = [
  {
    ...{ table: 'AgendaItems', key: '新增 1', unit: '新增 1' },
    added: { 會議編號: 'MR-115-01', 項次: '臨時動議' },
    cells: cells({ 決議類別: '決定', 決議內容: '人事室辦理訓練。' }),
  },
  {
    ...{ table: 'Resolutions', key: '新增 1 列管', unit: '新增 1' },
    added: { 會議編號: 'MR-115-01', 項次: '臨時動議', 列管狀態: '繼續列管' },
    cells: cells({ 主辦: '人事室', 完成期限: '116/1/15' }),
  },
];

/** A new pane over the same document, which knows nothing of what the first one had in hand. */
const anew = ({ host }: OpenWorkbook): OpenWorkbook => over(host, 'new-pane');

test('the row that stands is named and not written twice; of two sent together the other one is', async () => {
  const made = await meetingOffice();
  await bindRow(made.workbook, clock).save(finding, '填寫');
  const written = await rowsOf(made, 'Findings');
  const pane = anew(made);
  const row = bindRow(pane.workbook, clock);
  const again = await row.save(finding, '填寫');
  expect(again).toMatchObject({ rows: 0, cells: 0, units: [], entry: undefined });
  const { 編號: id } = written.at(-1) ?? {};
  expect(again.blocked).toEqual([
    {
      ...{ unit: 'one', table: 'Findings', key: '新增 1', column: '', code: 'again' },
      text: expect.stringMatching(
        new RegExp(`^「發現事項」在 .* 已增列內容相同的一列 ${String(id)}，`),
      ),
    },
  ]);
  expect(await rowsOf(made, 'Findings')).toEqual(written);

  const both = await bindRow(anew(made).workbook, clock).save([...finding, ...other], '填寫');
  expect(both).toMatchObject({ rows: 1, units: ['two'] });
  expect(both.blocked.map(({ unit }) => unit)).toEqual(['one']);
  const [newest] = await readEntries(made.workbook);
  expect(newest?.what).toMatch(/^填寫：發現事項 NC-115-0\d\d（增列）$/);
  expect(await rowsOf(made, 'Findings')).toHaveLength(written.length + 1);

  // Whoever is told and presses once more means another row.
  expect(await row.save(finding, '填寫')).toMatchObject({ rows: 1, units: ['one'], blocked: [] });
  expect(await rowsOf(made, 'Findings')).toHaveLength(written.length + 2);
});

test('a decision with its work is known again by all of its rows, and once taken back it is none', async () => {
  const made = await meetingOffice();
  const { entry = '' } = await made.meeting.save(motion, '會議 MR-115-01');
  const items = await rowsOf(made, 'AgendaItems');
  const again = await of(anew(made)).meeting.save(motion, '會議 MR-115-01');
  expect(again).toMatchObject({ rows: 0, units: [], blocked: [{ code: 'again' }] });
  expect(await rowsOf(made, 'AgendaItems')).toEqual(items);

  // With other work it is another decision.
  const [item, work] = motion;
  if (!item || !work) throw new Error('no motion');
  const longer = { ...work, cells: { ...work.cells, ...cells({ 完成期限: '116/2/15' }) } };
  expect(await of(anew(made)).meeting.save([item, longer], '會議')).toMatchObject({ rows: 2 });

  await restore(made.workbook, entry, at);
  expect(await of(anew(made)).meeting.save(motion, '會議')).toMatchObject({ rows: 2, blocked: [] });
});
