import { CHART_KINDS } from '../model/chart/chart-kinds';
import { invalidArgument, notImplemented } from '../protocol/host-error';

// Types of Excel that cannot be made here, by the beginnings of their names.
const OTHERS =
  /^(?:3D|Cylinder|Cone|Pyramid|Radar|Surface|Bubble|Stock|BarOfPie|PieOfPie|Treemap|Sunburst|Waterfall|Pareto|Histogram|Boxwhisker|Funnel|RegionMap)/;

/** NotImplemented for a type that is known but cannot be made; InvalidArgument for any other text. */
export function aChartType(value: unknown): string {
  if (typeof value === 'string') {
    if (Object.hasOwn(CHART_KINDS, value)) return value;
    if (OTHERS.test(value)) throw notImplemented(`the chart type ${value}`);
  }
  throw invalidArgument('The value is to be a chart type.');
}
