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
export const chartTitleFormatType = formatType('ChartTitleFormat', ['Border', 'Fill', 'Font']);

export const chartFormatTypes = [chartAreaFormatType, chartTitleFormatType];
