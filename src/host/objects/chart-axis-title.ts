import type { Element } from '@xmldom/xmldom';
import { setTitleFormula, setTitleText, titleText } from '../model/chart/chart-title';
import { TITLE_XML } from '../model/chart/chart-template';
import { valOf } from '../model/chart/chart-xml';
import { drop } from '../model/chart/chart-xml-edit';
import { ObjectType } from '../protocol/object-type';
import { axisIn, below, type AxisTarget } from './chart-axis-target';
import { chartAxisTitleFormatType } from './chart-format';
import { changeChart, changePart, findPart, type ChartPart } from './chart-target';
import { aFlag, aText } from './style-property';

function titlePart(axis: AxisTarget): ChartPart {
  const place = below(axis, 'title', TITLE_XML.replace('sz="1400"', 'sz="1000"'));
  return {
    ...place,
    make: (chart) => {
      const isNew = place.find(chart) === null;
      const made = place.make(chart) as Element;
      // What stands upright beside the axis is read from below.
      const side = /^[lr]$/.test(valOf(axisIn(chart, axis), 'axPos') ?? '');
      const body = isNew && side ? made.getElementsByTagNameNS('*', 'bodyPr')[0] : undefined;
      body?.setAttribute('rot', '-5400000');
      body?.setAttribute('vert', 'horz');
      return made;
    },
  };
}

export const chartAxisTitleType = new ObjectType<AxisTarget>('ChartAxisTitle', {
  scalars: {
    Text: {
      get: (axis) => {
        const title = findPart(titlePart(axis));
        return title ? (titleText(axis.target.session.model, title) ?? '座標軸標題') : '';
      },
      set: (axis, value) => {
        const text = aText(value);
        changePart(titlePart(axis), (title) => {
          setTitleText(title, text);
        });
      },
    },
    Visible: {
      get: (axis) => findPart(titlePart(axis)) !== null,
      set: (axis, value) => {
        const shown = aFlag(value);
        changeChart(axis.target, (chart) => {
          if (shown) titlePart(axis).make(chart);
          else drop(axisIn(chart, axis), 'title');
        });
      },
    },
  },
  objects: { Format: (axis) => chartAxisTitleFormatType.wrap(titlePart(axis)) },
  methods: {
    SetFormula: (axis, args) => {
      const formula = args.string(0).replace(/^=/, '');
      changePart(titlePart(axis), (title) => {
        setTitleFormula(axis.target.session.model, title, formula);
      });
      return null;
    },
  },
});
