import type { Change } from '../model/change';
import { overlaps } from '../model/rect';
import { localAddress } from './a1';
import { EVENT } from './event-hub';
import type { Session } from './session';

/**
 * What one add-in is told of a change of the model: onChanged of the sheet and of its tables,
 * onFormatChanged of the sheet. Tables tell of changed formats as of changed cells.
 */
export function changeEvents(session: Session, change: Change, isByAddIn: boolean): void {
  const sheet = change.sheet === undefined ? null : session.model.sheetById(change.sheet);
  if (!sheet || !session.enableEvents) return;
  const { kind, rect } = change;
  const address = rect ? localAddress(rect) : '';
  const triggerSource = isByAddIn ? 'ThisLocalAddin' : 'Unknown';
  const isOfCells = kind === 'content' || kind === 'structure';
  if (!isOfCells && kind !== 'format') return;
  const args = {
    changeType: kind === 'structure' ? 'Unknown' : 'RangeEdited',
    source: 'Local',
    worksheetId: sheet.id,
    address,
    referenceId: `${sheet.id}!${address}`,
    shiftDirection: 'None',
    triggerSource,
  };
  if (isOfCells) session.tell(EVENT.worksheetChanged, sheet, args);
  else {
    const ofFormat = { source: 'Local', worksheetId: sheet.id, address, triggerSource };
    session.tell(EVENT.worksheetFormatChanged, sheet, ofFormat);
  }
  for (const table of sheet.tables) {
    if (rect && !overlaps(rect, table.rect)) continue;
    const ofTable = { ...args, tableId: String(table.id) };
    session.events.post(EVENT.tableChanged, String(table.id), ofTable);
    session.tell(EVENT.tableChanged, sheet, ofTable);
  }
}
