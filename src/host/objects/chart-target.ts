import type { Element } from '@xmldom/xmldom';
import type { ChartModel } from '../model/chart/chart-model';
import type { SheetModel } from '../model/sheet-model';
import { ChartList } from '../model/chart/chart-list';
import { assertFormatWritable } from './protected-sheet';
import { gone } from './range-target';
import type { Session } from './session';

/** A chart, found anew each time: taking back a step may have put another drawing in its place. */
export interface ChartTarget {
  readonly session: Session;
  readonly sheet: SheetModel;
  readonly id: string;
}

/** A part of a chart that may have to be made before it can be changed. */
export interface ChartPart {
  readonly target: ChartTarget;
  /** Null when the chart has no such part. */
  readonly find: (chart: ChartModel) => Element | null;
  /** Several, where one format is that of several things. */
  readonly make: (chart: ChartModel) => Element | readonly Element[];
}

/** ItemNotFound when the chart or its sheet has been deleted. */
export function chartOf({ session, sheet, id }: ChartTarget): ChartModel {
  session.checkSheet(sheet);
  const chart = new ChartList(sheet).byId(id);
  if (!chart) throw gone('The chart');
  return chart;
}

/** Changes the chart's own part. AccessDenied on a sheet whose objects are protected. */
export function changeChart(target: ChartTarget, change: (chart: ChartModel) => void): void {
  const chart = chartOf(target);
  assertFormatWritable(target.sheet, 'editObjects');
  chart.touch();
  change(chart);
}

export function changePart(part: ChartPart, change: (element: Element) => void): void {
  changeChart(part.target, (chart) => {
    const made = part.make(chart);
    for (const element of Array.isArray(made) ? (made as readonly Element[]) : [made as Element]) {
      change(element);
    }
  });
}

export function findPart(part: ChartPart): Element | null {
  return part.find(chartOf(part.target));
}
