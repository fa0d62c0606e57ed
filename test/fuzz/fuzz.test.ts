import { fuzz } from './fuzz';

// `npm run fuzz -- --runs 10000` makes whole workbooks, and more of them.
test('300 random workbooks: nothing lost, nothing changed unseen, all taken back', async () => {
  const { failure, runs, edited } = await fuzz({ runs: 300, seed: 20_261_126, isSmall: true });
  expect(failure).toBeNull();
  expect(runs).toBe(300);
  expect(edited).toBeGreaterThan(100);
}, 480_000);
