import { makeAgenda } from '../../../src/app/agenda';
import type { Drafts } from '../../../src/app/row/draft';
import {
  isBlankPlace,
  type Offer,
  offersOf,
  withOffer,
} from '../../../src/app/meeting/written-offers';
import { makePaper } from '../../../src/app/papers';
import { clock, meetingOffice, type MeetingOffice, rowOf, typedInGrid } from './office';

// What people wrote into the boxes of a printed paper becomes rows of the tables, by hand and through the journal.

/** Writes into a box of a sheet as somebody does who has it before them. */
async function write(made: MeetingOffice, sheet: string, box: string, text: string): Promise<void> {
  await made.excel.run(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet);
    const used = item.getUsedRange().load('values');
    await context.sync();
    for (const [row, cells] of used.values.entries()) {
      const mark = cells.map(String).find((cell) => cell.startsWith('ISMS:'));
      const boxes = JSON.parse(mark?.slice(5) ?? '[]') as [string, string, number, number][];
      const own = boxes.find(([name]) => name === box);
      if (!own) continue;
      item.getCell(row, own[3]).values = [[text]];
      await context.sync();
      return;
    }
    throw new Error(`${sheet} has no box ${box}`);
  });
}

async function offers(made: MeetingOffice, drafts: Drafts = []): Promise<readonly Offer[]> {
  const desk = await made.meeting.read('MR-115-01');
  return offersOf(desk, await made.meeting.papers(), drafts);
}

const agenda = '議程 MR-115-01';
const item = 'MR-115-01-3-2';
const words = '行政室應於 116 年 3 月底前補辦備份還原測試。';

test('a decision, who does it by when, and a conclusion are offered, saved and offered no more', async () => {
  const made = await meetingOffice();
  await makeAgenda(made.workbook, 'MR-115-01', clock);
  expect(await offers(made)).toEqual([]);
  await write(made, agenda, '3-2.decision', words);
  await write(made, agenda, '3-2.owner', '行政室');
  await write(made, agenda, '3-2.due', '116年3月31日');
  await write(made, agenda, '3-1.decision', '洽悉。');
  await write(made, agenda, 'conclusion.suitability', '■適用　□需調整：');
  await write(made, agenda, 'conclusion.adequacy', '□適切　■需調整：增列委外範圍');
  await write(made, agenda, 'conclusion.resources', '增列弱點掃描費用');

  const desk = await made.meeting.read('MR-115-01');
  const found = await offers(made);
  expect(found.map(({ title, sheet }) => [title, sheet])).toEqual(
    ['3-1 決定', '3-2 決定', '3-2 主辦', '3-2 完成期限', '適用性', '適切性', '資源需求'].map(
      (title) => [title, agenda],
    ),
  );
  const drafts = found.reduce((all: Drafts, { places: [place, ...others] }) => {
    expect(others).toEqual([]);
    if (!place) throw new Error('there is no place for it');
    expect(isBlankPlace(desk, all, place)).toBe(true);
    return withOffer(desk, all, place);
  }, []);
  // Nothing more is offered of what is typed, and nothing is in the tables yet.
  expect(await offers(made, drafts)).toEqual([]);
  expect(await rowOf(made, 'AgendaItems', item)).toMatchObject({ 決議類別: '', 決議內容: '' });

  const saved = await made.meeting.save(drafts, '會議 MR-115-01');
  expect(saved).toMatchObject({ blocked: [], notices: [], rows: 1 });
  expect(await rowOf(made, 'AgendaItems', item)).toMatchObject({
    決議類別: '決定',
    決議內容: words,
  });
  expect(await rowOf(made, 'AgendaItems', 'MR-115-01-3-1')).toMatchObject({
    決議類別: '洽悉',
    決議內容: '',
  });
  // 46,477 is 2027-03-31.
  expect(await rowOf(made, 'Resolutions', 'MR-115-01-A01')).toMatchObject({
    項次: '3-2',
    決議事項: words,
    主辦: '行政室',
    完成期限: 46477,
  });
  expect(await rowOf(made, 'Reviews', 'MR-115-01')).toMatchObject({
    適用性: '適用',
    適切性: '需調整：增列委外範圍',
    資源需求: '增列弱點掃描費用',
  });
  expect(await offers(made)).toEqual([]);
});

