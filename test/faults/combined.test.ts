import { type CallingOff, tryCallingOff } from './called-off';
import { chosen, EACH_OF_TWO, isWhole, SEED } from './chosen';
import { type EventsTrial, LISTENERS, MANNERS, withEvents } from './events';
import { EVERYWHERE } from './kinds';
import { type FaultFree, type Tried, trialsOf, withoutFaults } from './matrix';
import { report, reportEvents } from './report';
import { drawn, spread } from './spread';
import { pairsOf, tryTwo } from './two-faults';
import { USE_CASES } from './use-cases';

// What comes upon the work besides a single fault, in one file: each would load the whole program anew.
const { FAULTS_TWO, FAULTS_FAULT = '' } = process.env;

jest.setTimeout(isWhole ? 12 * 3_600_000 : 480_000);

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

/** So many of each use case are called off and meet a fault besides. */
const WITH_FAULT = Number(FAULTS_TWO ?? 6);
const MOST_LATER = 3;
/** In the suite it is this one. */
const CALLED_OFF = 'adopt a list';

const calledOff = isWhole ? chosen() : USE_CASES.filter(({ name }) => name === CALLED_OFF);

function offsOf({ requests }: FaultFree): CallingOff[] {
  return requests.map((_, at) => ({ at: at + 1 }));
}

/** What refuses one request behind it. */
function withFaults(offs: readonly CallingOff[]): CallingOff[] {
  const kinds = EVERYWHERE.filter(
    ({ isLasting, isHarmless, times }) => !isLasting && !isHarmless && times === undefined,
  );
  const laters = Array.from({ length: MOST_LATER + 1 }, (_, later) => later);
  return offs.flatMap((off) =>
    kinds.flatMap((then) => laters.map((later) => ({ ...off, then, later }))),
  );
}

test.each(calledOff.map((useCase) => ({ useCase })))(
  '$useCase.name: called off before any request as it was or done, told truly, and done by the next attempt',
  async ({ useCase }) => {
    const free = await withoutFaults(useCase);
    const offs = offsOf(free);
    const faulty = withFaults(offs);
    const some = isWhole ? offs : spread(offs, 2);
    const more = drawn(faulty, isWhole ? WITH_FAULT : 1, `off ${SEED}`);
    const tried: Tried[] = [];
    for (const off of [...some, ...more]) tried.push(await tryCallingOff(free, off));
    if (isWhole) report(free, offs.length + faulty.length, tried, ', called off');
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.filter(({ ending }) => ending === 'FAILED')).toEqual([]);
  },
);

/** In the suite it is these. */
const WITH_EVENTS: Readonly<Record<string, readonly EventsTrial[]>> = {
  'adopt a list': [
    { manner: 'never', listener: 'own' },
    { manner: 'outOfOrder', listener: 'colleague' },
  ],
  'a date typed in the grid': [{ manner: 'twice', listener: 'own' }],
};

const writers = isWhole
  ? chosen().filter(({ isReading }) => isReading !== true)
  : USE_CASES.filter(({ name }) => name in WITH_EVENTS);

const ways = LISTENERS.flatMap((listener) => MANNERS.map((manner) => ({ manner, listener })));

describe('events', () => {
  // Nobody sleeps: the clock is put on, and whatever is due by then is done in its order.
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  test.each(writers.map((useCase) => ({ useCase })))(
    '$useCase.name: however events come it is done once, and the live check shows what is true',
    async ({ useCase }) => {
      const free = await withoutFaults(useCase);
      const possible = ways.filter(({ manner }) => manner.includes(FAULTS_FAULT));
      const trials = isWhole ? possible : (WITH_EVENTS[useCase.name] ?? []);
      const tried = [];
      for (const trial of trials) tried.push({ ...trial, why: await withEvents(free, trial) });
      if (isWhole) reportEvents(useCase.name, free.requests.length, tried);
      expect(tried.length).toBeGreaterThan(0);
      expect(tried.filter(({ why }) => why.length > 0)).toEqual([]);
    },
  );
});
