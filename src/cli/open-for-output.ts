import type { Host } from '../host/host';
import type { Clock } from '../register/day';
import type { Arguments } from './command';
import type { Io } from './io';
import { openHost, tellDamages } from './open-workbook';
import { textOption } from './parse-arguments';
import { clocksOf } from './today-option';
import { checkOutput, checkSameKind } from './output/check-output';

/** A workbook from which another file may be written. */
export interface OpenForOutput {
  readonly host: Host;
  /** `--out`; undefined where nothing is to be written. */
  readonly out: string | undefined;
  readonly clock: Clock;
  /** Not all of the file could be read, which has been said. */
  readonly isDamaged: boolean;
}

/**
 * Opens the workbook at `path` as of `--today`. What stands against writing to `--out` is said before
 * anything else is done. @throws CliFault
 */
export function openForOutput(path: string, args: Arguments, io: Io): OpenForOutput {
  const { clock, now } = clocksOf(args);
  const out = textOption(args, 'out');
  if (out !== undefined) checkOutput(out);
  const host = openHost(path, { now });
  if (out !== undefined) checkSameKind(out, host);
  return { host, out, clock, isDamaged: tellDamages(host, io) };
}
