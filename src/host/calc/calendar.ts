/** Days between the first days of the two date systems. */
export const DAYS_1904 = 1462;
/** 9999-12-31. */
export const LAST_DAY = 2_958_465;
const MS_PER_DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was. */
const NEVER_WAS = 60;

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days by their serial numbers, from 1900-01-00 on or from 1904-01-01. */
export class Calendar {
  private readonly shift: number;

  constructor(date1904: boolean) {
    this.shift = date1904 ? DAYS_1904 : 0;
  }

  /** The day a number stands for, the time left out; undefined for what is none. */
  dayOf(serial: number): number | undefined {
    const day = Math.floor(serial);
    return day >= 0 && day <= LAST_DAY - this.shift ? day : undefined;
  }

  partsOf(day: number): DayParts {
    const serial = day + this.shift;
    if (serial === 0) return { year: 1900, month: 1, day: 0 };
    if (serial === NEVER_WAS) return { year: 1900, month: 2, day: 29 };
    const real = serial < NEVER_WAS ? serial + 1 : serial;
    const date = new Date(Date.UTC(1899, 11, 30) + real * MS_PER_DAY);
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    };
  }

  /** The first day of a month, which may be counted beyond its year. */
  firstOf(year: number, month: number): number {
    const real = (Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / MS_PER_DAY;
    return (real <= NEVER_WAS ? real - 1 : real) - this.shift;
  }

  /** 0 for Sunday: 1900-01-01 is one for Excel. */
  weekday(day: number): number {
    return (((day + this.shift - 1) % 7) + 7) % 7;
  }
}
