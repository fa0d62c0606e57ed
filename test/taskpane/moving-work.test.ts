import { LongWork } from '../../src/app/long-work';
import { followMoving } from '../../src/taskpane/moving-work';
import type { Course } from '../../src/workbook/course';

// The notice 「Excel 一直沒有回應」 stands while this says that nothing moves.

function followed() {
  const long = new LongWork({ onProgress: () => () => undefined, cancel: () => undefined });
  const said: boolean[] = [];
  const leave = followMoving(
    (listener) => Promise.resolve(long.onProgress(listener)),
    (isMoving) => said.push(isMoving),
  );
  return { long, said, leave };
}

/** Work that goes on until it is told to end, with the way to say how far it is. */
function begun(long: LongWork) {
  let course: Course = () => undefined;
  let end = () => undefined as unknown;
  const doing = long.run(
    (own) =>
      new Promise<void>((resolve) => {
        course = own;
        end = resolve;
      }),
  );
  return { step: (done: number) => course('reading', done, 100), end: () => end(), doing };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('work whose counts move is never told to stand still, however long it takes', async () => {
  const { long, said, leave } = followed();
  const work = begun(long);
  said.length = 0;
  for (let done = 1; done <= 10; done += 1) {
    await jest.advanceTimersByTimeAsync(7900);
    work.step(done);
  }
  expect(said).not.toContain(false);
  expect(said.length).toBeGreaterThan(0);
  work.end();
  await work.doing;
  leave();
});

test('after eight seconds at the same count it stands still, and moves again with the next', async () => {
  const { long, said, leave } = followed();
  const work = begun(long);
  work.step(3);
  await jest.advanceTimersByTimeAsync(7999);
  expect(said.at(-1)).toBe(true);
  await jest.advanceTimersByTimeAsync(1);
  expect(said.at(-1)).toBe(false);
  work.step(4);
  expect(said.at(-1)).toBe(true);
  work.end();
  await work.doing;
  leave();
});

test('what tells no counts, and what cannot be followed, stand still from the beginning', async () => {
  expect(followed().said).toEqual([false]);
  const said: boolean[] = [];
  followMoving(
    () => Promise.reject(new Error('not fetched')),
    (isMoving) => said.push(isMoving),
  );
  await jest.advanceTimersByTimeAsync(0);
  expect(said).toEqual([false]);
});

test('who has left hears nothing any more', async () => {
  const { long, said, leave } = followed();
  const work = begun(long);
  leave();
  await jest.advanceTimersByTimeAsync(0);
  const before = said.length;
  work.step(5);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(said).toHaveLength(before);
  work.end();
  await work.doing;
});
