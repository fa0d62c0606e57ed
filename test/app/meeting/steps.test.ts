import { restore } from '../../../src/app/journal';
import { seatsOf } from '../../../src/app/meeting/attendance';
import { walkOf } from '../../../src/app/meeting/agenda-walk';
import { spokenOf } from '../../../src/app/meeting/as-if';
import { closingProblems } from '../../../src/app/meeting/closing-checks';
import type { DraftRow } from '../../../src/app/row/draft';
import { agendaDrafts } from '../../../src/app/meeting/draft-rows';
import { openResolutions } from '../../../src/app/meeting/open-resolutions';
import { settleDrafts } from '../../../src/app/meeting/settle-drafts';
import { deletedInGrid, meetingOffice, rowOf, rowsOf, typedInGrid } from './office';

const subject = '會議 MR-115-01';
const cell = (before: string | number, text: string) => ({ before, text });

describe('準備', () => {
  test('who sits at the table comes from 出席, and from the members in office that day', async () => {
    const made = await meetingOffice();
    await deletedInGrid(made, 'Members', 'M-025');
    const desk = await made.meeting.read(undefined);
    const seats = seatsOf(desk, []);
    // Eleven of the committee and three beside it, all of whom 出席 has already.
    expect(seats.map(({ role }) => role).filter((role) => role === '委員')).toHaveLength(11);
    expect(seats).toHaveLength(14);
    expect(seats.some(({ isProposed }) => isProposed)).toBe(false);
    expect(seats[0]).toMatchObject({ name: '岑文淵', title: '秘書室 主任秘書', status: '' });

    const next = await made.meeting.read('MR-113-01');
    expect(next.step).toBe('close');
  });

  test('who is proposed is added with what was ticked, a deputy by name', async () => {
    const made = await meetingOffice();
    await made.excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Attendance');
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      const row = body.values.findIndex(([id, name]) => id === 'MR-115-01' && name === '藍秀琴');
      table.rows.getItemAt(row).delete();
      await context.sync();
    });
    const desk = await made.meeting.read('MR-115-01');
    const seat = seatsOf(desk, []).find(({ isProposed }) => isProposed);
    expect(seat).toMatchObject({ name: '藍秀琴', role: '委員', deputy: '溫子晴' });
    const row: DraftRow = {
      ...(seat?.row as DraftRow),
      cells: { 出席狀況: cell('', '代理'), 代理人: cell('', '溫子晴') },
    };
    const saved = await made.meeting.save([row], subject);
    expect(saved).toMatchObject({ cells: 0, rows: 1, blocked: [] });
    const rows = await rowsOf(made, 'Attendance');
    expect(rows.at(-1)).toEqual({
      會議編號: 'MR-115-01',
      姓名: '藍秀琴',
      身分: '委員',
      出席狀況: '代理',
      代理人: '溫子晴',
    });
    // Once more is refused: she is there.
    const again = await made.meeting.save([row], subject);
    expect(again.blocked).toMatchObject([{ code: 'taken' }]);
    const now = await made.meeting.read('MR-115-01');
    expect(settleDrafts([row], now.rows)).toEqual([{ ...row, added: undefined }]);
  });

  test('items that the agenda lacks are added, each under its number', async () => {
    const made = await meetingOffice();
    await deletedInGrid(made, 'AgendaItems', 'MR-115-01-3-4');
    const { facts } = await made.meeting.read(undefined);
    const drafts = agendaDrafts('MR-115-01', ['3-4'], facts.rows);
    expect(await made.meeting.save(drafts, subject)).toMatchObject({ rows: 1, blocked: [] });
    expect(await rowOf(made, 'AgendaItems', 'MR-115-01-3-4')).toMatchObject({
      會議編號: 'MR-115-01',
      項次: '3-4',
      案由: '資訊安全目標之達成',
      決議類別: '',
    });
  });
});

describe('開會', () => {
  test('motions are added one after the other, and the second of an item by the words of its decision', async () => {
    const made = await meetingOffice();
    const motion = (key: string, text: string): DraftRow[] => [
      {
        ...{ table: 'AgendaItems', key, unit: key },
        added: { 會議編號: 'MR-115-01', 項次: '臨時動議' },
        cells: { 決議類別: cell('', '決定'), 決議內容: cell('', text) },
      },
      {
        ...{ table: 'Resolutions', key: `${key} 列管`, unit: key },
        added: { 會議編號: 'MR-115-01', 項次: '臨時動議', 列管狀態: '繼續列管' },
        cells: { 主辦: cell('', '人事室'), 完成期限: cell('', '民國116年1月15日') },
      },
    ];
    const drafts = [...motion('a', '人事室辦理訓練。'), ...motion('b', '人事室更新名冊。')];
    expect(await made.meeting.save(drafts, subject)).toMatchObject({ rows: 4, blocked: [] });
    const part = walkOf(await made.meeting.read(undefined)).find(({ no }) => no === '臨時動議');
    expect(part?.items.map(({ item, works }) => [item.key, works.map(({ key }) => key)])).toEqual([
      ['MR-115-01-臨時動議', ['MR-115-01-A01']],
      ['MR-115-01-臨時動議-2', ['MR-115-01-A02']],
    ]);
    // 46,402 is 2027-01-15.
    expect(await rowOf(made, 'Resolutions', 'MR-115-01-A02')).toMatchObject({
      決議事項: '人事室更新名冊。',
      完成期限: 46402,
    });
  });

  test('a date that has no reading is left with what was typed, and the rest of its item too', async () => {
    const made = await meetingOffice();
    const row = (text: string): DraftRow => ({
      ...{ table: 'Reviews', key: 'MR-115-01', unit: 'MR-115-01' },
      cells: { 下次會議日期: cell(46730, text), 適用性: cell('', '適用。') },
    });
    const wrong = await made.meeting.save([row('116/2/29')], subject);
    expect(wrong).toMatchObject({ cells: 0, entry: undefined });
    expect(wrong.blocked).toMatchObject([{ code: 'untyped', column: '下次會議日期' }]);
    expect(wrong.blocked[0]?.text).toContain('沒有這一天');
    expect(await made.meeting.save([row('1161201')], subject)).toMatchObject({ cells: 2 });
    // 46,722 is 2027-12-01.
    expect(await rowOf(made, 'Reviews', 'MR-115-01')).toMatchObject({
      下次會議日期: 46722,
      適用性: '適用。',
    });
  });
});

