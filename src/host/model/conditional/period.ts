import type { Period } from './condition';

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** Does the day lie in the period? Both are serial numbers counted from 1900; weeks begin on Sunday. */
export function liesIn(period: Period, day: number, today: number): boolean {
  const days = Math.floor(day) - Math.floor(today);
  // Serial 1 was, for Excel, a Sunday: 0 stands for Sunday.
  const sunday = -((((Math.floor(today) - 1) % 7) + 7) % 7);
  switch (period) {
    case 'today':
      return days === 0;
    case 'yesterday':
      return days === -1;
    case 'tomorrow':
      return days === 1;
    case 'last7Days':
      return days <= 0 && days >= -6;
    case 'lastWeek':
      return days >= sunday - 7 && days < sunday;
    case 'thisWeek':
      return days >= sunday && days < sunday + 7;
    case 'nextWeek':
      return days >= sunday + 7 && days < sunday + 14;
    case 'lastMonth':
      return months(day) === months(today) - 1;
    case 'thisMonth':
      return months(day) === months(today);
    case 'nextMonth':
      return months(day) === months(today) + 1;
  }
}

function months(serial: number): number {
  const date = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
