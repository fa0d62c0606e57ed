import { rsk05 } from '../computed-columns';
import type { Rule } from '../rule';
import { rsk01, rsk02, rsk03, rsk04, rsk06 } from './treatment';

export const riskRules: readonly Rule[] = [rsk01, rsk02, rsk03, rsk04, rsk05, rsk06];
