import type { Clock, Day } from '../register/day';

// The English calendar of Sweden writes days as YYYY-MM-DD.
const taipeiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' });

/** Today in Taiwan, wherever the computer stands: the only place where the system time is read. */
export function taipeiClock(): Clock {
  return { today: () => taipeiDay.format(new Date()) as Day };
}
