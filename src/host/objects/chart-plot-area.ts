import { ObjectType } from '../protocol/object-type';
import { chartPlotAreaFormatType } from './chart-format';
import type { ChartTarget } from './chart-target';

export const chartPlotAreaType = new ObjectType<ChartTarget>('ChartPlotArea', {
  objects: {
    Format: (target) =>
      chartPlotAreaFormatType.wrap({
        target,
        find: ({ plotArea }) => plotArea,
        make: ({ plotArea }) => plotArea,
      }),
  },
});
