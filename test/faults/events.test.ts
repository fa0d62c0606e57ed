import { chosen, isWhole } from './chosen';
import { type EventsTrial, LISTENERS, MANNERS, withEvents } from './events';
import { withoutFaults } from './matrix';
import { reportEvents } from './report';
import { USE_CASES } from './use-cases';

// `npm run faults` tries every use case that writes; in the suite it is these.
const { FAULTS_FAULT = '' } = process.env;
const SAMPLED: Readonly<Record<string, readonly EventsTrial[]>> = {
  'adopt a list': [
    { manner: 'never', listener: 'own' },
    { manner: 'outOfOrder', listener: 'colleague' },
  ],
  'a date typed in the grid': [{ manner: 'twice', listener: 'own' }],
};

jest.setTimeout(isWhole ? 12 * 3_600_000 : 120_000);
// Nobody sleeps: the clock is put on, and whatever is due by then is done in its order.
beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => jest.useRealTimers());

const useCases = isWhole
  ? chosen().filter(({ isReading }) => isReading !== true)
  : USE_CASES.filter(({ name }) => name in SAMPLED);

const all = LISTENERS.flatMap((listener) => MANNERS.map((manner) => ({ manner, listener })));

test.each(useCases.map((useCase) => ({ useCase })))(
  '$useCase.name: however events come it is done once, and the live check shows what is true',
  async ({ useCase }) => {
    const free = await withoutFaults(useCase);
    const possible = all.filter(({ manner }) => manner.includes(FAULTS_FAULT));
    const trials = isWhole ? possible : (SAMPLED[useCase.name] ?? []);
    const tried = [];
    for (const trial of trials) tried.push({ ...trial, why: await withEvents(free, trial) });
    if (isWhole) reportEvents(useCase.name, free.requests.length, tried);
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.filter(({ why }) => why.length > 0)).toEqual([]);
  },
);
