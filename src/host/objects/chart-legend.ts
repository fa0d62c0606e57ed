import { LEGEND_XML } from '../model/chart/chart-template';
import { drop, ensure } from '../model/chart/chart-xml-edit';
import { ObjectType } from '../protocol/object-type';
import { childOf } from '../xlsx/xml';
import { chartLegendFormatType } from './chart-format';
import { choiceOf, flagOf } from './chart-part-property';
import { changeChart, findPart, type ChartPart, type ChartTarget } from './chart-target';
import { aFlag } from './style-property';

const POSITIONS = { Bottom: 'b', Top: 't', Left: 'l', Right: 'r', Corner: 'tr' };

function legendPart(target: ChartTarget): ChartPart {
  return {
    target,
    find: ({ chart }) => childOf(chart, 'legend'),
    make: ({ chart }) => ensure(chart, 'legend', LEGEND_XML),
  };
}

export const chartLegendType = new ObjectType<ChartTarget>('ChartLegend', {
  scalars: {
    Overlay: flagOf(legendPart, 'overlay', false),
    Position: choiceOf(legendPart, 'legendPos', POSITIONS, 'r'),
    Visible: {
      get: (target) => findPart(legendPart(target)) !== null,
      set: (target, value) => {
        const visible = aFlag(value);
        changeChart(target, (chart) => {
          if (visible) legendPart(target).make(chart);
          else drop(chart.chart, 'legend');
        });
      },
    },
  },
  objects: { Format: (target) => chartLegendFormatType.wrap(legendPart(target)) },
});
