import { isWhole, ofPart, SEED } from './chosen';
import { allForGood, type ForGood, ForGoodTrials } from './for-good';
import { withoutFaults } from './matrix';
import { SMALL_WRITERS } from './small-writers';
import { drawn } from './spread';

// From one action on Excel refuses all that this pane asks for, and the pane is closed: the next one knows.
const { FAULTS_FAULT = '', FAULTS_EACH, FAULTS_EVERY } = process.env;
/** In the suite these, so many of each. */
const SAMPLED = ['cells here and there', 'a row added together with a cell', 'rows added'];
const OF_EACH = 4;

jest.setTimeout(isWhole ? 12 * 3_600_000 : 480_000);

const writers = isWhole
  ? ofPart(SMALL_WRITERS)
  : SMALL_WRITERS.filter(({ name }) => SAMPLED.includes(name.replace('take back: ', '')));

function some(all: readonly ForGood[]): ForGood[] {
  if (!isWhole) return drawn(all, OF_EACH, SEED);
  const asked = all.filter(({ code }) => code.includes(FAULTS_FAULT));
  const count = FAULTS_EACH ? Number(FAULTS_EACH) : asked.length / Number(FAULTS_EVERY ?? 1);
  return drawn(asked, Math.ceil(count), SEED);
}

test.each(writers.map((useCase) => ({ useCase })))(
  '$useCase.name: refused for good in the middle and the pane closed, the next one is told and takes all of it back',
  async ({ useCase }) => {
    const free = await withoutFaults(useCase);
    const trials = new ForGoodTrials(free);
    const failed: string[] = [];
    for (const trial of some(allForGood(free))) {
      const why = await trials.try(trial);
      const { request, action, code } = trial;
      const member = free.requests[request - 1]?.members[action - 1] ?? '';
      if (why.length > 0) failed.push(`${member} ${String(action)} ${code}: ${why.join(' | ')}`);
    }
    expect(failed).toEqual([]);
  },
);
