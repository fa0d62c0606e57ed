import { fillDown, fillRight } from '../../host/model/fill-cells';
import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { assertUnlocked } from '../entry/write-entry';
import type { GridCommand } from './commands';
import type { GridContext } from './grid-context';
import { unfiltered, unfilteredRuns } from './unfiltered-runs';

export const FILL_COMMANDS: readonly GridCommand[] = [
  { keys: 'Ctrl+D', run: (context) => fill(context, fillShownDown) },
  { keys: 'Ctrl+R', run: (context) => fill(context, fillShownRight) },
];

/** Each selected area from its own first row or column; one step. */
function fill({ desk, sheet }: GridContext, how: (sheet: SheetModel, rect: Rect) => void): true {
  const { selection } = sheet.view;
  if (sheet.protection.isProtected) {
    for (const rect of unfiltered(sheet, selection)) assertRectUnlocked(sheet, rect);
  }
  desk.edit(() => {
    for (const rect of selection) how(sheet, rect);
  }, '填滿');
  return true;
}

function fillShownDown(sheet: SheetModel, rect: Rect): void {
  fillDown(sheet, rect, unfilteredRuns(sheet, rect));
}

function fillShownRight(sheet: SheetModel, rect: Rect): void {
  for (const run of unfilteredRuns(sheet, rect)) fillRight(sheet, run);
}

function assertRectUnlocked(sheet: SheetModel, rect: Rect): void {
  const { row, column, rows, columns } = rect;
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      assertUnlocked(sheet, { row: row + down, column: column + right });
    }
  }
}
