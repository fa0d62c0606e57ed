import { fixedClock } from '../../src/app/fixed-clock';
import { taipeiClock } from '../../src/app/taipei-clock';
import { dayOf, type Day } from '../../src/register/day';

afterEach(() => {
  jest.useRealTimers();
});

test.each([
  // Taipei is eight hours ahead of UTC, all year.
  ['2026-12-31T15:59:59Z', '2026-12-31'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
  ['2026-07-01T00:00:00Z', '2026-07-01'],
])('at %s it is %s in Taipei', (instant, day) => {
  jest.useFakeTimers({ now: new Date(instant) });
  expect(taipeiClock().today()).toBe(day);
});

test('a fixed clock stands still', () => {
  expect(fixedClock(dayOf(2026, 3, 1) as Day).today()).toBe('2026-03-01');
});
