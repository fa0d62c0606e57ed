import type { Change, ChangeKind } from '../model/change';
import { overlaps } from '../model/rect';
import type { SheetModel } from '../model/sheet-model';
import type { Wire } from '../protocol/wire';
import { localAddress } from './a1';
import { detailArgs, formulaArgs, shiftArgs } from './changed-cells';
import { EVENT } from './event-hub';
import type { Session } from './session';
import { sheetEvents } from './sheet-events';

const SORTED: Readonly<Partial<Record<ChangeKind, number>>> = {
  rowsSorted: EVENT.worksheetRowSorted,
  columnsSorted: EVENT.worksheetColumnSorted,
};

function rowsHidden(sheet: SheetModel, { kind, rows = [] }: Change): Record<string, Wire> {
  return {
    source: 'Local',
    worksheetId: sheet.id,
    address: rows.map(({ from, to }) => `${from + 1}:${to + 1}`).join(','),
    changeType: kind === 'hidden' ? 'Hidden' : 'Unhidden',
  };
}

/**
 * What one add-in is told of a change of the model: onChanged of the sheet and of its tables,
 * onFormatChanged of the sheet. Tables tell of changed formats as of changed cells.
 */
export function changeEvents(session: Session, change: Change, isByAddIn: boolean): void {
  if (change.fact) {
    sheetEvents(session, change.sheet ?? '', change.fact);
    return;
  }
  const sheet = change.sheet === undefined ? null : session.model.sheetById(change.sheet);
  if (!sheet || !session.enableEvents) return;
  const { kind, shift } = change;
  const rect = shift?.rect ?? change.rect;
  const address = rect ? localAddress(rect) : '';
  if (kind === 'hidden' || kind === 'shown') {
    session.tell(EVENT.worksheetRowHiddenChanged, sheet, rowsHidden(sheet, change));
    return;
  }
  const sorted = SORTED[kind];
  if (sorted !== undefined) {
    session.tell(sorted, sheet, { source: 'Local', worksheetId: sheet.id, address });
    return;
  }
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
    ...(shift ? shiftArgs(shift) : detailArgs(sheet, change)),
  };
  const ofFormula = formulaArgs(sheet, change);
  if (ofFormula) {
    const all = { ...ofFormula, source: 'Local', worksheetId: sheet.id };
    session.tell(EVENT.worksheetFormulaChanged, sheet, all);
  }
  if (isOfCells) session.tell(EVENT.worksheetChanged, sheet, args);
  else {
    const ofFormat = { source: 'Local', worksheetId: sheet.id, address, triggerSource };
    session.tell(EVENT.worksheetFormatChanged, sheet, ofFormat);
  }
  for (const table of sheet.tables) {
    if (rect && !overlaps(rect, table.rect)) continue;
    const ofTable = { ...args, tableId: String(table.id) };
    session.events.post(EVENT.tableChanged, String(table.id), {
      ...ofTable,
      source: session.source,
    });
    session.tell(EVENT.tableChanged, sheet, ofTable);
  }
}
