import { axisScale, type Scale } from '../model/chart/axis-scale';
import { dataFormula, isOnSecondAxes, setData } from '../model/chart/chart-series';
import { flagVal, valOf } from '../model/chart/chart-xml';
import { ensure, put, setFlagVal, setVal } from '../model/chart/chart-xml-edit';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { childOf } from '../xlsx/xml';
import { encodeAttribute } from '../xlsx/xml-text';
import { axisIn, axisPart, below, type AxisTarget } from './chart-axis-target';
import { axisCrossing, setPositionAt } from './chart-axis-crossing';
import { chartAxisTitleType } from './chart-axis-title';
import { axisUnits } from './chart-axis-units';
import { chartAxisFormatType } from './chart-format';
import { chartGridlinesType } from './chart-gridlines';
import { choiceOf, numberOf } from './chart-part-property';
import { changeChart, changePart, chartOf, findPart, type ChartPart } from './chart-target';
import { aFlag, aNumber, aText } from './style-property';

const SCALING = '<c:scaling><c:orientation val="minMax"/></c:scaling>';
const scaling = (axis: AxisTarget) => below(axis, 'scaling', SCALING);

/** '' goes back to what fits the values; always a number when read. */
function bound(
  name: keyof Scale,
  place: (axis: AxisTarget) => ChartPart,
  child: string,
): Scalar<AxisTarget> {
  return {
    get: (axis) => {
      const chart = chartOf(axis.target);
      const element = axisIn(chart, axis);
      return element.localName === 'catAx' ? '' : axisScale(chart, element)[name];
    },
    set: (axis, value) => {
      const number = value === '' ? null : aNumber(value, -1e300, 1e300);
      if (findPart(axisPart(axis))?.localName === 'catAx') {
        throw invalidArgument('An axis of categories has no bounds.');
      }
      if (name === 'majorUnit' && number !== null && number <= 0) {
        throw invalidArgument('A unit is more than nothing.');
      }
      changePart(place(axis), (element) => {
        setVal(element, child, number);
      });
    },
  };
}

/** 1 for the file's own word, which Office.js calls otherwise. */
const visible: Scalar<AxisTarget> = {
  get: (axis) => !flagVal(findPart(axisPart(axis)), 'delete', false),
  set: (axis, value) => {
    const shown = aFlag(value);
    changePart(axisPart(axis), (element) => {
      setFlagVal(element, 'delete', !shown);
    });
  },
};

const reversed: Scalar<AxisTarget> = {
  get: (axis) => valOf(findPart(scaling(axis)), 'orientation') === 'maxMin',
  set: (axis, value) => {
    const order = aFlag(value) ? 'maxMin' : 'minMax';
    changePart(scaling(axis), (element) => {
      setVal(element, 'orientation', order);
    });
  },
};

const numberFormat: Scalar<AxisTarget> = {
  get: (axis) => {
    const element = findPart(axisPart(axis));
    return (element && childOf(element, 'numFmt')?.getAttribute('formatCode')) ?? 'General';
  },
  set: (axis, value) => {
    const code = encodeAttribute(aText(value));
    changePart(axisPart(axis), (element) => {
      put(element, `<c:numFmt formatCode="${code}" sourceLinked="0"/>`);
    });
  },
};

const linkNumberFormat: Scalar<AxisTarget> = {
  get: (axis) => {
    const element = findPart(axisPart(axis));
    return (element && childOf(element, 'numFmt')?.getAttribute('sourceLinked')) !== '0';
  },
  set: (axis, value) => {
    const linked = aFlag(value) ? '1' : '0';
    changePart(axisPart(axis), (element) => {
      ensure(element, 'numFmt', '<c:numFmt formatCode="General"/>').setAttribute(
        'sourceLinked',
        linked,
      );
    });
  },
};

const TICKS = { Cross: 'cross', Inside: 'in', None: 'none', Outside: 'out' };
const LABELS = { High: 'high', Low: 'low', NextToAxis: 'nextTo', None: 'none' };
const skip = { absent: 1, low: 1, high: 31_999 };

/** The labels of all series on these axes. */
function setCategoryNames({ target, slot }: AxisTarget, args: Arguments): null {
  const range = args.object(0, target.session.types.range);
  if (!range) throw invalidArgument('Names of categories are those of a range.');
  target.session.settle();
  changeChart(target, (chart) => {
    for (const series of chart.series) {
      if (isOnSecondAxes(chart, series) !== (slot === 1)) continue;
      setData(chart, series, 'categories', dataFormula(range.sheet, range.rect));
    }
  });
  return null;
}

export const chartAxisType = new ObjectType<AxisTarget>('ChartAxis', {
  scalars: {
    ...axisCrossing,
    ...axisUnits,
    AxisGroup: { get: ({ slot }) => (slot === 1 ? 'Secondary' : 'Primary') },
    LinkNumberFormat: linkNumberFormat,
    MajorTickMark: choiceOf(axisPart, 'majorTickMark', TICKS, 'cross'),
    MajorUnit: bound('majorUnit', axisPart, 'majorUnit'),
    Maximum: bound('maximum', scaling, 'max'),
    Minimum: bound('minimum', scaling, 'min'),
    MinorTickMark: choiceOf(axisPart, 'minorTickMark', TICKS, 'cross'),
    NumberFormat: numberFormat,
    ReversePlotOrder: reversed,
    TickLabelPosition: choiceOf(axisPart, 'tickLblPos', LABELS, 'nextTo'),
    TickLabelSpacing: numberOf(axisPart, 'tickLblSkip', skip),
    TickMarkSpacing: numberOf(axisPart, 'tickMarkSkip', skip),
    Type: { get: ({ which }) => (which === 'category' ? 'Category' : 'Value') },
    Visible: visible,
  },
  objects: {
    Format: (axis) => chartAxisFormatType.wrap(axisPart(axis)),
    MajorGridlines: (axis) => chartGridlinesType.wrap({ axis, name: 'majorGridlines' }),
    MinorGridlines: (axis) => chartGridlinesType.wrap({ axis, name: 'minorGridlines' }),
    Title: (axis) => chartAxisTitleType.wrap(axis),
  },
  methods: { SetCategoryNames: setCategoryNames, SetPositionAt: setPositionAt },
});
