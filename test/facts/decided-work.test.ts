import { worksOf } from '../../src/facts/decided-work';
import { factsFrom } from './small-register';

const MANY = 1_200;
const numbered = (at: number) => `第${String(at + 1)}台設備應汰換`;

test('each of a thousand decisions under one 項次 finds its own row, worked out for all of them once', () => {
  const facts = factsFrom({
    Reviews: [{ reviewId: 'MR-115-01' }],
    AgendaItems: Array.from({ length: MANY }, (_, at) => ({
      ...{ agendaItemId: `MR-115-01-${String(at)}`, reviewId: 'MR-115-01', itemNo: '6' },
      ...{ decisionType: '決定', decision: `${numbered(at)}，並列管。` },
    })),
    // The row of the last item says something else: that item alone waits for it.
    Resolutions: Array.from({ length: MANY }, (_, at) => ({
      ...{ resolutionId: `MR-115-01-A${String(at)}`, reviewId: 'MR-115-01', itemNo: '6' },
      resolution: at === MANY - 1 ? '另行辦理' : numbered(at),
    })),
  });
  const found = facts
    .itemsOf('MR-115-01')
    .map((item) => worksOf(item, facts).map(({ key }) => key));
  expect(found).toEqual(Array.from({ length: MANY }, (_, at) => [`MR-115-01-A${String(at)}`]));
});

test('a decision that is being typed claims what it says by now, whatever it said before', () => {
  const facts = factsFrom({
    Reviews: [{ reviewId: 'MR-115-01' }],
    AgendaItems: ['甲', '乙'].map((word) => ({
      ...{ agendaItemId: `MR-115-01-${word}`, reviewId: 'MR-115-01', itemNo: '6' },
      ...{ decisionType: '決定', decision: `${word}案照辦` },
    })),
    Resolutions: ['甲', '乙'].map((word) => ({
      ...{ resolutionId: `MR-115-01-A${word}`, reviewId: 'MR-115-01', itemNo: '6' },
      resolution: `${word}案照辦`,
    })),
  });
  const [first] = facts.itemsOf('MR-115-01');
  if (!first) throw new Error('no item');
  const keysOf = (decision: string) => worksOf({ ...first, decision }, facts).map(({ key }) => key);
  expect([keysOf('甲案照辦'), keysOf('乙案照辦'), keysOf('甲案照辦')]).toEqual([
    ['MR-115-01-A甲'],
    ['MR-115-01-A乙'],
    ['MR-115-01-A甲'],
  ]);
});
