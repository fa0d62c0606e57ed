import type { Rule } from '../rule';
import { rsp04 } from './assigned';
import { rsp08 } from './load';
import { rsp01 } from './missing-duties';
import { rsp02 } from './numbering';
import { rsp05, rsp10 } from './separation';
import { rsp03 } from './vacant-roles';
import { rsp06, rsp07 } from './wording';
import { rsp09 } from './yearly-record';

export const responsibilityRules: readonly Rule[] = [
  rsp01,
  rsp02,
  rsp03,
  rsp04,
  rsp05,
  rsp06,
  rsp07,
  rsp08,
  rsp09,
  rsp10,
];
