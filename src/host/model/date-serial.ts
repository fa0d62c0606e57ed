const DAY = 86_400_000;

/** Day 0 of the workbook's count of days. Excel's day 60 of 1900 never was and is passed over. */
function dayZero(date1904: boolean): number {
  return date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
}

/** The moment a serial number stands for, in UTC's fields; to the second, as Excel shows it. */
export function dateOfSerial(serial: number, date1904: boolean): Date {
  return new Date(dayZero(date1904) + Math.round(serial * 86_400) * 1000);
}

/** The serial number of a day; month from 0, and beyond its range into other years. */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number {
  return Math.round((Date.UTC(year, month, day) - dayZero(date1904)) / DAY);
}
