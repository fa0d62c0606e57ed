import type { Change } from '../model/change';
import type { CellShift } from '../model/formula/cell-shift';
import { isWholeColumns, isWholeRows } from '../model/rect';
import type { SheetModel } from '../model/sheet-model';
import type { Wire } from '../protocol/wire';
import { localAddress } from './a1';
import { shown, valueType } from './range-reading';

type Args = Record<string, Wire>;

/** Excel.DataChangeType and the way the other cells went. */
export function shiftArgs({ kind, axis, rect }: CellShift): Args {
  const isRows = axis === 'rows' && isWholeRows(rect);
  const isColumns = axis === 'columns' && isWholeColumns(rect);
  const what = isRows ? 'Row' : isColumns ? 'Column' : 'Cell';
  const way =
    kind === 'insert' ? (axis === 'rows' ? 'Down' : 'Right') : axis === 'rows' ? 'Up' : 'Left';
  return {
    changeType: `${what}${kind === 'insert' ? 'Inserted' : 'Deleted'}`,
    address: localAddress(rect),
    shiftDirection: what === 'Cell' ? `ShiftCell${way}` : 'None',
  };
}

/**
 * 「This property can be retrieved when the changed event is triggered on a single cell. If the
 * changed event is triggered on multiple cells, this property will be undefined.」
 */
export function detailArgs(sheet: SheetModel, { before, rect }: Change): Args {
  if (!before || !rect) return {};
  const after = sheet.value(rect.row, rect.column);
  return {
    valueBefore: shown(before.value),
    valueAfter: shown(after),
    valueTypeBefore: valueType(before.value),
    valueTypeAfter: valueType(after),
  };
}

/** Of onFormulaChanged; undefined where no formula came, went or became another. */
export function formulaArgs(sheet: SheetModel, { before, rect }: Change): Args | undefined {
  if (!before || !rect) return undefined;
  const after = sheet.formula(rect.row, rect.column);
  if (after === before.formula) return undefined;
  const previousFormula = before.formula ?? String(shown(before.value));
  return { formulaDetails: [{ cellAddress: localAddress(rect), previousFormula }] };
}
