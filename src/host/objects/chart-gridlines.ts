import { GRIDLINES } from '../model/chart/chart-template';
import { drop } from '../model/chart/chart-xml-edit';
import { ObjectType } from '../protocol/object-type';
import { axisIn, below, type AxisTarget } from './chart-axis-target';
import { chartGridlinesFormatType } from './chart-format';
import { changeChart, findPart } from './chart-target';
import { aFlag } from './style-property';

interface GridlinesTarget {
  readonly axis: AxisTarget;
  readonly name: 'majorGridlines' | 'minorGridlines';
}

const gridlines = ({ axis, name }: GridlinesTarget) => below(axis, name, GRIDLINES(name));

export const chartGridlinesType = new ObjectType<GridlinesTarget>('ChartGridlines', {
  scalars: {
    Visible: {
      get: (target) => findPart(gridlines(target)) !== null,
      set: (target, value) => {
        const shown = aFlag(value);
        changeChart(target.axis.target, (chart) => {
          if (shown) gridlines(target).make(chart);
          else drop(axisIn(chart, target.axis), target.name);
        });
      },
    },
  },
  objects: { Format: (target) => chartGridlinesFormatType.wrap(gridlines(target)) },
});
