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
const standing: Needs = { ...treated, Risks: ['level', 'treatment', 'doneDate', 'residualLevel'] };

/** Treatments still to be done on the meeting's day; what is accepted is not treated. */
export function openTreatments({ facts, on }: Meeting): Risk[] {
  return facts.rows.Risks.filter(
    (risk) =>
      readable(risk, 'doneDate', 'treatment') &&
      risk.treatment !== '接受' &&
      dayBy(risk.doneDate, on) === null,
  );
}

/** Whether it can be told if there is something to be done: what is accepted has no day of its own. */
function isTold(risk: Risk): boolean {
  return readable(risk, 'treatment') && (risk.treatment === '接受' || readable(risk, 'doneDate'));
}

/**
 * The level a risk has on that day: 殘餘等級 where its treatment is done or it is accepted (null
 * without one), else 風險等級; undefined where a cell that decides it is unread, or an open one has none.
 */
function levelNow(risk: Risk, { on }: Pick<Meeting, 'on'>): Risk['level'] | undefined {
  if (!isTold(risk)) return undefined;
  const isSettled = risk.treatment === '接受' || dayBy(risk.doneDate, on) !== null;
  if (!isSettled) return risk.level ?? undefined;
  return readable(risk, 'residualLevel') ? risk.residualLevel : undefined;
}

export function riskFigures(meeting: Meeting): Figures {
  const { facts, on } = meeting;
  const { register } = facts;
  const { Risks } = facts.rows;
  const figures: Record<string, Figure> = {};
  const unlevelled = Risks.filter((risk) => risk.level === null);
  const pending = openTreatments(meeting);
  const unknownState = Risks.filter((risk) => !isTold(risk));
  const levels = Risks.map((risk) => ({ risk, now: levelNow(risk, meeting) }));
  const now = (level: Risk['level'] | undefined) =>
    levels.filter((one) => one.now === level).map(({ risk }) => risk);
  const unplaced = now(undefined);
  for (const level of lists.RiskLevel) {
    const of = (rows: readonly Risk[]) => rows.filter((risk) => risk.level === level);
    figures[`5.${level}`] = given(register, levelled, () => count(of(Risks), unlevelled));
    figures[`5.open.${level}`] = given(register, open, () =>
      count(of(pending), [...unknownState, ...pending.filter((risk) => risk.level === null)]),
    );
    figures[`5.now.${level}`] = given(register, standing, () => count(now(level), unplaced));
  }
  figures['5.now.unrated'] = given(register, standing, () => count(now(null), unplaced));
  figures['5.open'] = given(register, treated, () => count(pending, unknownState));
  figures['5.overdue'] = given(register, due, () =>
    count(
      pending.filter((risk) => risk.dueDate !== null && risk.dueDate < on),
      [...unknownState, ...pending.filter((risk) => !readable(risk, 'dueDate'))],
    ),
  );
  return figures;
}
