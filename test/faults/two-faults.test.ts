import { report } from './report';
import { type Tried, trialsOf, withoutFaults } from './matrix';
import { chosen, EACH_OF_TWO, isWhole, SEED } from './chosen';
import { pairsOf, tryTwo } from './two-faults';

jest.setTimeout(isWhole ? 12 * 3_600_000 : 120_000);

test.each(chosen().map((useCase) => ({ useCase })))(
  '$useCase.name: after two different faults told truly each time, and the next attempt ends it',
  async ({ useCase }) => {
    const free = await withoutFaults(useCase);
    const { possible, pairs } = pairsOf(trialsOf(free), EACH_OF_TWO, SEED);
    const tried: Tried[] = [];
    for (const pair of pairs) tried.push(await tryTwo(free, pair));
    if (isWhole) report(free, possible, tried, ', two faults');
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.filter(({ ending }) => ending === 'FAILED')).toEqual([]);
  },
);
