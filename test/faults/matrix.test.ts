import { chosen } from './chosen';
import { beside } from './colleague';
import { EDITS } from './edits-of-colleagues';
import { report, reportBeside } from './report';
import { tryAll } from './in-a-row';
import { type Trial, trialsOf, withoutFaults } from './matrix';
import { drawn, spread } from './spread';
import { USE_CASES } from './use-cases';
import { besideColleagues } from './writers';

// `npm run faults` tries every request with every fault; here it is a few, spread over all of them.
const { FAULTS_PART, FAULTS_FAULT = '', FAULTS_EVERY } = process.env;
/** Of each use case so many, drawn anew by this number; without it evenly spread ones. */
const { FAULTS_SEED, FAULTS_EACH } = process.env;
/** So many requests of each use case with every fault. */
const { FAULTS_REQUESTS } = process.env;
const TRIALS_OF_SAMPLE = 3;

jest.setTimeout(FAULTS_PART === undefined ? 480_000 : 12 * 3_600_000);

function some(all: readonly Trial[]): Trial[] {
  if (FAULTS_PART === undefined) return spread(all, TRIALS_OF_SAMPLE);
  if (FAULTS_REQUESTS) {
    const requests = [...new Set(all.map(({ request }) => request))];
    const lot = FAULTS_SEED ?? 'first';
    const asked = new Set(drawn(requests, Number(FAULTS_REQUESTS), lot));
    return all.filter(({ request }) => asked.has(request));
  }
  const count = FAULTS_EACH ? Number(FAULTS_EACH) : all.length / Number(FAULTS_EVERY ?? 1);
  return FAULTS_SEED ? drawn(all, Math.ceil(count), FAULTS_SEED) : spread(all, Math.ceil(count));
}

test.each(chosen().map((useCase) => ({ useCase })))(
  '$useCase.name: after any fault as it was or as it should be, told truly, and a retry ends it',
  async ({ useCase }) => {
    const free = await withoutFaults(useCase);
    const all = trialsOf(free).filter(({ kind }) => kind.name.includes(FAULTS_FAULT));
    const { tried } = await tryAll(free, some(all));
    if (FAULTS_PART !== undefined) report(free, all.length, tried);
    const failed = tried.filter(({ ending }) => ending === 'FAILED');
    expect(tried.length).toBeGreaterThan(0);
    expect(failed).toEqual([]);
  },
);

const BESIDE_SAMPLED = [
  ['save a row', 6, 'rows sorted'],
  ['save a row', 8, 'a row put in above'],
  ['save a new row', 8, 'a column of their own'],
] as const;

test('a colleague at the same time: as if one had come after the other, or told', async () => {
  if (FAULTS_PART === undefined) {
    for (const [name, at, edit] of BESIDE_SAMPLED) {
      const useCase = USE_CASES.find((each) => each.name === name);
      if (!useCase) throw new Error(name);
      const { why } = await beside(useCase, at, edit);
      expect({ name, at, edit, why }).toMatchObject({ why: [] });
    }
    return;
  }
  let failed = 0;
  for (const useCase of besideColleagues(chosen())) {
    const { requests } = await withoutFaults(useCase);
    const trials = requests
      .flatMap((_, at) => Object.keys(EDITS).map((edit) => ({ at: at + 1, edit })))
      .filter(({ edit }) => edit.includes(FAULTS_FAULT));
    const count = Math.ceil(trials.length / Math.max(1, Number(FAULTS_EVERY ?? 1) / 8));
    const tried = [];
    for (const trial of spread(trials, count)) {
      tried.push({ ...trial, ...(await beside(useCase, trial.at, trial.edit)) });
    }
    failed += reportBeside(useCase.name, requests.length, trials.length, tried);
  }
  expect(failed).toBe(0);
});
