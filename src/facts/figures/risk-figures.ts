import { lists } from '../../register/lists';
import { readable } from '../../register/readable';
import { count, type Figure, type Figures } from '../figure';
import type { Meeting } from '../meeting';

export function riskFigures({ facts, on }: Meeting): Figures {
  const { Risks } = facts.rows;
  const figures: Record<string, Figure> = {};
  const unlevelled = Risks.filter((risk) => risk.level === null);
  for (const level of lists.RiskLevel) {
    figures[`5.${level}`] = count(
      Risks.filter((risk) => risk.level === level),
      unlevelled,
    );
  }
  for (const level of lists.RiskLevel) {
    figures[`5.residual.${level}`] = count(
      Risks.filter((risk) => risk.residualLevel === level),
      Risks.filter((risk) => !readable(risk, 'residualLevel')),
    );
  }
  const open = Risks.filter((risk) => risk.doneDate === null && readable(risk, 'doneDate'));
  const unreadDone = Risks.filter((risk) => !readable(risk, 'doneDate'));
  figures['5.open'] = count(open, unreadDone);
  figures['5.overdue'] = count(
    open.filter((risk) => risk.dueDate !== null && risk.dueDate < on),
    [...unreadDone, ...open.filter((risk) => !readable(risk, 'dueDate'))],
  );
  return figures;
}
