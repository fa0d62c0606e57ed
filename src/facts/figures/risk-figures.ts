import { lists } from '../../register/lists';
import { readable } from '../../register/readable';
import type { Risk } from '../../register/register';
import { dayBy } from '../as-of';
import { count, given, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';
import type { Needs } from '../needs';

const levelled: Needs = { Risks: ['level'] };
const treated: Needs = { Risks: ['treatment', 'doneDate'], Reviews: ['date'] };
const open: Needs = { ...treated, Risks: ['treatment', 'doneDate', 'level'] };
const due: Needs = { ...treated, Risks: ['treatment', 'doneDate', 'dueDate'] };
const now: Needs = { ...treated, Risks: ['level', 'treatment', 'doneDate', 'residualLevel'] };

/** Treatments still to be done on the meeting's day; what is accepted is not treated. */
export function openTreatments({ facts, on }: Meeting): Risk[] {
  return facts.rows.Risks.filter(
    (risk) =>
      readable(risk, 'doneDate', 'treatment') &&
      risk.treatment !== '接受' &&
      dayBy(risk.doneDate, on) === null,
  );
}

/**
 * The level a risk has on that day: 殘餘等級 where its treatment is done or it is accepted (null
 * without one), else 風險等級.
 */
function levelNow(risk: Risk, { on }: Pick<Meeting, 'on'>): Risk['level'] {
  const isSettled = risk.treatment === '接受' || dayBy(risk.doneDate, on) !== null;
  return isSettled ? risk.residualLevel : risk.level;
}

export function riskFigures(meeting: Meeting): Figures {
  const { facts, on } = meeting;
  const { register } = facts;
  const { Risks } = facts.rows;
  const figures: Record<string, Figure> = {};
  const unlevelled = Risks.filter((risk) => risk.level === null);
  const pending = openTreatments(meeting);
  const unknownState = Risks.filter((risk) => !readable(risk, 'doneDate', 'treatment'));
  const placed = Risks.filter((risk) =>
    readable(risk, 'doneDate', 'treatment', 'level', 'residualLevel'),
  );
  const unplaced = Risks.filter(
    (risk) => !readable(risk, 'doneDate', 'treatment', 'level', 'residualLevel'),
  );
  for (const level of lists.RiskLevel) {
    const of = (rows: readonly Risk[]) => rows.filter((risk) => risk.level === level);
    figures[`5.${level}`] = given(register, levelled, () => count(of(Risks), unlevelled));
    figures[`5.open.${level}`] = given(register, open, () =>
      count(of(pending), [...unknownState, ...pending.filter((risk) => risk.level === null)]),
    );
    figures[`5.now.${level}`] = given(register, now, () =>
      count(
        placed.filter((risk) => levelNow(risk, meeting) === level),
        unplaced,
      ),
    );
  }
  figures['5.now.unrated'] = given(register, now, () =>
    count(
      placed.filter((risk) => levelNow(risk, meeting) === null),
      unplaced,
    ),
  );
  figures['5.open'] = given(register, treated, () => count(pending, unknownState));
  figures['5.overdue'] = given(register, due, () =>
    count(
      pending.filter((risk) => risk.dueDate !== null && risk.dueDate < on),
      [...unknownState, ...pending.filter((risk) => !readable(risk, 'dueDate'))],
    ),
  );
  return figures;
}
