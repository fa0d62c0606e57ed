import { say } from '../../../src/register/said';
import type { Problem } from '../../../src/rules/problem';
import { placeOf, reasonOf } from '../../../src/taskpane/check/problem-text';

const problem: Problem = {
  rule: 'FND-02',
  severity: 'E',
  table: 'Findings',
  key: 'NC-115-001',
  row: 3,
  column: '不符合事項',
  value: '',
  message: '發現事項 NC-115-001：不符合事項空白。請補填。',
  said: say`不符合事項空白。請補填。`,
};

test('the place is said once, above the reason', () => {
  expect(placeOf(problem)).toBe('發現事項 NC-115-001・不符合事項');
  expect(reasonOf(problem)).toBe('不符合事項空白。請補填。');
});

test('a problem of a whole table', () => {
  const said = say`沒有任何列。`;
  const whole = { ...problem, key: '', column: '', message: '發現事項：沒有任何列。', said };
  expect(placeOf(whole)).toBe('發現事項 整張表');
  expect(reasonOf(whole)).toBe('沒有任何列。');
});

test('a message that begins otherwise is left as it is', () => {
  const message = '發現事項 NC-115-001 與 NC-115-002：編號重複。';
  expect(reasonOf({ ...problem, message })).toBe(message);
});
