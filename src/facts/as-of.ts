import type { Day } from '../register/day';
import type { CorrectiveAction, Risk } from '../register/register';

/** The day where it had come by then; null of a later one. */
export function dayBy(day: Day | null, on: Day): Day | null {
  return day !== null && day <= on ? day : null;
}

/** A corrective action as it stood on a day: what was done or verified later does not count. */
export function actionAsOf<
  A extends Pick<CorrectiveAction, 'doneDate' | 'verifiedDate' | 'result'>,
>(action: A, on: Day): A {
  const { doneDate, verifiedDate } = action;
  const verifiedLater = verifiedDate !== null && verifiedDate > on;
  if (!verifiedLater && (doneDate === null || doneDate <= on)) return action;
  return {
    ...action,
    doneDate: dayBy(doneDate, on),
    ...(verifiedLater && { verifiedDate: null, result: null }),
  };
}

/** A risk as its treatment stood on a day. */
export function riskAsOf<R extends Pick<Risk, 'doneDate'>>(risk: R, on: Day): R {
  return { ...risk, doneDate: dayBy(risk.doneDate, on) };
}
