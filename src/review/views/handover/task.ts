import type { Day } from '../../../register/day';

/** Something that is due on a day. */
export interface Task {
  readonly day: Day;
  readonly what: string;
  /** Who is to do it, as the row says; '' where it says nobody. */
  readonly who: string;
  /** Table and number of the row it comes from. */
  readonly source: string;
}

/** A long text by its beginning: the row has the rest. */
export function brief(text: string | null, none: string): string {
  const whole = (text ?? '').trim().replace(/。$/, '');
  if (whole === '') return none;
  return whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
}
