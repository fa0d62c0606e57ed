import type { Day } from '../../src/register/day';
import { readRegister } from '../../src/register/read';
import { buildAgenda } from '../../src/review/build-agenda';
import { factsOf } from '../../src/facts/facts';
import { nextReview } from '../../src/facts/next-review';
import { sampleBlocks } from '../register/sample-blocks';

const register = readRegister(sampleBlocks());

const facts = factsOf(register, { today: () => '2026-11-22' as Day });

test('the next review of the sample is the third', () => {
  expect(nextReview(facts)?.reviewId).toBe('MR-115-01');
});

test.each(['MR-113-01', 'MR-114-01', 'MR-115-01'])(
  'every part of %s says something, in words that can be printed',
  (reviewId) => {
    const agenda = buildAgenda(facts, reviewId);
    const all = agenda.parts.flatMap((part) => [part, ...part.items]);
    expect(all.filter(({ status }) => status === 'missing').map(({ no }) => no)).toEqual([]);
    expect(all).toHaveLength(10);
    expect(agenda.notes).toEqual([]);
    expect(JSON.stringify(agenda.paper)).not.toMatch(
      /undefined|NaN|null|Invalid|\[object|尚未填寫.?。/,
    );
    // Each figure's rows can be found in the register.
    const keys = new Set(
      Object.values(register.rows).flatMap((rows) => rows.map(({ key }) => key)),
    );
    for (const { rows } of Object.values(agenda.figures)) {
      for (const key of rows) expect(keys).toContain(key);
    }
  },
);
