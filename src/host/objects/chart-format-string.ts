import { ObjectType } from '../protocol/object-type';
import { chartFontType } from './chart-font';
import type { ChartPart } from './chart-target';

/** Some letters of a title: `make` cuts them off from the others. */
export const chartFormatStringType = new ObjectType<ChartPart>('ChartFormatString', {
  objects: { Font: (part) => chartFontType.wrap(part) },
});
