import type { Day } from '../../../src/register/day';
import { readRegister } from '../../../src/register/read';
import { figuresToFollow } from '../../../src/app/figures-to-follow';
import { factsOf } from '../../../src/facts/facts';
import { buildAgenda } from '../../../src/review/build-agenda';
import { englishFigure, englishValue } from '../../../src/taskpane/english/figures';
import { sampleBlocks } from '../../register/sample-blocks';

const register = readRegister(sampleBlocks());
const facts = factsOf(register, { today: () => '2026-11-22' as Day });
const reviews = ['MR-113-01', 'MR-114-01', 'MR-115-01'];
const figures = figuresToFollow(facts, 'MR-115-01');
const textOf = (id: string) => {
  const { name, text } = figures.find((figure) => figure.id === id) ?? {};
  return [name, text];
};

test.each(reviews)(
  'the rows behind every figure of %s stand in the table it leads to',
  (review) => {
    const lost = figuresToFollow(facts, review).flatMap(({ id, table, keys }) => {
      const known = new Set(register.rows[table].map(({ key }) => key));
      return keys.filter((key) => !known.has(key)).map((key) => `${id}: ${table} has no ${key}`);
    });
    expect(lost).toEqual([]);
  },
);

test.each(reviews)('every figure of %s has a name of its own, none its id', (review) => {
  const named = figuresToFollow(facts, review);
  expect(named.filter(({ name }) => /[a-z]{3}/.test(name)).map(({ id }) => id)).toEqual([]);
  const places = named.map(({ part, name }) => `${part} ${name}`);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

// Of the sample: 13 of 18 actions due in the period were done in time, 13 new 不符合 and so on, as
// a separate recount over the rows has them (sample-figures.test.ts).
test('figures read as on the paper', () => {
  expect(textOf('3-1.onTimeRate')).toEqual(['如期完成率', '72.2%（13／18件）']);
  expect(textOf('3-1.prev.averageDaysToClose')).toEqual(['前期平均結案天數', '128.0日']);
  expect(textOf('3-1.nc.new')).toEqual(['不符合項目新增', '13']);
  expect(textOf('3-1.series.MR-114-01.主要不符合.closing')).toEqual([
    'MR-114-01 主要不符合期末未結',
    '2',
  ]);
  expect(textOf('3-2.M-05.periodTrend')?.[1]).toBe('改善');
  expect(textOf('3-4.O-02.run')?.[1]).toBe('無法計算');
  expect(textOf('5.open.高')).toEqual(['未完成之高風險', '4']);
});

test('the pane names and words every figure in English, but for the names of indicators', () => {
  const named = reviews.flatMap((review) =>
    figuresToFollow(facts, review).map(({ id, name, text }) => [
      englishFigure(name, id),
      englishValue(text),
    ]),
  );
  const first = reviews.flatMap((review) =>
    buildAgenda(facts, review).keyFigures.map((figure) => [
      englishFigure(figure.name, figure.id),
      ...[figure.now, figure.before, figure.change, figure.judgement].map(englishValue),
    ]),
  );
  const indicators = register.rows.Indicators.flatMap(({ name }) => name ?? []);
  const chinese = [...named, ...first]
    .map((words) => indicators.reduce((rest, each) => rest.replaceAll(each, ''), words.join(' | ')))
    .filter((words) => /\p{Script=Han}/u.test(words));
  expect(chinese).toEqual([]);
  const english = (id: string) => {
    const [name = '', text = ''] = textOf(id);
    return [englishFigure(name, id), englishValue(text)];
  };
  expect(english('3-1.onTimeRate')).toEqual(['Share completed in time', '72.2% (13 of 18)']);
  expect(english('3-1.prev.averageDaysToClose')).toEqual([
    'Before: Days to close, on average',
    '128.0 days',
  ]);
  expect(english('3-1.series.MR-114-01.主要不符合.closing')).toEqual([
    'MR-114-01: Major nonconformities: open at the end',
    '2',
  ]);
  expect(english('3-2.M-05.periodTrend')[1]).toBe('better');
});
