import type { Wire } from '../protocol/wire';
import { assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';

export function insertCells({ sheet, rect }: RangeTarget, shift: 'Down' | 'Right'): void {
  assertFormatWritable(sheet, shift === 'Down' ? 'insertRows' : 'insertColumns');
  sheet.insert(rect, shift === 'Down' ? 'down' : 'right');
}

export function deleteCells({ sheet, rect }: RangeTarget, shift: 'Up' | 'Left'): Wire {
  assertFormatWritable(sheet, shift === 'Up' ? 'deleteRows' : 'deleteColumns');
  sheet.remove(rect, shift === 'Up' ? 'up' : 'left');
  return null;
}
