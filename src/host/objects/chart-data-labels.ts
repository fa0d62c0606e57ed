import type { Element } from '@xmldom/xmldom';
import {
  ensureLabels,
  ensurePointLabel,
  labelPositions,
  labelsOf,
  pointLabel,
  setShown,
  type Shown,
} from '../model/chart/chart-labels';
import type { ChartModel } from '../model/chart/chart-model';
import { kindOf } from '../model/chart/chart-series';
import { flagVal, valOf } from '../model/chart/chart-xml';
import { drop, put, setVal } from '../model/chart/chart-xml-edit';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import { ObjectType, type Members, type Scalar } from '../protocol/object-type';
import { childOf } from '../xlsx/xml';
import { encodeAttribute, encodeXml } from '../xlsx/xml-text';
import { chartDataLabelFormatType } from './chart-format';
import { changeChart, chartOf, type ChartPart, type ChartTarget } from './chart-target';
import { aFlag, aText } from './style-property';

/** The labels of some series of a chart, or of one point. */
export interface LabelsTarget {
  readonly target: ChartTarget;
  readonly series: (chart: ChartModel) => readonly Element[];
  readonly point?: number;
}

const POSITIONS: Readonly<Record<string, string>> = {
  BestFit: 'bestFit',
  Bottom: 'b',
  Center: 'ctr',
  InsideBase: 'inBase',
  InsideEnd: 'inEnd',
  Left: 'l',
  OutsideEnd: 'outEnd',
  Right: 'r',
  Top: 't',
};

function find({ point }: LabelsTarget, series: Element): Element | null {
  return (point === undefined ? null : pointLabel(series, point)) ?? labelsOf(series);
}

function make({ point }: LabelsTarget, series: Element): Element {
  return point === undefined ? ensureLabels(series) : ensurePointLabel(series, point);
}

function change(labels: LabelsTarget, how: (element: Element, series: Element) => void): void {
  changeChart(labels.target, (chart) => {
    for (const series of labels.series(chart)) how(make(labels, series), series);
  });
}

/** Of the first series: Excel tells one value for a chart as well. */
function first(labels: LabelsTarget): Element | null {
  const [series] = labels.series(chartOf(labels.target));
  return series ? find(labels, series) : null;
}

function shows(name: Shown): Scalar<LabelsTarget> {
  return {
    get: (labels) => flagVal(first(labels), name, false),
    set: (labels, value) => {
      const shown = aFlag(value);
      change(labels, (element) => {
        setShown(element, name, shown);
      });
    },
  };
}

const position: Scalar<LabelsTarget> = {
  get: (labels) => {
    const [series] = labels.series(chartOf(labels.target));
    const usual = series ? labelPositions(kindOf(series))[0] : undefined;
    const value = valOf(first(labels), 'dLblPos') ?? usual;
    return Object.entries(POSITIONS).find(([, word]) => word === value)?.[0] ?? 'None';
  },
  set: (labels, value) => {
    const word = aText(value);
    if (word === 'Callout') throw notImplemented('labels as callouts');
    const place = Object.hasOwn(POSITIONS, word) ? POSITIONS[word] : undefined;
    if (place === undefined) throw invalidArgument(`${word} is no position of labels.`);
    const chart = chartOf(labels.target);
    for (const series of labels.series(chart)) {
      if (!labelPositions(kindOf(series)).includes(place)) {
        throw invalidArgument(`Labels of this kind of chart do not stand at ${word}.`);
      }
    }
    change(labels, (element) => {
      setVal(element, 'dLblPos', place);
    });
  },
};

const members: Members<LabelsTarget> = {
  scalars: {
    LinkNumberFormat: {
      get: (labels) => {
        const format = first(labels);
        return (format && childOf(format, 'numFmt')?.getAttribute('sourceLinked')) !== '0';
      },
      set: (labels, value) => {
        const linked = aFlag(value);
        change(labels, (element) => {
          if (linked) drop(element, 'numFmt');
          else if (!childOf(element, 'numFmt')) {
            put(element, '<c:numFmt formatCode="General" sourceLinked="0"/>');
          }
        });
      },
    },
    NumberFormat: {
      get: (labels) => {
        const element = first(labels);
        return (element && childOf(element, 'numFmt')?.getAttribute('formatCode')) ?? 'General';
      },
      set: (labels, value) => {
        const code = encodeAttribute(aText(value));
        change(labels, (element) => {
          put(element, `<c:numFmt formatCode="${code}" sourceLinked="0"/>`);
        });
      },
    },
    Position: position,
    Separator: {
      get: (labels) => {
        const element = first(labels);
        return (element && childOf(element, 'separator')?.textContent) ?? ', ';
      },
      set: (labels, value) => {
        const text = encodeXml(aText(value));
        change(labels, (element) => {
          put(element, `<c:separator>${text}</c:separator>`);
        });
      },
    },
    ShowBubbleSize: shows('showBubbleSize'),
    ShowCategoryName: shows('showCatName'),
    ShowLegendKey: shows('showLegendKey'),
    ShowPercentage: shows('showPercent'),
    ShowSeriesName: shows('showSerName'),
    ShowValue: shows('showVal'),
  },
  objects: {
    Format: (labels) => chartDataLabelFormatType.wrap(part(labels)),
  },
};

function part(labels: LabelsTarget): ChartPart {
  return {
    target: labels.target,
    find: (chart) => {
      const [series] = labels.series(chart);
      return series ? find(labels, series) : null;
    },
    make: (chart) => labels.series(chart).map((series) => make(labels, series)),
  };
}

export const chartDataLabelsType = new ObjectType<LabelsTarget>('ChartDataLabels', members);
export const chartDataLabelType = new ObjectType<LabelsTarget>('ChartDataLabel', members);
