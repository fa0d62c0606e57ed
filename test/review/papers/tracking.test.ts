import { textOfCell } from '../../../src/review/document';
import { d, factsFrom, type Sheets } from '../../facts/small-register';
import { cellsOf, headingsOf, meetingPaper, paragraphsOf, tablesOf } from './paper-under-test';

// Today is 115/12/10.

const resolution = (resolutionId: string, reviewId: string, more = {}) => ({
  resolutionId,
  reviewId,
  resolution: `${resolutionId}之決議`,
  lead: '行政室',
  ...more,
});
const review = (reviewId: string, date: number | '', more = {}) => ({
  reviewId,
  name: `${reviewId}會議`,
  date,
  status: '已召開',
  ...more,
});

const sheets: Sheets = {
  Reviews: [
    review('MR-113-01', d(113, 12, 12)),
    review('MR-114-01', d(114, 12, 11)),
    review('PW-115-01', d(115, 9, 8), { reviewType: '專案工作會議' }),
    review('PW-115-02', ''),
  ],
  Resolutions: [
    resolution('MR-113-01-A01', 'MR-113-01', { dueDate: d(114, 6, 30) }),
    resolution('MR-113-01-A02', 'MR-113-01', { releasedDate: d(114, 12, 11) }),
    resolution('MR-113-01-A03', 'MR-113-01', { releasedDate: d(115, 1, 5) }),
    resolution('MR-114-01-A01', 'MR-114-01', {
      support: '政風室、民政課',
      dueDate: d(115, 12, 9),
      progress: '測試中。',
      lateReason: '待料',
      extendedTo: d(116, 3, 31),
    }),
    // What the cell says does not count without its day.
    resolution('MR-114-01-A02', 'MR-114-01', { state: '解除列管', dueDate: d(115, 12, 10) }),
    resolution('MR-114-01-A03', 'MR-114-01', { releasedDate: d(115, 9, 4) }),
    resolution('PW-115-01-A01', 'PW-115-01'),
    resolution('PW-115-01-A02', 'PW-115-01', { releasedDate: d(115, 10, 1) }),
    resolution('PW-115-02-A01', 'PW-115-02'),
    resolution('X-01', 'MR-999'),
  ],
};
const paper = meetingPaper('tracking', factsFrom(sheets), 'MR-114-01');

test('決議追蹤列管表 lists what the meeting decided, what it left open, and what has come since', () => {
  expect(paper).toMatchObject({
    sheetTitle: '決議追蹤列管表 MR-114-01',
    orientation: 'landscape',
    textSize: 10,
  });
  expect(headingsOf(paper)).toEqual([
    '一、本次會議之決議',
    '二、以前會議之決議',
    '三、其後會議之決議',
    '四、會議或其日期不明之決議',
  ]);
  expect(tablesOf(paper).map((table) => cellsOf(table).map(([key]) => key))).toEqual([
    ['MR-114-01-A01', 'MR-114-01-A02', 'MR-114-01-A03'],
    ['MR-113-01-A01', 'MR-113-01-A03'],
    ['PW-115-01-A01'],
    ['PW-115-02-A01', 'X-01'],
  ]);
  expect(paragraphsOf(paper.blocks)).toEqual([
    '資料截至115年12月10日：繼續列管6件，其中逾期2件；解除列管2件。逾期自原完成期限起算。',
  ]);
});

test('its columns, with what is to be ticked and stamped by hand', () => {
  const [own] = tablesOf(paper);
  expect(own?.columns.map(({ header }) => header)).toEqual([
    '編號',
    '會議',
    '決議事項',
    '主辦',
    '協辦',
    '完成期限',
    '辦理情形',
    '逾期原因／新期限',
    '擬處',
    '核章',
  ]);
  const [first, second, third] = own?.rows ?? [];
  expect(first?.[0]).toEqual({
    text: 'MR-114-01-A01',
    row: { table: 'Resolutions', key: 'MR-114-01-A01' },
  });
  expect(first?.slice(1).map(textOfCell)).toEqual([
    'MR-114-01',
    'MR-114-01-A01之決議',
    '行政室',
    '政風室、民政課',
    '115/12/09\n逾期1日',
    '測試中。',
    '待料\n展延至116/03/31',
    '□繼續列管\n□解除列管',
    '',
  ]);
  expect(second?.slice(5).map(textOfCell)).toEqual([
    '115/12/10',
    '',
    '',
    '□繼續列管\n□解除列管',
    '',
  ]);
  expect(third?.slice(8).map(textOfCell)).toEqual(['■解除列管\n115/09/04', '']);
});

test('a project meeting has its list too; nothing decided is said', () => {
  const project = meetingPaper('tracking', factsFrom(sheets), 'PW-115-01');
  expect(tablesOf(project).map((table) => cellsOf(table).map(([key]) => key))).toEqual([
    ['PW-115-01-A01', 'PW-115-01-A02'],
    ['MR-113-01-A01', 'MR-114-01-A01', 'MR-114-01-A02'],
    ['PW-115-02-A01', 'X-01'],
  ]);
  const none = meetingPaper('tracking', factsFrom({ Reviews: sheets.Reviews ?? [] }), 'PW-115-02');
  expect(paragraphsOf(none.blocks).slice(1)).toEqual([
    '本次會議無列管之決議。',
    '以前會議無列管之決議。',
  ]);
});

test('every one of 300 open decisions is there', () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    resolution(`MR-114-01-A${String(at)}`, at % 2 === 0 ? 'MR-114-01' : 'MR-113-01'),
  );
  const all = meetingPaper('tracking', factsFrom({ ...sheets, Resolutions: many }), 'MR-114-01');
  expect(
    tablesOf(all)
      .flatMap((table) => cellsOf(table))
      .map(([key]) => key)
      .sort(),
  ).toEqual(many.map(({ resolutionId }) => resolutionId).sort());
});

test('without an earlier meeting nothing is said to have been released', () => {
  const first = meetingPaper(
    'tracking',
    factsFrom({ Reviews: [review('MR-113-01', d(113, 12, 12))] }),
    'MR-113-01',
  );
  expect(paragraphsOf(first.blocks).slice(1)).toEqual([
    '本次會議無列管之決議。',
    '首次會議，無前次決議。',
  ]);
});

test('nor where nobody can tell of which meeting a decision is', () => {
  const facts = factsFrom({
    Reviews: [review('MR-113-01', d(113, 12, 12)), review('MR-114-01', d(114, 12, 11))],
    Resolutions: [resolution('X-01', 'MR-000')],
  });
  const paper = meetingPaper('tracking', facts, 'MR-114-01');
  expect(paragraphsOf(paper.blocks)).toContain(
    '以前會議無確定仍列管之決議；會議或其日期不明者另列於後。',
  );
  const minutes = paragraphsOf(meetingPaper('minutes', facts, 'MR-114-01').blocks);
  expect(minutes).toContain('前次會議後無確定列管之決議。');
  expect(minutes).toContain('另有1件決議之會議、會議日期或解除日期不明，未計入（X-01）。');
});
