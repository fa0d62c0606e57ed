import { fixedClock } from '../app/fixed-clock';
import { taipeiClock } from '../app/taipei-clock';
import { type Clock, dayOf } from '../register/day';
import type { Arguments } from './command';
import { CliFault } from './cli-fault';
import { textOption } from './parse-arguments';

/** One clock for the rules and one for the formulas: both stand at the same day. */
export interface Clocks {
  readonly clock: Clock;
  /** For TODAY() in the workbook; undefined leaves the system time. */
  readonly now: (() => Date) | undefined;
}

/** `--today YYYY-MM-DD`, or the real day in Taipei. @throws CliFault when there is no such day. */
export function clocksOf(args: Arguments): Clocks {
  const text = textOption(args, 'today');
  if (text === undefined) return { clock: taipeiClock(), now: undefined };
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!day || day < '1900-01-01') {
    throw new CliFault(`「--today ${text}」不是存在的日期；請寫成西元年-月-日，例如 2026-03-01。`);
  }
  return { clock: fixedClock(day), now: () => new Date(`${day}T12:00:00+08:00`) };
}
