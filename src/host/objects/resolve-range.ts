import type { SheetModel } from '../model/sheet-model';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { parseAddress, splitSheet } from './a1';
import { RangeTarget } from './range-target';
import type { Session } from './session';

/**
 * The range an address or a name means, seen from `sheet`. InvalidArgument for what is no address,
 * ItemNotFound for an unknown sheet.
 */
export function resolveRange(session: Session, sheet: SheetModel, text: string): RangeTarget {
  const address = parseAddress(text);
  if (address) {
    return new RangeTarget(session, sheetNamed(session, sheet, address.sheet), address.rect);
  }
  const { sheet: sheetName, local } = splitSheet(text.trim());
  const home = sheetNamed(session, sheet, sheetName);
  const name = session.model.names.find(local, home) ?? session.model.names.find(local, null);
  const named = name && rangeOfFormula(session, home, name.formula);
  if (named) return named;
  const table = session.model.table(local);
  if (table) return new RangeTarget(session, table.sheet, table.bodyRect);
  throw invalidArgument(`${text} is no address.`);
}

function sheetNamed(session: Session, home: SheetModel, name: string | undefined): SheetModel {
  if (name === undefined) return home;
  const found = session.model.sheet(name);
  if (!found) throw itemNotFound(`There is no worksheet ${name}.`);
  return found;
}

const STRUCTURED =
  /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:\[([^\]]+)\]|([^[\]#@]+)|(#Data|#All|#Headers))?\]$/u;

/** The cells a formula such as `=工作表1!$A$1:$A$9` or `=tblX[欄]` stands for; null for any other. */
export function rangeOfFormula(
  session: Session,
  home: SheetModel,
  formula: string,
): RangeTarget | null {
  const text = formula.replace(/^=/, '').trim();
  const address = parseAddress(text);
  if (address) {
    const sheet = address.sheet === undefined ? home : session.model.sheet(address.sheet);
    return sheet && new RangeTarget(session, sheet, address.rect);
  }
  const match = STRUCTURED.exec(text);
  const table = session.model.table(match?.[1] ?? text);
  if (!table) return null;
  const column = match?.[2] ?? match?.[3];
  const part = match?.[4];
  const rect =
    part === '#All' ? table.rect : part === '#Headers' ? table.headerRect : table.bodyRect;
  if (!rect) return null;
  if (column === undefined) return new RangeTarget(session, table.sheet, rect);
  const index = table.columnIndex(column);
  if (index < 0) return null;
  return new RangeTarget(session, table.sheet, {
    ...rect,
    column: rect.column + index,
    columns: 1,
  });
}