describe('會後', () => {
  test('what the meeting would lack is known before it is held, with the place to mend it', async () => {
    const made = await meetingOffice();
    const found = closingProblems(await made.meeting.read('MR-115-01'));
    const rules = [...new Set(found.map(({ problem }) => problem.rule))];
    expect(rules).toEqual(['MR-06', 'MR-07', 'MR-13', 'MR-21', 'MR-22']);
    expect(found.find(({ problem }) => problem.rule === 'MR-13')).toMatchObject({
      step: 'meet',
      goal: 'MR-115-01-1',
    });
    expect(found.find(({ problem }) => problem.rule === 'MR-21')?.goal).toBe('conclusion');
    // Nothing of it is in the tables.
    expect(await rowOf(made, 'Reviews', 'MR-115-01')).toMatchObject({ 狀態: '籌備中' });
  });

  test('a release without what shows that the work is done is not written, and says so at once', async () => {
    const made = await meetingOffice();
    const desk = await made.meeting.read('MR-115-01');
    expect(openResolutions(desk).map(({ row, late }) => [row.key, late])).toEqual([
      // 113-01-A04 was due on 2026-03-31, 254 days before; 114-01-A02 on 2026-09-30, 71 days.
      ['MR-113-01-A04', 254],
      ['MR-114-01-A02', 71],
      ['MR-114-01-A03', 0],
      ['MR-114-01-A05', 0],
      ['PW-115-01-A01', 0],
    ]);
    const key = 'MR-114-01-A03';
    const released: DraftRow = {
      ...{ table: 'Resolutions', key, unit: key },
      cells: {
        列管狀態: cell('繼續列管', '解除列管'),
        解除日期: cell('', '116/1/5'),
        辦理情形: cell('', '補訓尚未辦理'),
      },
    };
    const said = spokenOf(desk, [released]).map(({ rule, column }) => `${rule} ${column}`);
    expect(said).toEqual(['TRK-03 解除依據', 'TRK-04 列管狀態', 'TRK-09 解除日期']);
    const saved = await made.meeting.save([released], subject);
    expect(saved.cells).toBe(0);
    // TRK-04 is read out of the words here, and only warns.
    expect(saved.blocked.map(({ column }) => column)).toEqual(['解除依據', '解除日期']);

    const cells = {
      ...released.cells,
      辦理情形: cell('', '補訓已辦理完成。'),
      解除依據: cell('', 'MR-115-01 會議同意解除'),
      佐證: cell('', '補訓簽到表'),
      解除日期: cell('', '115/12/10'),
    };
    const right = await made.meeting.save([{ ...released, cells }], subject);
    expect(right).toMatchObject({ cells: 5, blocked: [], notices: [] });
    // 46,366 is 2026-12-10.
    expect(await rowOf(made, 'Resolutions', key)).toMatchObject({
      列管狀態: '解除列管',
      解除日期: 46366,
      佐證: '補訓簽到表',
    });
    await restore(made.workbook, right.entry ?? '', '2026-12-10 16:00');
    expect(await rowOf(made, 'Resolutions', key)).toMatchObject({ 列管狀態: '繼續列管', 佐證: '' });
  });
});

test('without a column of the second version what belongs there is refused, the rest is written', async () => {
  const made = await meetingOffice();
  await made.excel.run(async (context) => {
    context.workbook.tables.getItem('AgendaItems').columns.getItem('擬辦').delete();
    await context.sync();
  });
  const row = (key: string, header: string): DraftRow => ({
    ...{ table: 'AgendaItems', key, unit: key },
    cells: { [header]: cell('', '提請洽悉。') },
  });
  const saved = await made.meeting.save(
    [row('MR-115-01-3-1', '擬辦'), row('MR-115-01-3-2', '決議內容')],
    subject,
  );
  expect(saved).toMatchObject({ cells: 1, units: ['MR-115-01-3-2'] });
  expect(saved.blocked).toMatchObject([{ code: 'noColumn', column: '擬辦' }]);
  expect(saved.blocked[0]?.text).toContain('修復');
});

test('a colleague who sorts the table meanwhile is no matter: the row is found by its number', async () => {
  const made = await meetingOffice();
  await made.excel.run(async (context) => {
    const table = context.workbook.tables.getItem('AgendaItems');
    table.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  await typedInGrid(made, 'AgendaItems', 'MR-115-01-5', '擬辦', '另有文字');
  const row: DraftRow = {
    ...{ table: 'AgendaItems', key: 'MR-115-01-5', unit: 'MR-115-01-5' },
    cells: { 決議類別: cell('', '准予備查') },
  };
  expect(await made.meeting.save([row], subject)).toMatchObject({ cells: 1, blocked: [] });
  // What the colleague wrote beside it stays.
  expect(await rowOf(made, 'AgendaItems', 'MR-115-01-5')).toMatchObject({
    決議類別: '准予備查',
    擬辦: '另有文字',
  });
});
