import type { Day } from '../../src/register/day';
import type { StateAction } from '../../src/register/progress';
import {
  actionProgress,
  currentActions,
  findingState,
  overdueDays,
} from '../../src/register/progress';

const today = '2026-11-22' as Day;
const day = (text: string | null) => text as Day | null;

// Columns: 預定完成日, 實際完成日, 執行情形, 逾期天數 on 115-11-22.
test.each([
  ['2026-10-31', '2026-10-31', '如期完成', 0],
  ['2026-10-31', '2026-10-01', '如期完成', 0],
  ['2026-10-31', '2026-11-01', '逾期完成', 1],
  ['2026-11-22', null, '未逾期辦理中', 0],
  ['2027-03-31', null, '未逾期辦理中', 0],
  ['2026-11-21', null, '逾期辦理中', 1],
  ['2026-10-31', null, '逾期辦理中', 22],
  [null, null, null, null],
  [null, '2026-11-01', null, null],
])('預定 %s 實際 %s is %s, %s days late', (due, done, progress, late) => {
  const action = { dueDate: day(due), doneDate: day(done) };
  expect(actionProgress(action, today)).toBe(progress);
  expect(overdueDays(action, today)).toBe(late);
});

describe('findingState', () => {
  const open = { findingId: 'NC-115-001', closedDate: null };
  const action = (
    actionId: string,
    done: string | null,
    result: StateAction['result'],
    previousActionId: string | null = null,
    findingId = 'NC-115-001',
  ): StateAction => ({ actionId, findingId, previousActionId, doneDate: day(done), result });

  test('結案 where 結案日 is set, whatever the actions say', () => {
    const closed = { ...open, closedDate: today };
    expect(findingState(closed, [])).toBe('結案');
    expect(findingState(closed, [action('CA-1', null, null)])).toBe('結案');
  });

  test('待矯正 without an action of its own', () => {
    expect(findingState(open, [])).toBe('待矯正');
    expect(findingState(open, [action('CA-9', null, null, null, 'NC-115-002')])).toBe('待矯正');
  });

  test('辦理中 while one action is not done', () => {
    expect(
      findingState(open, [action('CA-1', '2026-10-01', '有效'), action('CA-2', null, null)]),
    ).toBe('辦理中');
  });

  test('待驗證 when all are done and one is not verified', () => {
    expect(
      findingState(open, [
        action('CA-1', '2026-10-01', '有效'),
        action('CA-2', '2026-10-01', null),
      ]),
    ).toBe('待驗證');
  });

  test('可結案 when all are 有效', () => {
    expect(findingState(open, [action('CA-1', '2026-10-01', '有效')])).toBe('可結案');
  });

  test('無效 without a follow-up sends it back to 待矯正, 部分有效 to 辦理中', () => {
    expect(
      findingState(open, [action('CA-1', '2026-10-01', '無效'), action('CA-2', null, null)]),
    ).toBe('待矯正');
    expect(findingState(open, [action('CA-1', '2026-10-01', '部分有效')])).toBe('辦理中');
  });

  test('an action that a later one names in 前案編號 no longer counts', () => {
    const failed = action('CA-1', '2026-10-01', '無效');
    expect(findingState(open, [failed, action('CA-2', null, null, 'CA-1')])).toBe('辦理中');
    expect(findingState(open, [failed, action('CA-2', '2026-11-01', '有效', 'CA-1')])).toBe(
      '可結案',
    );
  });

  test('actions that name each other in a circle replace nothing and leave the finding open', () => {
    const done = '2026-10-01';
    const circle = [
      action('CA-1', done, '有效', 'CA-3'),
      action('CA-2', done, '有效', 'CA-1'),
      action('CA-3', done, '有效', 'CA-2'),
    ];
    const current = (actions: readonly StateAction[]) =>
      currentActions('NC-115-001', actions).map(({ actionId }) => actionId);
    expect(current(circle)).toEqual(['CA-1', 'CA-2', 'CA-3']);
    expect(findingState(open, circle)).toBe('待矯正');
    const followed = [
      ...circle,
      action('CA-4', done, '有效', 'CA-3'),
      action('CA-5', done, '有效'),
    ];
    expect(current(followed)).toEqual(['CA-1', 'CA-2', 'CA-3', 'CA-4', 'CA-5']);
    expect(findingState(open, followed)).toBe('待矯正');
    // A branch of a chain is no circle.
    const branched = [
      action('CA-1', done, '無效'),
      action('CA-2', done, '有效', 'CA-1'),
      action('CA-3', done, '有效', 'CA-1'),
    ];
    expect(current(branched)).toEqual(['CA-2', 'CA-3']);
    expect(findingState(open, branched)).toBe('可結案');
  });

  test('an action of another finding replaces nothing', () => {
    const other = action('CA-2', '2026-11-01', '有效', 'CA-1', 'NC-115-002');
    expect(findingState(open, [action('CA-1', '2026-10-01', '無效'), other])).toBe('待矯正');
  });
});
