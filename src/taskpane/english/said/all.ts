import { readingSaid } from './reading';
import { membersSaid } from './members';
import { responsibilitiesSaid } from './responsibilities';
import { findingsSaid } from './findings';
import { correctiveActionsSaid } from './corrective-actions';
import { auditsAndRisksSaid } from './audits-risks';
import { indicatorsSaid } from './indicators';
import { meetingSaid } from './meeting';
import { trackingAndPapersSaid } from './tracking-papers';
import { appSaid } from './app';
import type { EnglishForms } from '../english-forms';

/** Every form that the rules and what lies below the pane speak by. */
export const SAID: EnglishForms = {
  ...readingSaid,
  ...membersSaid,
  ...responsibilitiesSaid,
  ...findingsSaid,
  ...correctiveActionsSaid,
  ...auditsAndRisksSaid,
  ...indicatorsSaid,
  ...meetingSaid,
  ...trackingAndPapersSaid,
  ...appSaid,
};
