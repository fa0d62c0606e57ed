import { ca07 } from '../computed-columns';
import type { Rule } from '../rule';
import { ca03, ca04, ca05 } from './cause';
import { ca18, ca25 } from './chain';
import { ca02, ca19 } from './completeness';
import { ca06 } from './days';
import { ca11, ca12 } from './evidence';
import { ca08, ca09, ca10, ca21 } from './lateness';
import { ca01 } from './numbering';
import { ca22, ca23 } from './responsible';
import { ca13, ca14, ca15, ca17, ca24 } from './verification';

export const correctiveActionRules: readonly Rule[] = [
  ...[ca01, ca02, ca03, ca04, ca05, ca06, ca07, ca08, ca09, ca10, ca11, ca12],
  ...[ca13, ca14, ca15, ca17, ca18, ca19, ca21, ca22, ca23, ca24, ca25],
];
