import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { chartAxisType } from './chart-axis';
import type { ChartTarget } from './chart-target';

export const chartAxesType = new ObjectType<ChartTarget>('ChartAxes', {
  objects: {
    CategoryAxis: (target) => chartAxisType.wrap({ target, which: 'category', slot: 0 }),
    ValueAxis: (target) => chartAxisType.wrap({ target, which: 'value', slot: 0 }),
  },
  methods: {
    GetItem: (target, args): HostObject => {
      const type = args.choice(0, ['Category', 'Value']);
      const group = args.choice(1, ['Primary', 'Secondary'], 'Primary');
      const which = type === 'Category' ? 'category' : 'value';
      return chartAxisType.wrap({ target, which, slot: group === 'Secondary' ? 1 : 0 });
    },
  },
});
