import type { Clock, Day } from '../register/day';

// The English calendar of Sweden writes days as YYYY-MM-DD.
const taipeiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' });

/** Today in Taiwan, wherever the computer stands: the only place where the system time is read. */
export function taipeiClock(): Clock {
  return { today: () => taipeiDay.format(new Date()) as Day };
}

const taipeiMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Taipei',
  hour: '2-digit',
  minute: '2-digit',
});

/** 「2026-03-01 14:05」 for the journal: the clock's day, the time of day in Taiwan. */
export function nowText(clock: Clock): string {
  return `${clock.today()} ${taipeiMinute.format(new Date())}`;
}
