const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

const taipei = new Intl.DateTimeFormat('en-US-u-hc-h23', {
  timeZone: 'Asia/Taipei',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** The Excel serial number of an instant as a clock on a wall in Taipei shows it. */
export function localSerial(instant: Date): number {
  const part: Record<string, number> = {};
  for (const { type, value } of taipei.formatToParts(instant)) part[type] = Number(value);
  const { year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return (Date.UTC(year, month - 1, day, hour, minute, second) - EPOCH_MS) / DAY_MS;
}

/** The year in which a serial number counted from 1900 lies. */
export function yearOf(serial: number): number {
  return new Date(EPOCH_MS + serial * DAY_MS).getUTCFullYear();
}
