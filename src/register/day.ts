/** A calendar day, `YYYY-MM-DD` (Gregorian, Asia/Taipei). Days compare as strings. */
export type Day = string & { readonly __day: unique symbol };

/** What tells the time: the only source of "today" for rules and papers. */
export interface Clock {
  /** Today in Asia/Taipei. */
  today(): Day;
}
