import { isWhole, ofPart, SEED } from './chosen';
import { beside } from './colleague';
import { EDITS } from './edits-of-colleagues';
import { withoutFaults } from './matrix';
import { reportBeside } from './report';
import { SMALL_WRITERS } from './small-writers';
import { drawn } from './spread';

// Each write by itself, each edit of a colleague, each request in front of which it may come.
const { FAULTS_FAULT = '', FAULTS_EVERY } = process.env;
/** In the suite so many of the pairs of a write and an edit are drawn, with all of their requests. */
const SAMPLED = 3;
/** Where something was lost once. */
const ONCE_LOST = [
  ['a blank cell', 'a column of their own'],
  ['take back: a row added that is the same as others', 'a cell changed of the last'],
] as const;

jest.setTimeout(isWhole ? 12 * 3_600_000 : 480_000);

const pairs = ofPart(SMALL_WRITERS).flatMap((useCase) =>
  Object.keys(EDITS)
    .filter((edit) => edit.includes(FAULTS_FAULT))
    .map((edit) => ({ useCase, edit })),
);

function some(): readonly (typeof pairs)[number][] {
  if (isWhole) return drawn(pairs, Math.ceil(pairs.length / Number(FAULTS_EVERY ?? 1)), SEED);
  const isOnce = ({ useCase, edit }: (typeof pairs)[number]) =>
    ONCE_LOST.some(([name, other]) => name === useCase.name && other === edit);
  return [...pairs.filter(isOnce), ...drawn(pairs, SAMPLED, SEED)];
}

test('a colleague in front of each request of each write: nothing of theirs is lost or changed', async () => {
  const tried = [];
  const possible = new Map<string, number>();
  for (const { useCase, edit } of some()) {
    const { requests } = await withoutFaults(useCase);
    possible.set(useCase.name, requests.length * Object.keys(EDITS).length);
    for (let at = 1; at <= requests.length; at++) {
      const name = `${useCase.name} beside ${edit}`;
      tried.push({ at, edit: name, ...(await beside(useCase, at, edit)) });
    }
  }
  if (isWhole) reportBeside('each write by itself', 0, sumOf(possible), tried);
  expect(tried.length).toBeGreaterThan(SAMPLED);
  expect(tried.filter(({ why }) => why.length > 0)).toEqual([]);
});

const sumOf = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, one) => sum + one, 0);
