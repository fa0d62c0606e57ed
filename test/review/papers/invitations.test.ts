import { d, factsFrom, small, type Sheets } from '../../facts/small-register';
import { cellsOf, meetingPaper, paragraphsOf, tableWith, valuesOf } from './paper-under-test';

// Today is 115/12/10, a Thursday, the day of MR-115-01.

const start = d(112, 1, 1);
const office = (
  memberId: string,
  name: string,
  unit: string,
  title: string,
  organisation: string,
  position: string,
  more = {},
) => ({ memberId, name, unit, title, organisation, position, startDate: start, ...more });

const committee = '資訊安全管理委員會';
/** In no order of rank. */
const members = [
  office('M-1', '湯國棟', '民政課', '課長', committee, '委員'),
  office('M-2', '葉書寧', '行政室', '主任', 'ISMS 執行小組', '執行小組組長'),
  office('M-3', '葉書寧', '行政室', '主任', committee, '資安主管(副召集人)'),
  office('M-4', '岑文淵', '秘書室', '主任秘書', committee, '資安長(召集人)'),
  office('M-5', '柯以柔', '行政室', '課員', 'ISMS 執行小組', 'ISMS 承辦人'),
  office('M-6', '卓明軒', '政風室', '主任', 'ISMS 稽核小組', '稽核小組組長'),
  // Left the day before the meeting.
  office('M-7', '藍秀琴', '財政課', '課長', committee, '委員', { endDate: d(115, 12, 9) }),
];
const review = {
  reviewId: 'MR-115-01',
  name: '115年度管理審查會議',
  date: d(115, 12, 10),
  time: '9:30',
  place: '第一會議室',
  chair: '葉書寧',
  chairDeputyReason: '資安長公出',
};
const settings = [
  { item: '機關名稱', value: '青禾鎮公所' },
  { item: '聯絡人', value: '柯以柔' },
  { item: '聯絡電話', value: '分機112' },
  { item: '開會通知副本', value: '政風室/行政室' },
  { item: '表單編號：開會通知', value: 'QH-04-001' },
  { item: '表單編號：簽到簿', value: 'QH-04-003' },
];
const sheets: Sheets = {
  Settings: settings,
  Units: [{ unit: '民政課' }, { unit: '行政室' }],
  Members: members,
  Reviews: [review],
};
const row = (name: string, role: string, more = {}) => ({
  reviewId: 'MR-115-01',
  name,
  role,
  ...more,
});

test('開會通知 says in the order of official documents what, when, where, by whom and for whom', () => {
  const paper = meetingPaper('notice', factsFrom(sheets), 'MR-115-01');
  expect(paper).toMatchObject({ sheetTitle: '開會通知 MR-115-01', orientation: 'portrait' });
  expect(paper.footer.left).toContain('表單編號：QH-04-001');
  expect([...valuesOf(paper.blocks)]).toEqual([
    ['開會事由', '召開青禾鎮公所115年度管理審查會議'],
    ['時間', '115年12月10日（星期四）上午9時30分'],
    ['地點', '第一會議室'],
    ['主持人', '葉書寧（代理，資安長公出）'],
    ['聯絡人及電話', '柯以柔\u3000分機112'],
    ['出席', '秘書室主任秘書岑文淵、行政室主任葉書寧、民政課課長湯國棟'],
    ['列席', '政風室主任卓明軒、行政室課員柯以柔'],
    ['副本', '政風室、行政室'],
    ['備註', '附件：議程'],
  ]);
  expect(paragraphsOf(paper.blocks)).toEqual([
    '出席名單尚未登錄，依成員表所載會議當日之現任人員列出。',
  ]);
});

test('簽到簿 lists 委員, then 列席, by rank, from the rows of 出席 where there are any', () => {
  const facts = factsFrom({
    ...sheets,
    Attendance: [
      row('林維尼(外部顧問)', '列席'),
      row('柯以柔', '列席'),
      row('湯國棟(民政課)', '委員', { attendance: '代理', deputy: '凌家豪' }),
      row('葉書寧', ''),
      row('岑文淵', '委員', { attendance: '請假' }),
      row('岑文淵', '委員'),
    ],
  });
  const paper = meetingPaper('sign-in', facts, 'MR-115-01');
  expect(paper).toMatchObject({ sheetTitle: '簽到簿 MR-115-01', orientation: 'portrait' });
  expect(paper.footer.left).toContain('表單編號：QH-04-003');
  expect([...valuesOf(paper.blocks).keys()]).toEqual(['會議名稱', '時間', '地點', '主持人']);
  expect(tableWith(paper, '委員')?.columns.map(({ header }) => header)).toEqual([
    '單位',
    '職稱',
    '姓名',
    '簽名',
    '代理人',
  ]);
  expect(cellsOf(tableWith(paper, '委員'))).toEqual([
    ['秘書室', '主任秘書', '岑文淵', '請假', ''],
    ['行政室', '主任', '葉書寧', '', ''],
    ['民政課', '課長', '湯國棟', '', '凌家豪'],
  ]);
  expect(cellsOf(tableWith(paper, '列席'))).toEqual([
    ['行政室', '課員', '柯以柔', '', ''],
    ['外部顧問', '', '林維尼', '', ''],
  ]);
  expect(paragraphsOf(paper.blocks)).toEqual([]);
});

test('a meeting of another kind has its notice and its sheet to sign, with nothing invented', () => {
  const facts = factsFrom({
    ...sheets,
    Settings: [],
    Reviews: [{ reviewId: 'PW-115-01', reviewType: '其他' }],
  });
  const notice = meetingPaper('notice', facts, 'PW-115-01');
  const blank = [...valuesOf(notice.blocks)].filter(([, value]) => value === '');
  expect(blank.map(([label]) => label)).toEqual([
    '時間',
    '地點',
    '主持人',
    '聯絡人及電話',
    '出席',
    '列席',
    '副本',
    '備註',
  ]);
  const signIn = meetingPaper('sign-in', facts, 'PW-115-01');
  expect(cellsOf(tableWith(signIn, '出席及列席')).flat().join('')).toBe('');
  expect(paragraphsOf(signIn.blocks)).toEqual(['出席名單尚未登錄，請填寫。']);
});

test('an office without a name for its meeting still has one', () => {
  const notice = meetingPaper('notice', factsFrom({ Reviews: [{ reviewId: 'R1' }] }), 'R1');
  expect(valuesOf(notice.blocks).get('開會事由')).toBe('召開管理審查會議');
});

test('a name that is written with its unit twice over is one person', () => {
  const facts = factsFrom({
    ...small,
    Attendance: [
      { reviewId: 'MR-115-01', name: '周明遠', role: '委員' },
      { reviewId: 'MR-115-01', name: '周明遠(秘書室)', role: '委員' },
    ],
    Units: [{ unit: '秘書室' }],
  });
  const paper = meetingPaper('sign-in', facts, 'MR-115-01');
  expect(cellsOf(tableWith(paper, '委員'))).toEqual([['秘書室', '主任秘書', '周明遠', '', '']]);
});
