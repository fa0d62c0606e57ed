import { fuzz } from './fuzz';

// `npm run fuzz -- --runs 10000` makes whole workbooks too, and more of them, and does all that there is
// to do in each.
test('300 random workbooks: nothing lost, nothing changed unseen, all taken back', async () => {
  const { failure, runs, done, neverCounted } = await fuzz({
    runs: 300,
    seed: 20_261_126,
    size: 'small',
    isBrief: true,
  });
  expect(failure).toBeNull();
  expect(runs).toBe(300);
  expect(neverCounted).toEqual([]);
  expect(done.edited).toBeGreaterThan(100);
});
