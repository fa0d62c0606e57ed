import { restore } from '../../../src/app/journal';
import type { DraftRow } from '../../../src/app/row/draft';
import { validationErrors } from '../../host/xlsx/parts';
import { deletedInGrid, meetingOffice, rowOf, rowsOf, typedInGrid } from './office';

const item = 'MR-115-01-3-2';
const words = '行政室應於 116 年 3 月底前補辦備份還原測試。';

/** 「決定」 with its words, on a row that has none yet. */
const decision: DraftRow = {
  table: 'AgendaItems',
  key: item,
  unit: item,
  cells: {
    決議類別: { before: '', text: '決定' },
    決議內容: { before: '', text: words },
  },
};

const work: DraftRow = {
  table: 'Resolutions',
  key: 'new-1',
  unit: item,
  added: { 會議編號: 'MR-115-01', 項次: '3-2', 列管狀態: '繼續列管' },
  beside: [],
  cells: {
    主辦: { before: '', text: '行政室' },
    協辦: { before: '', text: '民政課、財政課' },
    完成期限: { before: '', text: '116/3/31' },
  },
};

test('a decision becomes a tracked row in the same batch, and both are taken back as one', async () => {
  const made = await meetingOffice();
  const before = await rowsOf(made, 'AgendaItems');
  const saved = await made.meeting.save([decision, work], '會議 MR-115-01');
  expect(saved).toMatchObject({ cells: 2, rows: 1, blocked: [], notices: [], units: [item] });

  expect(await rowOf(made, 'AgendaItems', item)).toMatchObject({
    決議類別: '決定',
    決議內容: words,
  });
  // Only its cells: every other row is as it was.
  const others = (rows: readonly object[]) =>
    rows.filter((row) => !Object.values(row).includes(item));
  expect(others(await rowsOf(made, 'AgendaItems'))).toEqual(others(before));
  // 46,112 is 2026-03-31; a year later 46,477.
  expect(await rowOf(made, 'Resolutions', 'MR-115-01-A01')).toMatchObject({
    會議編號: 'MR-115-01',
    項次: '3-2',
    決議事項: words,
    主辦: '行政室',
    協辦: '民政課、財政課',
    完成期限: 46477,
    列管狀態: '繼續列管',
    辦理情形: '',
  });
  expect(validationErrors(made.host.save())).toEqual([]);

  await restore(made.workbook, saved.entry ?? '', '2026-12-10 10:05');
  expect(await rowOf(made, 'Resolutions', 'MR-115-01-A01')).toBeUndefined();
  expect(await rowsOf(made, 'AgendaItems')).toEqual(before);
});

test('changed later it changes the tracked row, and no second one comes', async () => {
  const made = await meetingOffice();
  await made.meeting.save([decision, work], '會議 MR-115-01');
  const count = (await rowsOf(made, 'Resolutions')).length;
  const later = '行政室應於 116 年 6 月底前補辦備份還原測試。';
  const saved = await made.meeting.save(
    [
      { ...decision, cells: { 決議內容: { before: words, text: later } } },
      {
        table: 'Resolutions',
        key: 'MR-115-01-A01',
        unit: item,
        cells: { 完成期限: { before: 46477, text: '116年6月30日' } },
      },
    ],
    '會議 MR-115-01',
  );
  expect(saved).toMatchObject({ cells: 3, rows: 0, blocked: [] });
  expect(await rowsOf(made, 'Resolutions')).toHaveLength(count);
  expect(await rowOf(made, 'Resolutions', 'MR-115-01-A01')).toMatchObject({
    決議事項: later,
    完成期限: 46568,
    主辦: '行政室',
  });
});

test('of a decision that was changed meanwhile nothing is written, its row neither', async () => {
  const made = await meetingOffice();
  const count = (await rowsOf(made, 'Resolutions')).length;
  await typedInGrid(made, 'AgendaItems', item, '決議內容', '同事已經寫了');
  const saved = await made.meeting.save([decision, work], '會議 MR-115-01');
  expect(saved).toMatchObject({ cells: 0, rows: 0, units: [], entry: undefined });
  expect(saved.blocked).toMatchObject([
    { code: 'changed', table: 'AgendaItems', key: item, column: '決議內容' },
  ]);
  expect(saved.blocked[0]?.text).toContain('「同事已經寫了」');
  expect(await rowsOf(made, 'Resolutions')).toHaveLength(count);
  expect(await rowOf(made, 'AgendaItems', item)).toMatchObject({ 決議類別: '' });

  // 「保留我的」: what is there now was seen.
  const mine = { ...decision.cells, 決議內容: { before: '同事已經寫了', text: words } };
  const kept = await made.meeting.save([{ ...decision, cells: mine }, work], '會議 MR-115-01');
  expect(kept).toMatchObject({ cells: 2, rows: 1, blocked: [] });
});

test('a decision that a colleague has tracked meanwhile gets no second row', async () => {
  const made = await meetingOffice();
  await made.meeting.save([decision, work], '會議 MR-115-01');
  const saved = await made.meeting.save([work], '會議 MR-115-01');
  expect(saved.blocked).toMatchObject([{ code: 'changed', table: 'Resolutions' }]);
  expect(
    (await rowsOf(made, 'Resolutions')).filter((row) => row['會議編號'] === 'MR-115-01'),
  ).toHaveLength(1);
});

test('a row that is gone, or whose number is doubled, is left and said to be; others are saved', async () => {
  const made = await meetingOffice();
  await deletedInGrid(made, 'AgendaItems', item);
  await typedInGrid(made, 'AgendaItems', 'MR-115-01-3-3', '議案編號', 'MR-115-01-3-1');
  const heard = { 決議類別: { before: '', text: '洽悉' } };
  const row = (key: string): DraftRow => ({ table: 'AgendaItems', key, unit: key, cells: heard });
  const saved = await made.meeting.save(
    [decision, work, row('MR-115-01-3-1'), row('MR-115-01-3-4')],
    '會議 MR-115-01',
  );
  expect(saved.blocked.map(({ code, key }) => [code, key])).toEqual([
    ['noRow', item],
    ['severalRows', 'MR-115-01-3-1'],
  ]);
  expect(saved).toMatchObject({ cells: 1, rows: 0, units: ['MR-115-01-3-4'] });
  expect(await rowOf(made, 'AgendaItems', 'MR-115-01-3-4')).toMatchObject({ 決議類別: '洽悉' });
});
