import { removeDuplicates, type Removed } from '../model/remove-duplicates';
import { withinUse } from '../model/taken-cells';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { assertCellsWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';

export const removeDuplicatesResultType = new ObjectType<Removed>('RemoveDuplicatesResult', {
  scalars: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ left }) => left },
  },
});

export function removeTwins(range: RangeTarget, args: Arguments): HostObject {
  const columns = args.any(0);
  if (!Array.isArray(columns)) throw invalidArgument('Columns are a list of numbers.');
  assertCellsWritable(range);
  range.session.settle();
  const all = withinUse(range, range.sheet);
  const header = args.boolean(1, false) ? 1 : 0;
  const rect = { ...all, row: all.row + header, rows: all.rows - header };
  const result =
    rect.rows < 1
      ? { removed: 0, left: 0 }
      : removeDuplicates({ sheet: range.sheet, rect }, columns as readonly number[]);
  return removeDuplicatesResultType.wrap(result);
}
