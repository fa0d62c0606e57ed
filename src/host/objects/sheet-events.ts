import type { SheetFact } from '../model/change';
import type { SheetModel } from '../model/sheet-model';
import type { Wire } from '../protocol/wire';
import { EVENT } from './event-hub';
import type { Session } from './session';

const VISIBILITIES: Readonly<Record<string, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** What one add-in is told of a sheet that came, went, or has another name, place or visibility. */
export function sheetEvents(session: Session, worksheetId: string, fact: SheetFact): void {
  const tell = (type: number, more: Record<string, Wire> = {}) => {
    session.tell(type, { id: worksheetId }, { source: 'Local', worksheetId, ...more });
  };
  switch (fact.what) {
    case 'added':
      tell(EVENT.worksheetAdded);
      return;
    case 'deleted':
      tell(EVENT.worksheetDeleted);
      return;
    case 'moved':
      tell(EVENT.worksheetMoved, { positionBefore: fact.before, positionAfter: fact.after });
      return;
    case 'renamed':
      tell(EVENT.worksheetNameChanged, { nameBefore: fact.before, nameAfter: fact.after });
      return;
    case 'visibility':
      tell(EVENT.worksheetVisibilityChanged, {
        visibilityBefore: VISIBILITIES[fact.before] ?? null,
        visibilityAfter: VISIBILITIES[fact.after] ?? null,
      });
  }
}

/** Another sheet has come to the front, whoever brought it there. */
export function frontEvents(session: Session, before: SheetModel, after: SheetModel): void {
  session.tell(EVENT.worksheetDeactivated, before, { worksheetId: before.id });
  session.tell(EVENT.worksheetActivated, after, { worksheetId: after.id });
}
