import type { Rule } from '../rule';
import { mr02 } from './after-audit';
import { mr26, mr29 } from './after-meeting';
import { mr12 } from './agenda-content';
import { mr10, mr11 } from './agenda-rows';
import { mr16 } from './assessment';
import { mr06, mr07 } from './attendance';
import { mr05, mr09 } from './chair';
import { mr21, mr22, mr25 } from './conclusions';
import { mr13, mr18, mr20, mr23 } from './decisions';
import { mr17 } from './law-change';
import { mr24, mr28 } from './period';
import { mr04, mr27 } from './registered';
import { mr14 } from './reporter';
import { mr19 } from './tracked';
import { mr15 } from './trend';
import { mr03 } from './twelve-months';
import { mr01 } from './yearly';

/** MR-08 is no rule: the procedure sets no quorum. */
export const meetingRules: readonly Rule[] = [
  mr01,
  mr02,
  mr03,
  mr04,
  mr05,
  mr06,
  mr07,
  mr09,
  mr10,
  mr11,
  mr12,
  mr13,
  mr14,
  mr15,
  mr16,
  mr17,
  mr18,
  mr19,
  mr20,
  mr21,
  mr22,
  mr23,
  mr24,
  mr25,
  mr26,
  mr27,
  mr28,
  mr29,
];
