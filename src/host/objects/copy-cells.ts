import { overlaps } from '../model/rect';
import type { Arguments } from '../protocol/arguments';
import { notImplemented } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';
import { assertCellsWritable } from './protected-sheet';
import { otherRange } from './other-range';
import type { RangeTarget } from './range-target';

/** Values only: copied formulas would have to be shifted, which this host does not do. */
export function copyCells(target: RangeTarget, args: Arguments): Wire {
  const source = otherRange(target, args);
  const type = args.choice(1, ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const, 'All');
  if (type !== 'Values' || args.boolean(3, false)) throw notImplemented('Range.copyFrom');
  assertCellsWritable(target);
  const skipsBlanks = args.boolean(2, false);
  const { rows, columns } = source.rect;
  if (source.sheet === target.sheet && overlaps(source.rect, target.rect)) {
    throw notImplemented('Range.copyFrom onto itself');
  }
  target.session.settle();
  // A smaller target grows to the source; a larger one is filled with it again and again.
  const high = Math.max(rows, target.rect.rows - (target.rect.rows % rows));
  const wide = Math.max(columns, target.rect.columns - (target.rect.columns % columns));
  for (let r = 0; r < high; r++) {
    for (let c = 0; c < wide; c++) {
      const value = source.sheet.value(
        source.rect.row + (r % rows),
        source.rect.column + (c % columns),
      );
      if (value === null && skipsBlanks) continue;
      target.sheet.setValue(target.rect.row + r, target.rect.column + c, value);
    }
  }
  return null;
}
