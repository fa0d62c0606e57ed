import { fnd14 } from '../computed-columns';
import type { Rule } from '../rule';
import { fnd06, fnd17 } from './audit-link';
import { fnd09 } from './clause';
import { fnd15, fnd16 } from './closing';
import { fnd02, fnd03 } from './completeness';
import { fnd05, fnd19 } from './days';
import { fnd04 } from './description';
import { fnd07, fnd08 } from './issuer';
import { fnd10 } from './missing-action';
import { fnd01 } from './numbering';
import { fnd12, fnd13 } from './repetition';

export const findingRules: readonly Rule[] = [
  ...[fnd01, fnd02, fnd03, fnd04, fnd05, fnd06, fnd07, fnd08, fnd09, fnd10],
  ...[fnd12, fnd13, fnd14, fnd15, fnd16, fnd17, fnd19],
];
