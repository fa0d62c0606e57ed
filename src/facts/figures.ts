import type { Review } from '../register/register';
import type { Facts } from './facts';
import type { Figures } from './figure';
import { auditFigures } from './figures/audit-figures';
import { carryForwardFigures } from './figures/carry-forward';
import { findingFlowFigures } from './figures/finding-flow';
import { candidateFigures } from './figures/improvement-candidates';
import { indicatorFigures } from './figures/indicator-figures';
import { nonconformityFigures } from './figures/nonconformity-figures';
import { objectiveFigures } from './figures/objective-figures';
import { riskFigures } from './figures/risk-figures';
import { meetingOf, type Meeting } from './meeting';

/** Every figure of a meeting by its stable id, in the order of the agenda. */
export function figuresOf(meeting: Meeting): Figures {
  return {
    ...carryForwardFigures(meeting),
    ...findingFlowFigures(meeting),
    ...nonconformityFigures(meeting),
    ...indicatorFigures(meeting),
    ...auditFigures(meeting),
    ...objectiveFigures(meeting),
    ...riskFigures(meeting),
    ...candidateFigures(meeting),
  };
}

/** Every figure of a review of the register. */
export function computeFigures(facts: Facts, review: Review): Figures {
  return figuresOf(meetingOf(facts, review));
}
