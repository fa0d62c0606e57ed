import type { Clock, Day } from '../register/day';

/** Without summer time. A calendar of Intl's would know, and takes Node 25 ms the first time. */
const AHEAD_MS = 8 * 3_600_000;

/** 「2026-03-01T14:05:00.000Z」 where that is what clocks in Taiwan show. */
const shownInTaiwan = () => new Date(Date.now() + AHEAD_MS).toISOString();

/** Today in Taiwan, wherever the computer stands: the only place where the system time is read. */
export function taipeiClock(): Clock {
  return { today: () => shownInTaiwan().slice(0, 10) as Day };
}

/** 「2026-03-01 14:05」 for the journal: the clock's day, the time of day in Taiwan. */
export function nowText(clock: Clock): string {
  return `${clock.today()} ${shownInTaiwan().slice(11, 16)}`;
}
