import type { Rule } from '../rule';
import { kpi01 } from './definition';
import { kpi02 } from './one-value';
import { kpi03 } from './missing-periods';
import { kpi04 } from './typed-trend';
import { kpi05 } from './unequal-periods';
import { kpi09 } from './unmet-objective';
import { kpi10 } from './orphan-values';

export const indicatorRules: readonly Rule[] = [kpi01, kpi02, kpi03, kpi04, kpi05, kpi09, kpi10];
