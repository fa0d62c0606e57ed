import type { Rule } from '../rule';
import { mem16, mem17 } from './appointment-basis';
import { mem18 } from './competence';
import { mem15 } from './deputies';
import { mem20 } from './named-elsewhere';
import { mem19 } from './placeholder-names';
import { mem12 } from './spelling';
import { mem14 } from './vacant-days';
import { mem04 } from './contact-person';
import { mem07, mem08 } from './group-members';
import { mem03 } from './head-of-working-group';
import { mem09, mem10 } from './independence';
import { mem02 } from './one-holder';
import { mem01 } from './required-positions';
import { mem13 } from './terms';
import { mem05 } from './titles';
import { mem06 } from './unit-heads';
import { mem11 } from './units';

export const memberRules: readonly Rule[] = [
  mem01,
  mem02,
  mem03,
  mem04,
  mem05,
  mem06,
  mem07,
  mem08,
  mem09,
  mem10,
  mem11,
  mem12,
  mem13,
  mem14,
  mem15,
  mem16,
  mem17,
  mem18,
  mem19,
  mem20,
];
