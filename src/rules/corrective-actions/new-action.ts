import type { Facts } from '../../facts/facts';
import { rocYear, serialOf } from '../../register/day';
import type { CellValue } from '../../register/fault';
import { yearOfFindingId } from '../../register/finding-id';
import type { CorrectiveAction, Finding } from '../../register/register';
import { say } from '../../register/said';
import type { Fix } from '../fix';
import { headerOf } from '../report';

/**
 * A new row of 矯正措施 with what is known: for a finding that has none, or in the place of an earlier
 * one that did not hold. What must be thought of anew, its cause, measure and date, stays blank.
 */
export function newAction(
  facts: Facts,
  finding: Pick<Finding, 'findingId' | 'unit'>,
  earlier?: CorrectiveAction,
): Fix | undefined {
  const actionId = newActionId(facts, finding.findingId, earlier);
  return actionId === undefined ? undefined : actionNamed(facts, { finding, earlier, actionId });
}

/** The number of such a row: who asks first has the first. */
export function newActionId(
  { freeIds, today, finding }: Facts,
  findingId: string | null,
  earlier?: CorrectiveAction,
): string | undefined {
  // Of a finding whose own number is to change, or is not there, nothing can be named yet.
  if (yearOfFindingId(findingId ?? '') === undefined || !finding(findingId)) return undefined;
  const purpose = `${findingId ?? ''} ${earlier?.actionId ?? ''}`;
  return freeIds.next('CA', rocYear(today), purpose);
}

interface Named {
  readonly finding: Pick<Finding, 'findingId' | 'unit'>;
  readonly earlier?: CorrectiveAction | undefined;
  readonly actionId: string;
}

export function actionNamed(
  { today, people }: Facts,
  { finding: { findingId, unit }, earlier, actionId }: Named,
): Fix {
  // A finding of several units does not say whose the action is.
  const ownUnit = unit !== null && people.unitsIn(unit).length === 1 ? unit : null;
  const cells: Partial<Record<keyof CorrectiveAction & string, CellValue | null>> = {
    actionId,
    findingId,
    previousActionId: earlier?.actionId ?? null,
    unit: earlier?.unit ?? ownUnit,
    owner: earlier?.owner ?? null,
    openedDate: serialOf(today),
  };
  const row = Object.entries(cells).flatMap(([column, value]) =>
    value === null ? [] : [[headerOf('CorrectiveActions', column), value] as const],
  );
  return {
    kind: 'rows',
    label: say`新增矯正措施 ${actionId}`.text,
    table: 'CorrectiveActions',
    rows: [Object.fromEntries(row)],
  };
}
