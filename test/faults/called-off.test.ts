import { chosen, isWhole, SEED } from './chosen';
import { type CallingOff, tryCallingOff } from './called-off';
import { EVERYWHERE } from './kinds';
import { type FaultFree, type Tried, withoutFaults } from './matrix';
import { report } from './report';
import { drawn, spread } from './spread';
import { USE_CASES } from './use-cases';

const { FAULTS_TWO } = process.env;
/** So many of each use case are called off and meet a fault besides. */
const WITH_FAULT = Number(FAULTS_TWO ?? 6);
const MOST_LATER = 3;
const SAMPLED = ['adopt a list'];

jest.setTimeout(isWhole ? 12 * 3_600_000 : 120_000);

const useCases = isWhole ? chosen() : USE_CASES.filter(({ name }) => SAMPLED.includes(name));

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

test.each(useCases.map((useCase) => ({ useCase })))(
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
