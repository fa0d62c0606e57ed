const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** Before that Taiwan had summer time now and then; since, its clocks are eight hours ahead. */
const WITHOUT_SUMMER_TIME_MS = Date.UTC(1980, 0, 1);
const AHEAD_MS = 8 * 3_600_000;

/** The Excel serial number of an instant as a clock on a wall in Taipei shows it, to the second. */
export function localSerial(instant: Date): number {
  const ms = instant.getTime();
  // A calendar of Intl's takes Node 25 ms the first time.
  const shown = ms >= WITHOUT_SUMMER_TIME_MS ? ms + AHEAD_MS : shownEarlier(instant);
  return (Math.floor(shown / 1000) * 1000 - EPOCH_MS) / DAY_MS;
}

let taipei: Intl.DateTimeFormat | undefined;

function shownEarlier(instant: Date): number {
  taipei ??= new Intl.DateTimeFormat('en-US-u-hc-h23', {
    timeZone: 'Asia/Taipei',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part: Record<string, number> = {};
  for (const { type, value } of taipei.formatToParts(instant)) part[type] = Number(value);
  const { year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The year in which a serial number counted from 1900 lies. */
export function yearOf(serial: number): number {
  return new Date(EPOCH_MS + serial * DAY_MS).getUTCFullYear();
}
