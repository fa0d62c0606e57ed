import { ObjectType } from '../protocol/object-type';
import { assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { aColor, styleProperty } from './style-property';

export const rangeFillType = new ObjectType<RangeTarget>('RangeFill', {
  check: (range) => range.check(),
  scalars: {
    // Excel answers white for cells without fill, and '' is set to take the fill away.
    Color: styleProperty(
      ({ fill }) => fill.color ?? '#FFFFFF',
      (value) => ({ fill: { color: value === '' ? null : aColor(value) } }),
    ),
  },
  methods: {
    Clear: ({ sheet, rect }) => {
      assertFormatWritable(sheet, 'formatCells');
      sheet.patchStyle(rect, { fill: { color: null } });
      return null;
    },
  },
});