test('of several rows a person says which; what stands in the table is not blank; minutes name the row', async () => {
  const made = await meetingOffice();
  await makeAgenda(made.workbook, 'MR-115-01', clock);
  await write(made, agenda, '2.decision', '照案通過，並請執行小組追蹤。');
  await write(made, agenda, '3-3.decision', '決定補辦稽核。');
  await typedInGrid(made, 'AgendaItems', 'MR-115-01-3-3', '決議類別', '保留');
  const [two, three] = await offers(made);
  expect(two?.places.map(({ goal }) => goal)).toEqual([
    'MR-115-01-2',
    'MR-115-01-2-2',
    'MR-115-01-2-3',
  ]);
  expect(two?.places[0]?.cells).toEqual({ 決議類別: '照案通過', 決議內容: '並請執行小組追蹤。' });
  const desk = await made.meeting.read('MR-115-01');
  expect(three?.places[0]?.cells).toEqual({ 決議類別: '決定', 決議內容: '決定補辦稽核。' });
  expect(three?.places[0] && isBlankPlace(desk, [], three.places[0])).toBe(false);

  await makePaper(made.workbook, 'minutes', { review: 'MR-115-01' }, clock);
  const minutes = (await made.meeting.papers()).find(({ name }) => name.startsWith('會議紀錄'));
  await write(made, minutes?.name ?? '', '2.2.decision', '洽悉');
  const own = (await offers(made)).filter(({ sheet }) => sheet === minutes?.name);
  expect(own.map(({ places }) => places.map(({ goal }) => goal))).toEqual([['MR-115-01-2-2']]);

  // For an item without a row there comes to be one, with its work; so for what came up in the meeting.
  await made.excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem('AgendaItems');
    const all = rows.load('items/values');
    await context.sync();
    all.items.find(({ values }) => values[0]?.[0] === item)?.delete();
    await context.sync();
  });
  const bare = await made.meeting.read('MR-115-01');
  const written = [
    { box: '3-2.decision', label: '決定', text: words },
    { box: '3-2.owner', label: '主辦', text: '行政室' },
    // Of which 項次 it is nobody has written.
    { box: 'discussion', label: '討論事項', text: '委外管理：請財政課研議。' },
    { box: 'motions', label: '臨時動議', text: '網站維護：請指定專人。' },
  ];
  const papers = minutes ? [{ ...minutes, written }] : [];
  const told = (drafts: Drafts, on = bare) =>
    offersOf(on, papers, drafts).map(
      ({ title, places }) => `${title}：${places.map(({ goal }) => goal).join('、')}`,
    );
  expect(told([])).toEqual(['3-2 決定：3-2', '3-2 主辦：3-2', '討論事項：', '臨時動議：臨時動議']);
  const drafts = offersOf(bare, papers, []).reduce(
    (all: Drafts, { places: [place] }) => (place ? withOffer(bare, all, place) : all),
    [],
  );
  expect(told(drafts)).toEqual(['討論事項：']);
  expect(await made.meeting.save(drafts, '會議 MR-115-01')).toMatchObject({ blocked: [], rows: 3 });
  expect(await rowOf(made, 'AgendaItems', item)).toMatchObject({ 項次: '3-2', 決議內容: words });
  expect(await rowOf(made, 'Resolutions', 'MR-115-01-A01')).toMatchObject({
    項次: '3-2',
    決議事項: words,
    主辦: '行政室',
  });
  expect(told([], await made.meeting.read('MR-115-01'))).toEqual(['討論事項：']);
});
