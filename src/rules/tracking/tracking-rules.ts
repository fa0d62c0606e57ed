import type { Rule } from '../rule';
import { trk01 } from './carried';
import { trk06 } from './first-meeting';
import { trk08 } from './kept';
import { trk03, trk04, trk09 } from './release';
import { trk02, trk05 } from './updates';

/** TRK-07 is no rule: one row has one 主辦. */
export const trackingRules: readonly Rule[] = [
  trk01,
  trk02,
  trk03,
  trk04,
  trk05,
  trk06,
  trk08,
  trk09,
];
