import { overviewOf } from '../../../src/app/overview/overview';
import { unsaid } from '../../../src/register/said';
import type { Problem } from '../../../src/rules/problem';
import { d, factsFrom } from '../../facts/small-register';

// Expected values are worked out by hand from the rows below; today is 115/12/10, and thirty days ago was 115/11/10.

const problem = (own: Partial<Problem>): Problem => ({
  ...{ rule: 'CA-03', severity: 'E', table: 'CorrectiveActions', key: '', row: 0, column: '' },
  ...{ value: null, message: '', said: unsaid },
  ...own,
});

test('an empty workbook shows the path, and nothing is done of it', () => {
  const { isEmpty, path, meeting, numbers, line } = overviewOf(factsFrom({}), { problems: [] });
  expect(isEmpty).toBe(true);
  expect(path.map(({ name, isDone }) => [name, isDone])).toEqual([
    ['office', false],
    ['members', false],
    ['duties', false],
    ['audits', false],
    ['indicators', false],
    ['meeting', false],
  ]);
  expect(meeting).toBeUndefined();
  // Nothing measured of no meeting is no zero.
  expect(numbers.find(({ name }) => name === 'unmeasured')).toMatchObject({
    now: null,
    reason: '尚未登錄下次管理審查會議',
  });
  expect(line.map(({ kind }) => kind)).toEqual(['today']);
});

const facts = factsFrom({
  Members: [
    { memberId: 'M1', name: '葉書寧', position: '執行小組組長', startDate: d(114, 1, 1) },
    { memberId: 'M2', name: '童欣怡', position: '稽核小組成員', endDate: d(116, 1, 31) },
  ],
  Findings: [{ findingId: 'NC-115-001', unit: '財政課' }],
  CorrectiveActions: [
    { actionId: 'CA-1', dueDate: d(115, 12, 1), verifier: '童欣怡' },
    { actionId: 'CA-2', dueDate: d(115, 10, 1), extendedTo: d(115, 12, 31) },
    { actionId: 'CA-3', dueDate: d(115, 10, 1), doneDate: d(115, 11, 20) },
    {
      actionId: 'CA-4',
      dueDate: d(115, 12, 1),
      doneDate: d(115, 11, 1),
      verifiedDate: d(115, 11, 15),
    },
  ],
  Resolutions: [
    { resolutionId: 'R1', dueDate: d(115, 11, 30), state: '繼續列管' },
    { resolutionId: 'R2', dueDate: d(115, 10, 30), state: '解除列管', releasedDate: d(115, 12, 1) },
  ],
  Reviews: [
    { reviewId: 'MR-114-01', date: d(114, 12, 20), status: '已核定' },
    { reviewId: 'MR-115-01', date: d(115, 12, 28), status: '籌備中', periodStart: d(115, 1, 1) },
  ],
  AgendaItems: [{ agendaItemId: 'MR-115-01-4', reviewId: 'MR-115-01', itemNo: '4' }],
});

test('the numbers stand beside those of thirty days ago, and what cannot be known says why', () => {
  const { numbers, meeting, line, dates } = overviewOf(facts, { problems: [] });
  expect(numbers).toEqual([
    { name: 'lateActions', now: 2, before: 2, reason: '' },
    { name: 'lateResolutions', now: 1, before: 1, reason: '' },
    { name: 'toVerify', now: 1, before: 1, reason: '' },
    { name: 'unmeasured', now: null, before: null, reason: '審查期間迄日尚未填寫' },
  ]);
  expect(meeting).toMatchObject({ reviewId: 'MR-115-01', daysLeft: 18 });
  expect(line.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
    'today 2026-12-10',
    'twelveMonths 2026-12-20',
    'review 2026-12-28',
  ]);
  expect(dates.map(({ kind, day, keys }) => `${kind} ${day} ${keys.join()}`)).toEqual([
    'twelveMonths 2026-12-20 MR-114-01',
    'review 2026-12-28 MR-115-01',
    'extended 2026-12-31 CA-2',
    'termEnd 2027-01-31 M2',
  ]);
});

test('what is missing stands by part, errors first, with who must supply it and what is to be done', () => {
  const found = overviewOf(facts, {
    problems: [
      problem({ key: 'CA-2', row: 5, severity: 'W', column: '逾期原因', rule: 'CA-07' }),
      problem({ key: 'CA-1', row: 4, column: '驗證結果' }),
      problem({
        table: 'Findings',
        key: 'NC-115-001',
        row: 4,
        column: '不符合事項',
        rule: 'FND-02',
      }),
      problem({
        table: 'Findings',
        key: 'NC-115-001',
        row: 4,
        column: '條文',
        value: 'A.99',
        rule: 'FND-02',
      }),
      problem({ table: 'AgendaItems', key: 'MR-115-01-4', row: 4, column: '說明', rule: 'MR-12' }),
      problem({ table: 'Members', key: 'M1', row: 4, severity: 'I', rule: 'MEM-01' }),
      problem({ table: 'Responsibilities', rule: 'RSP-01' }),
    ],
  });
  expect(
    found.lines.map(({ part, problem: { key, severity }, count, supplier, verb }) =>
      [part, severity, key, count, supplier, verb].join(' '),
    ),
  ).toEqual([
    'base E  1 ISMS 承辦人 go',
    '3-1 E CA-1 1 童欣怡 verify',
    '3-1 E NC-115-001 2 財政課 fill',
    '3-1 W CA-2 1 ISMS 承辦人 fill',
    '4 E MR-115-01-4 1 執行小組組長 葉書寧 fill',
  ]);
  expect(found.ready).toContain('meeting');
  expect(found.ready).not.toContain('base');
});
