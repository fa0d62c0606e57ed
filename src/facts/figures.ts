import type { Review } from '../register/register';
import { atOnce, type Steps } from '../register/steps';
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
  return atOnce(figureSteps(meeting));
}

/** The same group by group. */
export function* figureSteps(meeting: Meeting): Steps<Figures> {
  const carried = carryForwardFigures(meeting);
  yield 1;
  const flow = findingFlowFigures(meeting);
  yield 1;
  const nonconformity = yield* nonconformityFigures(meeting);
  const indicators = indicatorFigures(meeting);
  yield 1;
  const others = { ...auditFigures(meeting), ...objectiveFigures(meeting) };
  yield 1;
  return {
    ...{ ...carried, ...flow, ...nonconformity, ...indicators, ...others },
    ...riskFigures(meeting),
    ...candidateFigures(meeting),
  };
}

/** Every figure of a review of the register. */
export function computeFigures(facts: Facts, review: Review): Figures {
  return figuresOf(meetingOf(facts, review));
}
