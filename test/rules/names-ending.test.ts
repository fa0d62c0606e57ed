import type { Indicator } from '../../src/register/register';
import { namesEndingWith } from '../../src/rules/meeting/names-ending';

const named = (names: readonly (string | null)[]) =>
  names.map((name, at) => ({ name, indicatorId: `K-${at}` }) as Indicator);

test('the longer names that end with a name, each once, whatever else there is', () => {
  const indicators = named([
    ...[
      '可用率',
      '系統可用率',
      '核心系統可用率',
      '系統可用率',
      '系統可用率目標',
      '用率',
      null,
      '率',
    ],
    '𠮷可用率',
  ]);
  expect(namesEndingWith('可用率', indicators).sort()).toEqual(
    ['系統可用率', '核心系統可用率', '𠮷可用率'].sort(),
  );
  expect(namesEndingWith('核心系統可用率', indicators)).toEqual([]);
  expect(namesEndingWith('備份', indicators)).toEqual([]);
});
