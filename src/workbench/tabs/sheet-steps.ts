import { isStructureProtected } from '../../host/model/structure-protection';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';
import { RefusedStep } from '../refused-step';
import { nameFault } from './sheet-name';

// What the tabs do to the sheets: each is one step. All throw a RefusedStep where Excel refuses.

/** A new sheet before `next`, or after the one in front; it comes to the front. */
export function addSheet(desk: Desk, next?: SheetModel): SheetModel {
  const { model } = desk;
  const position = next?.position ?? model.activeSheet.position + 1;
  return bringNew(desk, '新增工作表', () => {
    const added = model.addSheet();
    model.moveSheet(added, position);
    return added;
  });
}

/** Before the sheet itself, as Excel proposes; the copy comes to the front. */
export function copySheet(desk: Desk, sheet: SheetModel): SheetModel {
  return bringNew(desk, '複製工作表', () => desk.model.copySheet(sheet, sheet.position));
}

export function renameSheet(desk: Desk, sheet: SheetModel, name: string): void {
  if (name === sheet.name) return;
  const fault = nameFault(desk.model, sheet, name);
  if (fault !== '') throw new RefusedStep(fault);
  step(desk, '重新命名工作表', () => desk.model.renameSheet(sheet, name));
}

export function deleteSheet(desk: Desk, sheet: SheetModel): void {
  assertAnotherVisible(desk, sheet, '刪除');
  step(desk, '刪除工作表', () => desk.model.deleteSheet(sheet));
}

export function hideSheet(desk: Desk, sheet: SheetModel): void {
  assertAnotherVisible(desk, sheet, '隱藏');
  step(desk, '隱藏工作表', () => (sheet.visibility = 'hidden'));
}

/** It comes to the front, as in Excel. */
export function showSheet(desk: Desk, sheet: SheetModel): void {
  step(desk, '取消隱藏工作表', () => (sheet.visibility = 'visible'));
  desk.activate(sheet);
}

/** To stand before `next`; at the end without one. */
export function moveSheet(desk: Desk, sheet: SheetModel, next: SheetModel | undefined): void {
  const { sheets } = desk.model;
  const to = next ? next.position : sheets.length;
  const position = to > sheet.position ? to - 1 : to;
  if (position === sheet.position) return;
  step(desk, '移動工作表', () => desk.model.moveSheet(sheet, position));
}

/** One place among the sheets that can be seen; nothing at the end. */
export function moveSheetBy(desk: Desk, sheet: SheetModel, by: 1 | -1): void {
  const seen = desk.model.sheets.filter(({ visibility }) => visibility === 'visible');
  const here = seen.indexOf(sheet);
  const other = seen[here + by];
  if (other) moveSheet(desk, sheet, by < 0 ? other : seen[here + 2]);
}

/** `#RRGGBB` or '' for none. */
export function colourTab(desk: Desk, sheet: SheetModel, colour: string): void {
  step(desk, '索引標籤色彩', () => {
    sheet.tabColor = colour;
  });
}

export function hasContent(sheet: SheetModel): boolean {
  return sheet.usedRange() !== null || sheet.tables.length > 0;
}

function bringNew(desk: Desk, name: string, make: () => SheetModel): SheetModel {
  const made: SheetModel[] = [];
  step(desk, name, () => made.push(make()));
  const [sheet] = made;
  if (!sheet) throw new Error('No sheet was made.');
  desk.activate(sheet);
  return sheet;
}

function step(desk: Desk, name: string, change: () => void): void {
  if (isStructureProtected(desk.model)) {
    throw new RefusedStep(
      '活頁簿的結構受保護，不能新增、刪除、搬移、隱藏或重新命名工作表。請先在 Excel 取消「保護活頁簿」。',
    );
  }
  desk.edit(change, name);
}

function assertAnotherVisible({ model }: Desk, sheet: SheetModel, what: string): void {
  const isAnother = model.sheets.some(
    (each) => each !== sheet && each.visibility === 'visible' && each.kind === 'worksheet',
  );
  if (!isAnother) {
    throw new RefusedStep(`活頁簿至少要有一張看得見的工作表，不能${what}「${sheet.name}」。`);
  }
}
