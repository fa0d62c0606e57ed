import { say } from '../../../src/register/said';
import type { Problem } from '../../../src/rules/problem';
import { compared } from '../../../src/taskpane/check/compared';
import { groupsOf } from '../../../src/taskpane/check/problem-groups';
import { searchFor } from '../../../src/taskpane/check/problem-search';
import { windowOf } from '../../../src/taskpane/check/window-of';

const problem = (over: Partial<Problem> = {}): Problem => ({
  rule: 'FND-02',
  severity: 'E',
  table: 'Findings',
  key: 'NC-115-001',
  row: 3,
  column: '不符合事項',
  value: '',
  message: '發現事項 NC-115-001：不符合事項空白。請補填。',
  said: say`不符合事項空白。請補填。`,
  ...over,
});

describe('from one check to the next', () => {
  const other = problem({ key: 'NC-115-002', row: 4 });

  test('what is gone was mended, what was not there is new', () => {
    const { mended, added } = compared([problem()], [other]);
    expect([mended, [...added]]).toEqual([[problem()], [other]]);
  });

  test('a row that moved and a value that is wrong otherwise are the same problem', () => {
    const { mended, added } = compared(
      [problem(), other],
      [problem({ row: 9 }), { ...other, value: '?', message: '發現事項 NC-115-002：仍不正確。' }],
    );
    expect([mended, added.size]).toEqual([[], 0]);
  });

  test('of two that are alike one may be mended; rows without a key are told apart by their row', () => {
    expect(compared([other, { ...other }], [other]).mended).toHaveLength(1);
    const [third, fourth] = [3, 4].map((row) => problem({ key: '', row }));
    if (!third || !fourth) throw new Error('two rows');
    expect(compared([third, fourth], [fourth]).mended).toEqual([third]);
  });

  test('of two on one cell the one whose words are the same stays', () => {
    const [first, second] = ['一', '二'].map((message) => problem({ message }));
    if (!first || !second) throw new Error('two problems');
    const { mended, added } = compared([first], [second, first]);
    expect([mended, [...added]]).toEqual([[], [second]]);
  });
});

describe('searching', () => {
  test.each(['nc-115-001', 'ＮＣ－１１５', 'fnd-02', '發現事項 空白', '空白　不符合事項', ''])(
    '%s',
    (words) => {
      expect(searchFor(words)(problem())).toBe(true);
    },
  );

  test('every word must be there', () => {
    expect(searchFor('空白 NC-115-009')(problem())).toBe(false);
  });
});

test('by rule: the heaviest first, then those with most problems', () => {
  const of = (rule: string, severity: Problem['severity']) => problem({ rule, severity });
  const groups = groupsOf(
    [of('CA-01', 'W'), of('FND-02', 'E'), of('RSK-01', 'W'), of('RSK-01', 'W'), of('FND-02', 'W')],
    'rule',
  );
  expect(groups.map(({ rule, severity, problems }) => [rule, severity, problems.length])).toEqual([
    ['FND-02', 'E', 1],
    ['RSK-01', 'W', 2],
    ['CA-01', 'W', 1],
    ['FND-02', 'W', 1],
  ]);
});

describe('a list of which a window is drawn', () => {
  const drawn = (count: number, top: number, bottom: number, kept = -1) =>
    windowOf(Array<number>(count).fill(10), { top, bottom }, kept).map((part) =>
      'index' in part ? part.index : `${String(part.height)} px`,
    );

  test('what is not drawn leaves as much room as it takes', () => {
    expect(drawn(10, 35, 55)).toEqual(['30 px', 3, 4, 5, '40 px']);
  });

  test('what has the keyboard stays, wherever it lies', () => {
    expect(drawn(10, 35, 45, 8)).toEqual(['30 px', 3, 4, '30 px', 8, '10 px']);
  });

  test('nothing of a list out of sight, all of a short one, none of an empty one', () => {
    expect([drawn(3, 100, 200), drawn(2, 0, 500), drawn(0, 0, 500)]).toEqual([
      ['30 px'],
      [0, 1],
      [],
    ]);
  });
});
