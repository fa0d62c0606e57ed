import type { Rule } from '../rule';
import { aud03 } from './auditors';
import { aud04 } from './own-unit';
import { aud02 } from './record';
import { aud05, aud06 } from './units-audited';
import { aud01 } from './yearly-audit';

export const auditRules: readonly Rule[] = [aud01, aud02, aud03, aud04, aud05, aud06];
