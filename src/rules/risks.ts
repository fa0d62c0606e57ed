import { rsk05 } from './computed-columns';
import type { Rule } from './rule';

export const riskRules: readonly Rule[] = [rsk05];
