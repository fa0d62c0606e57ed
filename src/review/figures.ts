import type { Clock } from '../register/day';
import type { Register, Review } from '../register/register';
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

/** The clock gives the day on which an undated review takes stock. */
export function computeFigures(register: Register, review: Review, clock: Clock): Figures {
  return figuresOf(meetingOf(register, review, clock));
}
