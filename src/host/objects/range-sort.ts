import { sortBlock } from '../model/sort-block';
import type { Rect } from '../model/rect';
import { withinUse } from '../model/taken-cells';
import { ObjectType } from '../protocol/object-type';
import { assertCellsWritable, assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { sortFields, sortMethod } from './sort-fields';

export const rangeSortType = new ObjectType<RangeTarget>('RangeSort', {
  methods: {
    Apply: (target, args) => {
      const fields = sortFields(args.any(0));
      const matchCase = args.boolean(1, false);
      const lines = args.choice(3, ['Rows', 'Columns'] as const, 'Rows') === 'Rows';
      const rect = withoutHeader(withinUse(target, target.sheet), args.boolean(2, false), lines);
      assertFormatWritable(target.sheet, 'sort');
      assertCellsWritable(target);
      target.session.settle();
      if (!rect) return null;
      sortBlock({ sheet: target.sheet, rect }, fields, {
        matchCase,
        method: sortMethod(args, 4),
        lines: lines ? 'rows' : 'columns',
      });
      return null;
    },
  },
});

/** Null when nothing but the header is there. */
function withoutHeader(rect: Rect, hasHeader: boolean, isRows: boolean): Rect | null {
  if (!hasHeader) return rect;
  const left = isRows
    ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 }
    : { ...rect, column: rect.column + 1, columns: rect.columns - 1 };
  return left.rows > 0 && left.columns > 0 ? left : null;
}
