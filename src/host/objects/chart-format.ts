import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { chartFillType } from './chart-fill';
import { chartFontType } from './chart-font';
import { chartBorderType, chartLineFormatType } from './chart-line';
import type { ChartPart } from './chart-target';

const OBJECTS = {
  Border: (part: ChartPart): HostObject => chartBorderType.wrap(part),
  Fill: (part: ChartPart): HostObject => chartFillType.wrap(part),
  Font: (part: ChartPart): HostObject => chartFontType.wrap(part),
  Line: (part: ChartPart): HostObject => chartLineFormatType.wrap(part),
};

function formatType(name: string, members: readonly (keyof typeof OBJECTS)[]) {
  const objects = Object.fromEntries(members.map((member) => [member, OBJECTS[member]]));
  return new ObjectType<ChartPart>(name, { objects });
}

/** What may be coloured and written in which font, by the thing it belongs to. */
export const chartAreaFormatType = formatType('ChartAreaFormat', ['Border', 'Fill', 'Font']);
export const chartAxisFormatType = formatType('ChartAxisFormat', ['Fill', 'Font', 'Line']);
export const chartAxisTitleFormatType = formatType('ChartAxisTitleFormat', [
  'Border',
  'Fill',
  'Font',
]);
export const chartDataLabelFormatType = formatType('ChartDataLabelFormat', [
  'Border',
  'Fill',
  'Font',
]);
export const chartGridlinesFormatType = formatType('ChartGridlinesFormat', ['Line']);
export const chartLegendFormatType = formatType('ChartLegendFormat', ['Border', 'Fill', 'Font']);
export const chartPlotAreaFormatType = formatType('ChartPlotAreaFormat', ['Border', 'Fill']);
export const chartPointFormatType = formatType('ChartPointFormat', ['Border', 'Fill']);
export const chartSeriesFormatType = formatType('ChartSeriesFormat', ['Fill', 'Line']);
export const chartDataTableFormatType = formatType('ChartDataTableFormat', [
  'Border',
  'Fill',
  'Font',
]);
export const chartTrendlineFormatType = formatType('ChartTrendlineFormat', ['Line']);
export const chartTitleFormatType = formatType('ChartTitleFormat', ['Border', 'Fill', 'Font']);

export const chartFormatTypes = [
  chartAreaFormatType,
  chartAxisFormatType,
  chartAxisTitleFormatType,
  chartDataLabelFormatType,
  chartGridlinesFormatType,
  chartLegendFormatType,
  chartPlotAreaFormatType,
  chartPointFormatType,
  chartSeriesFormatType,
  chartTitleFormatType,
  chartTrendlineFormatType,
  chartDataTableFormatType,
];
