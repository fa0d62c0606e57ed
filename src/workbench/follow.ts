import { cellAddress, readPlace } from './cell-address';
import type { Desk } from './desk';

/** Goes to an address or a defined name of the workbook; false when there is no such place. */
export function follow(desk: Desk, target: string): boolean {
  const { model } = desk;
  const name = model.names.all().find((candidate) => candidate.name === target.replace(/^#/, ''));
  const table = model.table(target.replace(/^#/, ''));
  const place = table
    ? { sheet: table.sheet.name, rect: table.bodyRect }
    : readPlace(name ? name.formula.replace(/^=/, '') : target);
  if (!place) return false;
  const sheet = place.sheet === undefined ? model.activeSheet : model.sheet(place.sheet);
  if (!sheet || sheet.kind !== 'worksheet' || sheet.visibility !== 'visible') return false;
  desk.activate(sheet);
  desk.select(sheet, [place.rect]);
  return true;
}

export function placeMissing(target: string): string {
  return `找不到「${target}」這個位置。儲存格位址例如 ${cellAddress({ row: 0, column: 0 })} 或 工作表1!A1。`;
}
