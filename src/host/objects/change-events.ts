import type { Change } from '../model/change';
import { overlaps } from '../model/rect';
import { localAddress } from './a1';
import { EVENT } from './event-hub';
import type { Session } from './session';

/** What add-ins are told of a change of the model: onChanged of the sheet and of its tables. */
export function changeEvents(session: Session, change: Change, isByAddIn: boolean): void {
  const sheet = change.sheet === undefined ? null : session.model.sheetById(change.sheet);
  if (!sheet || !session.enableEvents) return;
  const address = change.rect ? localAddress(change.rect) : '';
  const triggerSource = isByAddIn ? 'ThisLocalAddin' : 'Unknown';
  if (change.kind === 'content' || change.kind === 'structure') {
    const args = {
      changeType: change.kind === 'content' ? 'RangeEdited' : 'Unknown',
      source: 'Local',
      worksheetId: sheet.id,
      address,
      referenceId: `${sheet.id}!${address}`,
      shiftDirection: 'None',
      triggerSource,
    };
    session.post(EVENT.worksheetChanged, sheet, args);
    for (const table of sheet.tables) {
      if (change.rect && !overlaps(change.rect, table.rect)) continue;
      const ofTable = { ...args, tableId: String(table.id) };
      session.events.post(EVENT.tableChanged, String(table.id), ofTable);
      session.post(EVENT.tableChanged, sheet, ofTable);
    }
  }
  if (change.kind === 'format') {
    const args = { source: 'Local', worksheetId: sheet.id, address, triggerSource };
    session.post(EVENT.worksheetFormatChanged, sheet, args);
  }
}
